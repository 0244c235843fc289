// How much memory the ways in and the verifier take as files and claims grow: the
// most that each process ever had. `--quick` uses the small sizes only, or
// `node bench/memory.ts receive` / `import` for one of the two.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLists } from './memory-lists.ts';

const quick = process.argv.includes('--quick');
const isWanted = (what: string) =>
  process.argv.includes(what) || !['receive', 'import'].some((each) => process.argv.includes(each));
const fileCounts = quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 500_000];
const claimCounts = quick ? [10_000, 100_000] : [100_000, 1_000_000, 4_000_000];

const gavah = join(import.meta.dirname, '../src/cli/gavah.ts');
const importing = join(import.meta.dirname, 'memory-import.ts');
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   process.on('exit', () => writeSync(2, '\\nused ' + JSON.stringify(process.resourceUsage()) + '\\n'));`,
)}`;

if (isWanted('receive')) for (const files of fileCounts) measure(files, measureReceiving);
if (isWanted('import')) for (const claims of claimCounts) measure(claims, measureImporting);

function measure(count: number, work: (folder: string, count: number) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-bench-'));
  try {
    work(folder, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All in one folder, each a text of its own. */
function measureReceiving(folder: string, count: number): void {
  const from = join(folder, 'from');
  mkdirSync(from);
  for (let i = 0; i < count; i += 1) {
    writeFileSync(join(from, `letter ${i}.txt`), `Letter ${i}, invented for a measurement.\n`);
  }
  const archive = newArchive(folder);
  tell(
    `receive ${count} files`,
    run(folder, gavah, '-C', archive, 'receive', from, '--from', 'nobody'),
  );
  tell(`verify ${count} files and their texts`, run(folder, gavah, '-C', archive, 'verify'));
}

function measureImporting(folder: string, count: number): void {
  const lists = join(folder, 'lists');
  mkdirSync(lists);
  writeLists(lists, count);
  const archive = newArchive(folder);
  tell(`import ${count} claims`, run(folder, importing, archive, lists));
  tell(`verify ${count} claims`, run(folder, gavah, '-C', archive, 'verify'));
}

function newArchive(folder: string): string {
  const archive = join(folder, 'archive');
  run(folder, gavah, 'init', archive, '--name', 'bench');
  return archive;
}

type Ran = { readonly peakMb: number; readonly processorSeconds: number };

function run(folder: string, ...command: readonly string[]): Ran {
  const env = { ...process.env, GAVAH_HOME: join(folder, 'home'), GAVAH_LANG: 'en' };
  const args = ['--import', tellUsage, ...command];
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const used = /^used (.*)$/m.exec(stderr)?.[1];
  if (status !== 0 || used === undefined) throw new Error(`${command.join(' ')}: ${stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(used);
  return { peakMb: maxRSS / 1024, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 };
}

function tell(what: string, { peakMb, processorSeconds }: Ran): void {
  const [peak, seconds] = [peakMb.toFixed(0).padStart(5), processorSeconds.toFixed(1)];
  console.log(`${what.padEnd(40)} at most ${peak} MB, ${seconds} s of processor time`);
}
