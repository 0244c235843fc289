// The server under work, over HTTP: people who each ask, wait a second and ask
// again; one entity of which ten thousand things are said; two thousand files
// received beside the same at the command line; memory. `--quick` uses a tenth, or
// `node bench/server.ts [items] [claims] [users] [seconds]`
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entityId, muchSaid } from './archive-mix.ts';
import { HttpClient } from './http-client.ts';
import { inventedName } from './invented-names.ts';

const quick = process.argv.includes('--quick');
const numbers = process.argv.slice(2).filter((text) => /^\d+$/.test(text));
const [items = quick ? 10_000 : 100_000, claims = quick ? 100_000 : 1_000_000, users = 20] =
  numbers.map(Number);
const seconds = Number(numbers[3] ?? (quick ? 20 : 60));
const files = quick ? 500 : 2_000;
const entities = Math.max(10, Math.floor((claims - 10_000) / 10));
const person = (n: number) => entityId((n % Math.floor(entities / 10)) * 10);

/** What people look at, by the name under which its times are shown. */
const pages: Readonly<Record<string, (n: number) => string>> = {
  overview: () => '/api/overview',
  'list of persons': (n) =>
    `/api/entities?kind=person&limit=50&sort=${['name-en', 'name-fa', 'claims'][n % 3]}`,
  'list, by words': (n) => `/api/entities?kind=person&q=${inventedName(n * 31).latin.slice(0, 5)}`,
  'list of items': () => '/api/items?limit=50',
  'items, by words': (n) => `/api/items?q=${inventedName(n * 37).latin.slice(0, 5)}`,
  'list of points': () => '/api/points?verdict=contested',
  'list of sources': () => '/api/sources?limit=50',
  entity: (n) => `/api/entities/${person(n * 17)}`,
  'its timeline': (n) => `/api/entities/${person(n * 17)}/timeline`,
  'its relations': (n) => `/api/entities/${person(n * 17)}/relations`,
};
const typed = (n: number) => {
  const name = inventedName(n * 7919).latin;
  return `/api/search?limit=12&q=${encodeURIComponent(name.slice(0, 2 + (n % name.length)))}`;
};

const folder = mkdtempSync(join(tmpdir(), 'gavah-bench-'));
try {
  await measureReading();
  await measureReceiving();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureReading(): Promise<void> {
  const [archive, home] = [join(folder, 'archive'), join(folder, 'home')];
  const script = join(import.meta.dirname, 'archive-on-disk.ts');
  const args = [script, archive, home, String(items), String(claims)];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  const begun = performance.now();
  const first = await HttpClient.start(archive, home);
  console.log(`${items} items, ${claims} claims: folded and served after ${since(begun)} s`);
  console.log(`memory after folding: ${told(first.memory())}`);
  await first.stop();
  // As on every day but the first: the register is there already.
  const again = performance.now();
  const client = await HttpClient.start(archive, home);
  console.log(`opened again after ${since(again)} s`);
  await askTogether(client);
  await askForMuch(client);
  console.log(`memory after work: ${told(client.memory())}   goal: < 1024 MB`);
  await client.stop();
}

async function askTogether(client: HttpClient): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const times = new Map<string, number[]>();
  const one = async (user: number): Promise<void> => {
    // They come one after another within the first second, as they go on to.
    await new Promise((done) => setTimeout(done, (1000 * user) / users));
    const names = [...Object.keys(pages), 'search as typed'];
    for (let n = user * 1009; performance.now() < until; n += 1) {
      const name = names[(n * 7) % names.length] ?? '';
      const { milliseconds } = await client.ask((pages[name] ?? typed)(n));
      times.set(name, [...(times.get(name) ?? []), milliseconds]);
      await new Promise((done) => setTimeout(done, 1000));
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => one(user)));
  console.log(`\n${users} users, a second's pause, ${seconds} s: p50, p95, worst (ms)`);
  const lists = [...times].filter(([name]) => name !== 'search as typed').flatMap(([, all]) => all);
  for (const [name, found] of [...times, ['all pages', lists] as const]) {
    const goal = { 'all pages': '  goal: p95 < 200', 'search as typed': '  goal: p95 < 100' }[name];
    const [p50, p95, worst] = [0.5, 0.95, 1].map((part) => at(found, part).toFixed(0).padStart(6));
    console.log(`  ${name.padEnd(18)} ${p50} ${p95} ${worst}${goal ?? ''}`);
  }
}

