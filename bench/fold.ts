// How fast a log is folded into the embedded register, and how fast a name is
// found in it. Names are invented; the bodies lie in files, as an archive's do,
// so that reading and parsing them is counted. `node bench/fold.ts [claims] [persons]`
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sha256Hex } from '../src/base/digest.ts';
import { parseBody } from '../src/format/body.ts';
import { search } from '../src/register/query/search.ts';
import { viewOf } from '../src/register/query/view.ts';
import { openRegister, type Register } from '../src/register/register.ts';
import type { EntrySource, SourceEntry } from '../src/register/source.ts';
import { inventedName } from './invented-names.ts';

const linesToFile = 65_536;

/** Entries whose bodies lie in numbered files; their ids are made up. */
class FileSource implements EntrySource {
  readonly folder: string;
  readonly count: number;

  constructor(folder: string, count: number) {
    this.folder = folder;
    this.count = count;
  }

  size(): Promise<number> {
    return Promise.resolve(this.count);
  }

  async *entries(from: number, to: number): AsyncGenerator<SourceEntry> {
    let position = from - (from % linesToFile);
    for (let file = Math.floor(from / linesToFile); file * linesToFile < to; file += 1) {
      const input = createReadStream(join(this.folder, String(file)), { highWaterMark: 1 << 20 });
      for await (const line of createInterface({ input })) {
        if (position >= to) break;
        if (position >= from) yield { position, id: idOf(position), body: parseBody(line) };
        position += 1;
      }
      input.destroy();
    }
  }
}

function idOf(position: number): string {
  return sha256Hex(Buffer.from(String(position)));
}

type Mix = { readonly folder: string; readonly count: number; readonly what: 'claims' | 'persons' };

/** Writes the bodies in a process of its own: neither its time nor its memory is counted. */
function writeBodies({ folder, count, what }: Mix): EntrySource {
  const script = fileURLToPath(new URL('./fold-bodies.ts', import.meta.url));
  const args = [script, folder, String(count), what, String(linesToFile)];
  execFileSync(process.execPath, args, { stdio: 'inherit' });
  return new FileSource(folder, count);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

async function foldInto(folder: string, source: EntrySource): Promise<Register> {
  const begun = performance.now();
  const before = process.cpuUsage();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 200);
  let rows = '';
  const onProgress = () => {
    rows = seconds(begun);
  };
  const templates = join(folder, '..', 'templates');
  const register = await openRegister({ archiveDir: folder, templates, source, onProgress });
  clearInterval(watch);
  const total = await source.size();
  const { user, system } = process.cpuUsage(before);
  console.log(
    `fold: ${total} entries in ${seconds(begun)} s (rows ${rows} s), ${Math.round((user + system) / 1e6)} s of processor time, peak ${Math.round(peak / 1e6)} MB`,
  );
  return register;
}

async function timeSearches(register: Register, count: number): Promise<void> {
  const view = viewOf(register, 'team');
  for (const way of ['as written', 'misspelled', 'one word'] as const) {
    const times: number[] = [];
    for (let i = 0; i < count; i += 1) {
      const query = queryFor(way, i);
      const begun = performance.now();
      await search(view, query, { limit: 20 });
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    const at = (part: number) => (times[Math.floor(part * (count - 1))] ?? 0).toFixed(0);
    console.log(`search, ${way}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`);
  }
}

function queryFor(way: 'as written' | 'misspelled' | 'one word', i: number): string {
  const name = inventedName(i * 7919);
  if (way === 'as written') return name.latin;
  if (way === 'one word') return name.latin.split(' ').at(i % 2) ?? name.latin;
  const cut = 1 + (i % (name.latin.length - 2));
  return `${name.latin.slice(0, cut)}${name.latin.slice(cut + 1)}`;
}

const [claims = 1_000_000, persons = 1_000_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'gavah-bench-'));
try {
  for (const [what, count] of [
    ['claims', claims],
    ['persons', 2 * persons],
  ] as const) {
    if (count === 0) continue;
    const made = join(folder, what);
    const source = writeBodies({ folder: `${made}-bodies`, count, what });
    console.log(`\n${what === 'claims' ? `${claims} claims` : `${persons} persons with names`}`);
    const register = await foldInto(made, source);
    if (what === 'persons') await timeSearches(register, 100);
    await register.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
