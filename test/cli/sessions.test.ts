import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { alone, parseSession, runSession, together } from './session.ts';

const folder = join(import.meta.dirname, 'sessions');
const files = join(import.meta.dirname, 'files');

const own = mkdtempSync(join(tmpdir(), 'gavah-sessions-'));
after(() => rmSync(own, { recursive: true }));
const gavah = await together(own);

for (const name of readdirSync(folder).sort()) {
  test(`the session “${name.replace(/\.txt$/, '')}” prints what it says`, () => {
    const steps = parseSession(readFileSync(join(folder, name), 'utf8'));
    assert.ok(steps.length > 0);
    const place = mkdtempSync(join(tmpdir(), 'gavah-cli-'));
    try {
      cpSync(files, place, { recursive: true });
      runSession(steps, place, gavah);
    } finally {
      rmSync(place, { recursive: true });
    }
  });
}

test('the tour in README.md prints what it says', () => {
  const root = join(import.meta.dirname, '../..');
  const page = readFileSync(join(root, 'README.md'), 'utf8');
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(
    ([, block = '']) => block,
  );
  const place = mkdtempSync(join(tmpdir(), 'gavah-tour-'));
  try {
    cpSync(join(root, 'examples'), join(place, 'examples'), { recursive: true });
    mkdirSync(join(place, 'letters'));
    for (const name of ['letter.txt', 'copy.txt']) {
      writeFileSync(join(place, 'letters', name), 'They took him at the beginning of Mordad.\n');
    }
    runSession(parseSession(blocks.join('\n')), place, alone);
  } finally {
    rmSync(place, { recursive: true });
  }
});
