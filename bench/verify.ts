// Verifying, beside openssl on the same bytes in the same run, medians. The peer is
// `openssl dgst -sha256`, one process to a core, over the same files in page cache.
// BYTES (of the vault, default 1 GiB) and ENTRIES (default 20,000) may be set.
import { spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../src/base/digest.ts';
import { verifyArchive } from '../src/verify/verify.ts';
import { ArchiveMaker } from '../test/verify/archive-maker.ts';

const bytes = Number(process.env.BYTES ?? 2 ** 30);
const entries = Number(process.env.ENTRIES ?? 20_000);
const rounds = 5;
const cores = availableParallelism();

/** A vault of files of one size, a few of them larger, named by their digests. */
function fillVault(folder: string, fileBytes: number): string[] {
  const buffer = Buffer.alloc(fileBytes);
  return Array.from({ length: Math.ceil(bytes / fileBytes) }, () => {
    randomFillSync(buffer, 0, Math.min(fileBytes, 4096));
    const name = sha256Hex(buffer);
    const shelf = join(folder, 'objects', name.slice(0, 2));
    mkdirSync(shelf, { recursive: true });
    writeFileSync(join(shelf, name), buffer);
    return join(shelf, name);
  });
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}

/** openssl over the files, spread over as many processes as there are cores. */
async function openssl(files: readonly string[], processes: number): Promise<void> {
  const shares = Array.from({ length: processes }, (_, i) =>
    files.filter((_, at) => at % processes === i),
  );
  await Promise.all(shares.map(digestAll));
}

/** As xargs would: a command line holds only so many names. */
async function digestAll(files: readonly string[]): Promise<void> {
  for (let at = 0; at < files.length; at += 4000) await digest(files.slice(at, at + 4000));
}

function digest(files: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn('openssl', ['dgst', '-sha256', ...files], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', fail).on('close', () => done());
  });
}

const base = mkdtempSync(join(tmpdir(), 'gavah-bench-verify-'));
try {
  for (const [name, fileBytes] of [
    ['files of 50 KiB', 50 * 1024],
    ['files of 64 MiB', 64 * 2 ** 20],
  ] as const) {
    const folder = join(base, String(fileBytes));
    new ArchiveMaker(folder).begin().commit();
    const files = fillVault(folder, fileBytes);
    const read = { us: [] as number[], peer: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      read.peer.push(await time(() => openssl(files, cores)));
      read.us.push(await time(() => verifyArchive({ folder })));
    }
    const [us, peer] = [median(read.us), median(read.peer)];
    const rate = (seconds: number) => `${(bytes / 2 ** 20 / seconds).toFixed(0)} MiB/s`;
    console.log(
      `verify, ${name}: ${rate(us)}; openssl × ${cores}: ${rate(peer)}; ratio ${(peer / us).toFixed(2)} (wanted 0.70)`,
    );
    rmSync(folder, { recursive: true });
  }
  const folder = join(base, 'entries');
  const maker = new ArchiveMaker(folder).begin();
  maker.import(Array.from({ length: entries }, () => ({})));
  maker.commit();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push(await time(() => verifyArchive({ folder })));
  console.log(`verify, ${entries} claims: ${(entries / median(times)).toFixed(0)} entries/s`);
  console.log(`memory: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);
} finally {
  rmSync(base, { recursive: true });
}
