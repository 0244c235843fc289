// The case that ARCHITECTURE.md follows, run as a person would run it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../../tools/files.ts';
import { fieldsOpened } from '../entry/opened.ts';
import { shareTemplates } from '../register/templates.ts';

const place = mkdtempSync(join(tmpdir(), 'gavah-two-rows-'));
after(() => rmSync(place, { recursive: true }));
const archive = join(place, 'archive');
shareTemplates(join(place, 'home'));

function gavah(...args: string[]): string {
  const env = { ...process.env, GAVAH_HOME: join(place, 'home'), GAVAH_LANG: 'en' };
  const command = [join(root, 'src/cli/gavah.ts'), '-C', archive, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: place,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 0, `gavah ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

test('an invented list of two rows goes from file to verified proof', () => {
  gavah('init', archive, '--name', 'Two rows');
  assert.match(gavah('import', join(root, 'examples/two-rows')), /12 claims/);

  const contested = gavah('contested');
  assert.match(contested, /CONTESTED\s+Golnar Invented/);
  for (const words of [/Mordad 1403/, /late September 2024/, /A neighbour/, /A cousin/]) {
    assert.match(contested, words);
  }

  const shown = gavah('show', 'p1');
  const [, id = ''] = /([0-9a-f]{12}) .*late September/.exec(shown) ?? [];
  const fields = ['subject', 'predicate', 'object'].flatMap((field) => ['--open', field]);
  const proof = join(place, 'cousin.tlog-proof');
  writeFileSync(proof, gavah('prove', id, ...fields));
  const opened = fieldsOpened(readFileSync(proof, 'utf8'));
  // Who told it stays closed.
  assert.deepEqual(
    opened.map(([name]) => name),
    ['kind', 'subject', 'predicate', 'object'],
  );
  assert.match(JSON.stringify(opened), /late September 2024/);

  const { vkey }: { vkey: string } = JSON.parse(
    readFileSync(join(archive, 'archive.json'), 'utf8'),
  );
  assert.match(gavah('verify', proof, '--key', vkey), /Verdict: clean/);
  assert.match(gavah('verify', archive, '--key', vkey), /Verdict: clean/);
});
