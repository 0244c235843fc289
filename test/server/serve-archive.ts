// The application over an invented archive, asked without a network: for the
// tests of every route. Answers are checked against the schemas of their routes.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { Level } from '../../src/register/level.ts';
import { type App, buildApp } from '../../src/server/app.ts';
import { Office } from '../../src/server/office.ts';
import { cookieName } from '../../src/server/security/guard.ts';
import { clock, type Made, type Making, makeArchive } from './invented-archive.ts';

export type Answer = Awaited<ReturnType<App['inject']>>;
export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Served = {
  readonly made: Made;
  readonly office: Office;
  readonly app: App;
  /** What was not foreseen; a test of clean behaviour wants it empty. */
  readonly complaints: unknown[];
  /** Asks at a level; null without a session. A body that is no text or bytes is sent as JSON. */
  request(
    level: Level | null,
    method: Method,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Asks at a level in any form. */
  raw(level: Level, asked: InjectOptions): Promise<Answer>;
  close(): Promise<void>;
};

/** Opens an archive that was made, or makes one. */
export async function serveInvented(making: Making & { made?: Made } = {}): Promise<Served> {
  const made = making.made ?? (await makeArchive(making));
  const { folder, home } = made;
  const complaints: unknown[] = [];
  const complain = (error: unknown) => void complaints.push(error);
  const around = { home, clock, random: randomBytes, env: process.env, complain };
  const office = await Office.open({ folder, ...around });
  const app = await buildApp(office, {
    host: '127.0.0.1',
    names: [],
    workbench: join(made.root, 'workbench'),
    complain,
    checkAnswers: true,
  });
  await app.ready();
  const cookies = cookiesOf(office);
  return {
    made,
    office,
    app,
    complaints,
    request: (level, method, url, body, headers = {}) =>
      app.inject({
        method,
        url,
        ...(level === null ? {} : { cookies: { [cookieName(office)]: cookies[level] } }),
        ...payloadOf(body),
        headers: { host: '127.0.0.1:4777', 'x-gavah': '1', ...payloadOf(body).headers, ...headers },
      }),
    raw: (level, asked) =>
      app.inject({ ...asked, cookies: { [cookieName(office)]: cookies[level] } }),
    async close() {
      await app.close();
      await office.close();
      if (making.made === undefined) made.remove();
    },
  };
}

function cookiesOf({ sessions }: Office): Readonly<Record<Level, string>> {
  return {
    public: sessions.begin('public'),
    team: sessions.begin('team'),
    protected: sessions.begin('protected'),
  };
}

function payloadOf(body: unknown): Pick<InjectOptions, 'payload' | 'headers'> {
  if (body === undefined) return {};
  if (Buffer.isBuffer(body)) {
    return { payload: body, headers: { 'content-type': 'application/octet-stream' } };
  }
  return { payload: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}
