// The workbench, built and served over the invented archive, for tests in a browser.
import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { buildWhereStale } from '../workbench/built.ts';
import { openPage, openPageIn, type Watched } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');

export type Level = 'public' | 'team' | 'protected';
export type View = {
  readonly language: 'en' | 'fa';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly level?: Level;
};
export type Workbench = {
  readonly url: string;
  readonly folder: string;
  /** Ids by the names under which test/server/invented-archive.ts made them. */
  readonly ids: { readonly [name: string]: string };
  /** A link that signs in once. */
  link(level: Level): Promise<string>;
  /** A page that is signed in, in a language, theme and width. */
  open(view: View): Promise<Watched>;
};

/** The process that serves: one for all files, because it takes seconds until it is fast. */
type Server = { readonly child: ChildProcessWithoutNullStreams; ask<T>(line: string): Promise<T> };
let server: Server | undefined;
after(() => server?.child.stdin.end());

/** The workbench of a file of tests, over an archive of its own that is made when it is first asked for. */
export function ownWorkbench(): () => Promise<Workbench> {
  let started: Promise<Workbench> | undefined;
  return () => {
    started ??= start();
    return started;
  };
}

async function start(): Promise<Workbench> {
  server ??= startServer();
  const { ask } = server;
  const said = await ask<Pick<Workbench, 'url' | 'folder' | 'ids'>>('archive');
  const link = async (level: Level) => (await ask<{ link: string }>(level)).link;
  return { ...said, link, open: opener(said.url, link) };
}

function startServer(): Server {
  buildWhereStale();
  const child = spawn(process.execPath, [join(root, 'test/workbench/serve-child.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  }) as unknown as ChildProcessWithoutNullStreams;
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = <T>(line: string) => {
    child.stdin.write(`${line}\n`);
    return nextLine<T>(lines);
  };
  return { child, ask };
}

async function nextLine<T>(lines: AsyncIterator<string>): Promise<T> {
  const { value, done } = await lines.next();
  if (done === true) throw new Error('the server ended before it said where it is');
  return JSON.parse(value) as T;
}

/** The pages of a level, over all archives that are served after one another at one address. */
type Room = { readonly context: BrowserContext; readonly keeper: Page };
const rooms = new Map<Level, Promise<Room>>();

/**
 * Pages of a level share a context, and with it a process that has compiled our scripts: the
 * first page takes four times as long as the next. A process ends with its last page, so one is
 * left open where nothing goes on.
 */
async function newRoom(url: string): Promise<Room> {
  const { page: keeper } = await openPage();
  await keeper.goto(`${url}/api/session`);
  return { context: keeper.context(), keeper };
}

/** Signs in, and forgets what another archive has answered at the same address. */
async function signIn(level: Level, url: string, link: Workbench['link']): Promise<BrowserContext> {
  const began = rooms.get(level) ?? newRoom(url);
  rooms.set(level, began);
  const { context, keeper } = await began;
  const token = new URL(await link(level)).hash.slice(1);
  const headers = { 'x-gavah': '1' };
  const answer = await context.request.post(`${url}/api/session`, { data: { token }, headers });
  assert.ok(answer.ok(), await answer.text());
  const devtools = await context.newCDPSession(keeper);
  await devtools.send('Network.clearBrowserCache');
  await devtools.detach();
  return context;
}

function opener(url: string, link: Workbench['link']): Workbench['open'] {
  const contexts = new Map<Level, Promise<BrowserContext>>();
  return async ({ language, theme, width, level = 'protected' }) => {
    const context = contexts.get(level) ?? signIn(level, url, link);
    contexts.set(level, context);
    const watched = await openPageIn(await context);
    await watched.page.setViewportSize({ width, height: width < 600 ? 844 : 860 });
    await watched.page.addInitScript(keep, { language, theme });
    return watched;
  };
}

function keep({ language, theme }: { language: string; theme: string }): void {
  // The sandboxed viewer of documents has no storage, and asks for none.
  if (self !== top) return;
  // Once, so that a page may change them and load again.
  if (window.name === 'begun') return;
  window.name = 'begun';
  localStorage.clear();
  localStorage.setItem('gavah.language', language);
  localStorage.setItem('gavah.theme', theme);
}
