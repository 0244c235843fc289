// Receiving, beside what anybody would do by hand with the same files: `cp -r`,
// `sync -f`, `openssl dgst -sha256`. The two take turns, so that both meet the
// same noise; medians and their ratio are printed. `--quick` uses a tenth,
// `--sha512` takes the second digest as well.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/base/clock.ts';
import { walkOffers } from '../src/intake/offer.ts';
import { receiveFiles } from '../src/intake/receive-files.ts';
import { openLocalVault } from '../src/vault/local.ts';

const quick = process.argv.includes('--quick');
const sha512 = process.argv.includes('--sha512');
const rounds = 3;
const largeBytes = quick ? 200 << 20 : 2 ** 31;
const smallFiles = quick ? 2_000 : 20_000;
const smallBytes = 50 << 10;
const goal = 1.3;

function makeLarge(folder: string): void {
  mkdirSync(folder);
  const fd = openSync(join(folder, 'large'), 'w');
  const piece = randomBytes(1 << 20);
  for (let at = 0; at < largeBytes; at += piece.length) {
    piece.writeBigUInt64BE(BigInt(at));
    writeSync(fd, piece, 0, Math.min(piece.length, largeBytes - at));
  }
  closeSync(fd);
}

function makeSmall(folder: string): void {
  const content = randomBytes(smallBytes);
  for (let i = 0; i < smallFiles; i += 1) {
    const within = join(folder, String(i % 100));
    if (i < 100) mkdirSync(within, { recursive: true });
    content.writeUInt32BE(i);
    writeFileSync(join(within, `file ${i}`), content);
  }
}

async function run(command: string, ...args: string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

async function byHand(from: string, to: string): Promise<void> {
  mkdirSync(to);
  await run('cp', '-r', from, to);
  await run('sync', '-f', to);
  await run('find', from, '-type', 'f', '-exec', 'openssl', 'dgst', '-sha256', '{}', '+');
}

async function byGavah(from: string, to: string): Promise<void> {
  const vault = openLocalVault(to, { sha512 });
  let received = 0;
  for await (const group of receiveFiles(vault, walkOffers([from]), { clock: systemClock })) {
    for (const outcome of group) if (outcome.kind === 'received') received += 1;
  }
  await vault.close();
  if (received === 0) throw new Error('nothing was received');
}

/** Seconds that an act takes on a disk that is at rest, into a folder that is then removed. */
async function time(act: (to: string) => Promise<void>, scratch: string): Promise<number> {
  const to = join(scratch, 'out');
  execFileSync('sync', ['-f', scratch]);
  const start = performance.now();
  await act(to);
  const seconds = (performance.now() - start) / 1000;
  rmSync(to, { recursive: true });
  return seconds;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function compare(what: string, from: string, scratch: string): Promise<void> {
  const hand: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    hand.push(await time((to) => byHand(from, to), scratch));
    ours.push(await time((to) => byGavah(from, to), scratch));
  }
  const ratio = median(ours) / median(hand);
  const spread = ours.map((each, i) => (each / (hand[i] ?? Number.NaN)).toFixed(2)).join(' ');
  console.log(
    `receive ${what}: ${median(ours).toFixed(2)} s, by hand ${median(hand).toFixed(2)} s, ` +
      `ratio ${ratio.toFixed(2)} (goal ${goal}; single rounds ${spread})`,
  );
}

const scratch = mkdtempSync(join(tmpdir(), 'gavah-bench-receive-'));
try {
  makeLarge(join(scratch, 'large'));
  await compare(`1 file of ${largeBytes / 2 ** 20} MiB`, join(scratch, 'large'), scratch);
  makeSmall(join(scratch, 'small'));
  await compare(`${smallFiles} files of 50 KiB`, join(scratch, 'small'), scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
