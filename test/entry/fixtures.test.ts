// Bodies that must be refused, each in the folder of the code that it raises.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { TProperties } from 'typebox';
import { parseUtf8 } from '../../src/base/bytes.ts';
import { baseCodes } from '../../src/base/codes/base.ts';
import { Failure } from '../../src/base/failure.ts';
import { openFields, parseBody, rootOfBody } from '../../src/format/body.ts';
import { type Kind, kindNameOf, shownOf } from '../../src/format/kind.ts';
import { kinds } from '../../src/format/kinds.ts';
import { vectors } from './vectors.ts';

const folder = new URL('./fixtures/', import.meta.url);

/** Reads a body as a reader of the log does, up to the meaning of its fields. */
function read(bytes: Uint8Array): void {
  const body = parseBody(parseUtf8(bytes));
  rootOfBody(body);
  const name = kindNameOf(body);
  const kind = kinds.get(name);
  if (kind === undefined) throw new Failure('E-002', { kind: name });
  shownOf(kind as Kind<TProperties>, body);
}

function codeOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return 'accepted';
}

for (const code of readdirSync(folder)) {
  for (const file of readdirSync(new URL(code, folder))) {
    test(`${code}/${file} is refused with ${code}`, () => {
      const bytes = readFileSync(new URL(`${code}/${file}`, folder));
      assert.equal(
        codeOf(() => read(bytes)),
        code,
      );
    });
  }
}

test('the golden bodies of known kinds are accepted by the same reader', () => {
  for (const { whole, partial, name } of vectors.slice(0, 3)) {
    for (const line of [whole, partial]) {
      assert.equal(
        codeOf(() => read(Buffer.from(line))),
        'accepted',
        name,
      );
    }
  }
});

test('a partial body shows the open fields alone', () => {
  const [first] = vectors;
  const shown = openFields(parseBody(first?.partial ?? ''));
  assert.deepEqual(
    shown.map((field) => field?.[0]),
    ['kind', 'at', 'by', ...Array(5).fill(undefined)],
  );
});

test('every code of bytes and JSON has its fixtures, or a test of its own', () => {
  const here = ['json.test.ts'].map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));
  const folders = readdirSync(folder);
  for (const code of Object.keys(baseCodes)) {
    assert.ok(folders.includes(code) || here.some((text) => text.includes(`'${code}'`)), code);
  }
});
