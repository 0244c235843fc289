import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkpointCodes } from '../../src/base/codes/checkpoint.ts';
import { parsePolicy } from '../../src/format/tlog-policy.ts';
import { codeOf, filesIn, readFixture, readText, rewrite } from './fixtures.ts';

test('every golden file is read, and written back to the byte', () => {
  for (const { path, kind } of filesIn('good')) {
    if (kind !== 'policy') assert.equal(rewrite(kind, readFixture(path)), readText(path), path);
  }
});

test('every golden policy means the same after it is written plainly', () => {
  for (const { path, kind } of filesIn('good')) {
    if (kind !== 'policy') continue;
    const plain = rewrite(kind, readFixture(path));
    assert.deepEqual(parsePolicy(Buffer.from(plain)), parsePolicy(readFixture(path)), path);
    assert.equal(rewrite(kind, Buffer.from(plain)), plain, path);
  }
});

for (const { path, folder, kind } of filesIn('bad')) {
  test(`${path} is refused with ${folder}`, () => {
    assert.equal(
      codeOf(() => rewrite(kind, readFixture(path))),
      folder,
    );
  });
}

test('every code of this area stands in a test or names a folder of bad files', () => {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const sources = ['merkle', 'checkpoint'].flatMap((area) =>
    readdirSync(here + area)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(`${here}${area}/${name}`, 'utf8')),
  );
  const folders = [...filesIn('bad'), ...filesIn('findings')].map((file) => file.folder);
  for (const code of Object.keys(checkpointCodes)) {
    const isTested =
      folders.includes(code) || sources.some((source) => source.includes(`'${code}'`));
    assert.ok(isTested, code);
  }
});

test('every text is given in English and Persian with the same parameters', () => {
  for (const [code, { en, fa }] of Object.entries(checkpointCodes)) {
    const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    assert.deepEqual(names(fa), names(en), code);
  }
});
