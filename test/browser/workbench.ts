// The workbench, built and served over the invented archive, for tests in a browser.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { buildWhereStale } from '../workbench/built.ts';
import { openPage, type Watched } from './browser.ts';

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
  return { ...said, link, open: opener(link) };
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

// A level's session is begun once and its cookie given to every further page.
function opener(link: Workbench['link']): Workbench['open'] {
  const states = new Map<Level, Promise<BrowserContextOptions['storageState']>>();
  const signIn = async (level: Level) => {
    const { page } = await openPage({});
    await page.goto(await link(level));
    await page.waitForURL((url) => url.pathname === '/');
    const state = await page.context().storageState();
    await page.context().close();
    return { cookies: state.cookies, origins: [] };
  };
  return async ({ language, theme, width, level = 'protected' }) => {
    const state = states.get(level) ?? signIn(level);
    states.set(level, state);
    const storageState = await state;
    const watched = await openPage({
      viewport: { width, height: width < 600 ? 844 : 860 },
      ...(storageState === undefined ? {} : { storageState }),
    });
    await watched.page.addInitScript(keep, { language, theme });
    return watched;
  };
}

function keep({ language, theme }: { language: string; theme: string }): void {
  // The sandboxed viewer of documents has no storage, and asks for none.
  if (self !== top) return;
  // Only where nothing was chosen yet, so that a page may change them and load again.
  if (localStorage.getItem('gavah.language') === null) {
    localStorage.setItem('gavah.language', language);
    localStorage.setItem('gavah.theme', theme);
  }
}