async function askForMuch(client: HttpClient): Promise<void> {
  const asked = [];
  for (let i = 0; i < 5; i += 1) {
    const headers = { 'cache-control': 'no-cache' };
    asked.push(await client.ask(`/api/entities/${muchSaid}`, { headers }));
  }
  const slowest = Math.max(...asked.map(({ milliseconds }) => milliseconds));
  const bytes = Math.max(...asked.map((each) => each.bytes));
  console.log(
    `\nentity of 10,000 claims: ${slowest.toFixed(0)} ms, ${Math.round(bytes / 1000)} KB   goal: < 1000 ms, < 300 KB`,
  );
}

async function measureReceiving(): Promise<void> {
  const from = join(folder, 'files');
  mkdirSync(from);
  for (let i = 0; i < files; i += 1)
    writeFileSync(join(from, `file ${i}.bin`), randomBytes(50_000));
  const rounds: number[] = [];
  for (const round of [1, 2, 3]) {
    const command = byCommand(from, `command-${round}`);
    const api = await throughApi(from, `api-${round}`);
    rounds.push(api / command);
    console.log(`${files} files: command ${command.toFixed(1)} s, API ${api.toFixed(1)} s`);
  }
  console.log(`API beside the command: ${at(rounds, 0.5).toFixed(2)} ×   goal: ≤ 3`);
}

function gavah(home: string, ...args: string[]): void {
  const command = [join(import.meta.dirname, '../src/cli/gavah.ts'), ...args];
  const env = { ...process.env, GAVAH_HOME: home };
  execFileSync(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function byCommand(from: string, name: string): number {
  const [archive, home] = [join(folder, name), join(folder, `${name}-home`)];
  gavah(home, 'init', archive, '--name', 'bench');
  const begun = performance.now();
  gavah(home, '-C', archive, 'receive', from, '--from', 'nobody');
  return (performance.now() - begun) / 1000;
}

/** As the page does: small files whole, a few at a time, then one receipt for all of them. */
async function throughApi(from: string, name: string): Promise<number> {
  const [archive, home] = [join(folder, name), join(folder, `${name}-home`)];
  gavah(home, 'init', archive, '--name', 'bench');
  const client = await HttpClient.start(archive, home);
  const begun = performance.now();
  const waiting = readdirSync(from);
  const uploads: string[] = [];
  const lane = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const body = readFileSync(join(from, file));
      const headers = { 'content-type': 'application/octet-stream' };
      const path = `/api/uploads?name=${encodeURIComponent(file)}`;
      uploads.push(JSON.parse((await client.ask(path, { method: 'PUT', headers, body })).text).id);
    }
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  await receive(client, uploads);
  const took = (performance.now() - begun) / 1000;
  await client.stop();
  return took;
}

async function receive(client: HttpClient, uploads: readonly string[]): Promise<void> {
  const asked = { uploads, from: 'nobody', visibility: 'team', isDistressing: false, note: null };
  const { id } = JSON.parse((await client.post('/api/receipts', asked)).text);
  const { text } = await client.ask(`/api/jobs/${id}/events`);
  const last = JSON.parse(/^data: (.*)$/m.exec(text.trim().split('\n\n').at(-1) ?? '')?.[1] ?? '');
  if (last.result?.received !== uploads.length) throw new Error(`receipt: ${JSON.stringify(last)}`);
}

function at(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? 0;
}

function since(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1);
}

function told({ now, most }: { readonly now: number; readonly most: number }): string {
  return `${now} MB, at most ${most} MB`;
}
