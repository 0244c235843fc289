// A receipt needs no more memory for many files than for few: the command takes in
// more than would fit into its heap if it kept anything of each. SLOW=1: a hundred thousand.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scratchFolder } from '../vault/folder.ts';

const isSlow = process.env.SLOW === '1';
const files = isSlow ? 100_000 : 2_000;
// V8 lets what is young grow to more than such a heap unless it is told not to, and then collects without end.
const [heapMegabytes, youngMegabytes] = [24, 4];
const flags = [`--max-old-space-size=${heapMegabytes}`, `--max-semi-space-size=${youngMegabytes}`];
const command = join(import.meta.dirname, '../../src/cli/gavah.ts');

test(`${files} small texts in one folder are received and verified in ${heapMegabytes} MB of heap`, (t) => {
  const folder = scratchFolder(t);
  const [from, archive] = [join(folder, 'from'), join(folder, 'archive')];
  mkdirSync(from);
  for (let i = 0; i < files; i += 1) writeFileSync(join(from, `letter ${i}.txt`), `Letter ${i}.\n`);
  const gavah = (...words: string[]) =>
    execFileSync(process.execPath, [...flags, command, ...words], {
      env: { ...process.env, GAVAH_HOME: join(folder, 'home'), GAVAH_LANG: 'en' },
      encoding: 'utf8',
    });
  gavah('init', archive, '--name', 'many');
  const told = gavah('-C', archive, 'receive', from, '--from', 'nobody');
  assert.match(
    told,
    new RegExp(`^${files} files offered .*: ${files} received, 0 duplicate, 0 refused$`, 'm'),
  );
  assert.match(told, new RegExp(`^Text taken out of ${files} items: ${files} paragraphs`, 'm'));
  const report = JSON.parse(gavah('-C', archive, 'verify', '--json'));
  assert.equal(report.counts.objects, files);
  assert.deepEqual(report.findings, []);
});
