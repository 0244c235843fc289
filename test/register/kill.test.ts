import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { digestOfDump } from '../../src/register/export/dump.ts';
import { openRegister } from '../../src/register/register.ts';
import { longLog } from './long-log.ts';
import { templateFolder } from './templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'gavah-kill-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const runs = process.env.SLOW === '1' ? 120 : 4;

/** Folds in a child that is killed after so many batches; -1 lets it end. */
function foldAndKill(archiveDir: string, first: number, batches: number): Promise<string> {
  const script = fileURLToPath(new URL('fold-child.ts', import.meta.url));
  const args = [script, archiveDir, templateFolder(), String(first)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.length >= batches && batches >= 0) child.kill('SIGKILL');
  });
  return new Promise((done) => child.on('close', () => done(said)));
}

test(`a fold that is killed ${runs} times gives the register that it would have given`, async () => {
  const log = longLog();
  const whole = await openRegister({
    archiveDir: join(folder, 'whole'),
    templates: templateFolder(),
    source: log,
  });
  const digest = await digestOfDump(whole.database);
  await whole.close();
  let killed = 0;
  for (let run = 0; run < runs; run += 1) {
    const archiveDir = join(folder, `killed-${run}`);
    // Even runs are killed in the first load, odd ones while catching up, each a little later.
    const first = run % 2 === 0 ? log.all.length : 40;
    const batches = 1 + Math.floor((run * 60) / runs);
    const said = await foldAndKill(archiveDir, first, batches);
    if (!said.endsWith('done')) killed += 1;
    const again = await openRegister({ archiveDir, templates: templateFolder(), source: log });
    assert.equal(await digestOfDump(again.database), digest, `killed after ${batches} batches`);
    await again.close();
    rmSync(archiveDir, { recursive: true });
  }
  assert.ok(killed > runs / 2, `only ${killed} were killed before they ended`);
});
