// A process that is killed at any step of receiving: what it acknowledged is
// there and whole, nothing half-written is visible, and doing it again completes it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../src/base/clock.ts';
import { walkOffers } from '../../src/intake/offer.ts';
import { receiveFiles } from '../../src/intake/receive-files.ts';
import { clearIncoming } from '../../src/vault/layout.ts';
import { openLocalVault } from '../../src/vault/local.ts';
import { parseDigest, readWhole } from '../../src/vault/vault.ts';
import { allOf, scratchFolder, write } from './folder.ts';

const child = fileURLToPath(new URL('./killed-child.ts', import.meta.url));
// SLOW=1 tries every step; otherwise every few, from a start that differs by the day.
const stride = process.env.SLOW === undefined ? 6 : 1;
const start = 1 + (Math.floor(Date.now() / 86_400_000) % stride);

function writeOffered(folder: string): string {
  const offered = join(folder, 'offered');
  for (let i = 0; i < 7; i += 1) write(join(offered, `${i}`), `text ${i % 6}`.repeat(1000));
  write(join(offered, 'large'), Buffer.alloc(3 << 20, 'large'));
  return offered;
}

async function proveSound(objects: string, acknowledged: readonly string[]): Promise<void> {
  const vault = openLocalVault(objects);
  for (const digest of acknowledged) await readWhole(vault, parseDigest(digest));
  for await (const { digest } of vault.list()) await readWhole(vault, digest);
  await vault.close();
}

async function receiveAgain(objects: string, offered: string): Promise<number> {
  clearIncoming(objects);
  const vault = openLocalVault(objects, { threads: 0 });
  const options = { clock: systemClock };
  const groups = await allOf(receiveFiles(vault, walkOffers([offered]), options));
  await vault.close();
  return groups.flat().filter((each) => each.kind !== 'refused').length;
}

test('killed at any step, the vault holds what was acknowledged and nothing half-written', async (t) => {
  const folder = scratchFolder(t);
  const offered = writeOffered(folder);
  let runs = 0;
  for (let step = start; ; step += stride) {
    const objects = join(folder, `objects ${step}`);
    const run = spawnSync(process.execPath, [child, objects, offered, String(step)], {
      encoding: 'utf8',
    });
    const lines = run.stdout.split('\n').filter((line) => line.length > 0);
    await proveSound(
      objects,
      lines.filter((line) => line !== 'end'),
    );
    assert.equal(await receiveAgain(objects, offered), 8);
    if (lines.at(-1) === 'end') break;
    assert.equal(run.signal, 'SIGKILL', run.stderr);
    runs += 1;
  }
  assert.ok(runs >= 3, `${runs} runs were cut off`);
});

/** Runs the child with threads and ends it after some milliseconds. @returns its lines. */
async function killAfter(milliseconds: number, objects: string, offered: string) {
  const run = spawn(process.execPath, [child, objects, offered, '0', '2']);
  let said = '';
  run.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const timer = setTimeout(() => run.kill('SIGKILL'), milliseconds);
  await new Promise((resolve) => run.on('close', resolve));
  clearTimeout(timer);
  // A last line without its end was never said.
  return said.split('\n').slice(0, -1);
}

test('killed at any moment while threads work, the vault is as sound', async (t) => {
  const folder = scratchFolder(t);
  const offered = join(folder, 'offered');
  for (let i = 0; i < 600; i += 1) write(join(offered, `${i}`), `text ${i}`.repeat(2000));
  const runs = process.env.SLOW === undefined ? 4 : 60;
  for (let i = 0; i < runs; i += 1) {
    const objects = join(folder, `objects ${i}`);
    const lines = await killAfter(150 + (500 * i) / runs, objects, offered);
    await proveSound(
      objects,
      lines.filter((line) => line !== 'end'),
    );
    assert.equal(await receiveAgain(objects, offered), 600);
  }
});
