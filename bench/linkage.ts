// `npm run bench:linkage`: quality, time and memory of linkage on public lists and
// on invented people. Rows are shuffled, ids replaced by random ones and the truth
// taken out before the command sees a file; time and memory are those of the whole
// command, from CSV in to CSVs out. Arguments name sets: `npm run bench:linkage -- febrl3`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countProposed } from './linkage-candidates.ts';
import { disguise } from './linkage-disguise.ts';
import { writePeople } from './linkage-people.ts';
import { allPairs, type Quality, qualityOf } from './linkage-quality.ts';

/** Where the public lists are; without them only the invented people are linked. */
const data = process.env.LINKAGE_DATA ?? join(import.meta.dirname, '../../shared/linkage');

type Set = {
  readonly name: string;
  readonly files: readonly string[];
  /** The column that holds the truth, or how it is cut from the id. */
  readonly truth: string | RegExp;
  readonly id: string;
  readonly drop?: readonly string[];
  readonly rows?: number;
};

const febrl = /^rec-(\d+)-/;
const sets: readonly Set[] = [
  { name: 'fake_1000', files: ['fake_1000.csv'], truth: 'cluster', id: 'unique_id' },
  { name: 'febrl3', files: ['febrl3.csv'], truth: febrl, id: 'rec_id' },
  { name: 'febrl4', files: ['febrl4a.csv', 'febrl4b.csv'], truth: febrl, id: 'rec_id' },
  { name: 'RLdata10000', files: ['RLdata10000.csv'], truth: 'ent_id', id: 'rec_id' },
  { name: 'historical_50k', files: ['historical_50k.csv'], truth: 'cluster', id: 'unique_id' },
  { name: 'people 100k', files: [], truth: 'cluster', id: 'id', rows: 100_000 },
  { name: 'people 1M', files: [], truth: 'cluster', id: 'id', rows: 1_000_000 },
  { name: 'people 10M', files: [], truth: 'cluster', id: 'id', rows: 10_000_000 },
];

type Run = {
  readonly seconds: number;
  readonly userSeconds: number;
  readonly peakMB: number;
  readonly printed: string;
};

/** Runs the command and reads the peak of its memory from the system while it lives. */
function run(args: readonly string[]): Promise<Run> {
  const command = join(import.meta.dirname, '../src/cli/gavah.ts');
  const start = performance.now();
  const child = spawn(process.execPath, [command, 'link', ...args]);
  let [printed, failed, peakMB, userSeconds] = ['', '', 0, 0];
  child.stdout.on('data', (piece) => {
    printed += piece;
  });
  child.stderr.on('data', (piece) => {
    failed += piece;
  });
  const watch = setInterval(() => {
    peakMB = Math.max(peakMB, peakOf(child.pid));
    userSeconds = Math.max(userSeconds, userSecondsOf(child.pid));
  }, 50);
  return new Promise((done, fail) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) done({ seconds, userSeconds, peakMB, printed });
      else fail(new Error(`${failed}${printed}`));
    });
  });
}

function peakOf(pid: number | undefined): number {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Time of the processor in user code, as the system counts it: in hundredths of a second. */
function userSecondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ');
    return Number(fields?.[11] ?? 0) / 100;
  } catch {
    return 0;
  }
}

function outputsIn(folder: string): [string, string] {
  return [join(folder, 'pairs.csv'), join(folder, 'clusters.csv')];
}

async function link(files: readonly string[], folder: string): Promise<Run> {
  const [pairs, clusters] = outputsIn(folder);
  const threads = process.env.THREADS === undefined ? [] : ['--threads', process.env.THREADS];
  const out = ['--out', pairs, '--clusters', clusters, ...threads];
  const done = await run(['--files', files[0] ?? '', ...out, ...files.slice(1)]);
  if (process.env.VERBOSE !== undefined) console.log(done.printed);
  return done;
}

/**
 * Larger lists are linked as they were generated, for time and memory only: the
 * truth of so many rows does not fit beside them. The engine sorts the rows, and
 * does not look at the column of the truth.
 */
const mostChecked = 4_000_000;

async function measure(set: Set): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-linkage-'));
  try {
    const sources = set.files.map((file) => join(data, file));
    if (set.rows !== undefined) {
      sources.push(join(folder, 'people.csv'));
      writePeople(set.rows, join(folder, 'people.csv'));
    }
    const missing = sources.find((path) => !existsSync(path));
    if (missing !== undefined)
      return console.log(`${set.name}: NOT MEASURED, ${missing} is missing`);
    if (set.rows !== undefined && set.rows > mostChecked) {
      const done = await link(sources, folder);
      console.log(`${set.name}: ${timeOf(done)}`);
      return;
    }
    const { files, truth } = disguise(sources, folder, set);
    const done = await link(files, folder);
    const [pairs, clusters] = outputsIn(folder);
    const proposed = (await countProposed(files, truth)) / allPairs(truth);
    report(set.name, done, proposed, qualityOf(pairs, clusters, truth));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timeOf({ seconds, userSeconds, peakMB }: Run): string {
  return `${seconds.toFixed(1)} s (processor ${userSeconds.toFixed(1)} s) · ${Math.round(peakMB)} MB`;
}

function report(name: string, done: Run, proposed: number, quality: Quality): void {
  const { best, atHalf, sure, written, clusters } = quality;
  const show = (value: number) => value.toFixed(4);
  const scores = ({ precision, recall, f1 }: { precision: number; recall: number; f1: number }) =>
    `F1 ${show(f1)} (P ${show(precision)} R ${show(recall)})`;
  console.log(
    `${name}: pairs best ${scores(best)} at ${best.probability.toFixed(3)} · at 0.5 ${scores(atHalf)}` +
      ` · above .99 P ${show(sure.precision)} R ${show(sure.recall)} · candidate recall ${show(proposed)}` +
      ` · written recall ${show(written)} · clusters ${scores(clusters)} · ${timeOf(done)}`,
  );
}

const asked = process.argv.slice(2);
for (const set of sets) {
  const isAsked = asked.length === 0 ? set.name !== 'people 10M' : asked.includes(set.name);
  if (isAsked) await measure(set);
}
