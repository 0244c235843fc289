// A real Chromium for the tests of the workbench. Where there is none the tests of a file
// are skipped in one line that says how to get one; in continuous integration that fails.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

// First the one without a window, where there is one: the same engine for half of the work.
const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const advice =
  'no Chromium was found: install one (apt install chromium), or name one in CHROMIUM=/path/to/it';

/** Where a Chromium is: what CHROMIUM names, the usual places, the PATH. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = env.CHROMIUM;
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = (env.PATH ?? '').split(delimiter);
  return [...usual, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(
    (path) => existsSync(path),
  );
}

const path = findChromium();
let hasSaid = false;
let started: Promise<Browser> | undefined;

/** A test that needs a browser. */
export function browserTest(name: string, run: (t: TestContext) => Promise<void>): void {
  if (path !== undefined) {
    test(name, run);
    return;
  }
  if (process.env.CI !== undefined) {
    test(name, () => assert.fail(advice));
    return;
  }
  if (hasSaid) return;
  hasSaid = true;
  test(`${basename(process.argv[1] ?? 'browser tests')} skipped: ${advice}`, { skip: true });
}

/** The browser of this process, started when it is first asked for. */
export function browser(): Promise<Browser> {
  assert.ok(path, advice);
  // Chromium refuses its sandbox to root, which is who runs tests in a container.
  // Without a locale in UTF-8 it cannot open files whose names are not in ASCII.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  // Pages of one context are drawn by one process, which compiles our scripts once.
  const args = ['--no-sandbox', '--disable-gpu', '--process-per-site'];
  started ??= chromium.launch({ executablePath: path, args, env });
  return started;
}

after(async () => {
  await (await started)?.close();
});

/** A page, and what it complained of: errors, refusals of the content policy, requests to other hosts. */
export type Watched = { readonly page: Page; readonly complaints: string[] };

/** A page in a context of its own, as in a browser that was never here. */
export async function openPage(): Promise<Watched> {
  return openPageIn(await (await browser()).newContext());
}

export async function openPageIn(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message.text())) return;
    complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') {
      complaints.push(`another host: ${request.url()}`);
    }
  });
  return { page, complaints };
}

// The browser itself notes every answer of 4xx; what the page makes of it is tested by itself.
function isExpected(text: string): boolean {
  return /Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
