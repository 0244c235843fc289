import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseBase64, parseHex, parseUtf8, utf8 } from '../../src/base/bytes.ts';
import {
  type Json,
  parseJson,
  parseJsonBytes,
  writeJson,
  writeJsonBytes,
} from '../../src/base/json.ts';

const folder = fileURLToPath(
  new URL('../../../shared/vectors/json-canonicalization/', import.meta.url),
);

// Of the public RFC 8785 vectors, those within our limits must come out as published;
// the others must be refused, with the code of the limit that they cross.
const published: readonly (readonly [string, string | null])[] = [
  ['arrays', null],
  ['unicode', null],
  ['values', 'B-007'], // fractions
  ['french', 'B-009'], // member names outside ASCII
  ['structures', 'B-009'], // an empty member name
  ['weird', 'B-009'],
];

for (const [name, code] of published) {
  const result = code === null ? 'is written as published' : `is refused with ${code}`;
  test(`the public vector ${name} ${result}`, (t) => {
    if (!existsSync(folder)) return t.skip(`NOT RUN: no public vectors at ${folder}`);
    const input: Json = JSON.parse(readFileSync(`${folder}input/${name}.json`, 'utf8'));
    const output = readFileSync(`${folder}output/${name}.json`);
    if (code === null) {
      assert.deepEqual(Buffer.from(writeJsonBytes(input)), output);
      assert.deepEqual(parseJsonBytes(output), input);
    } else {
      assert.throws(() => writeJson(input), { code });
      assert.throws(() => parseJsonBytes(output), { code });
    }
  });
}

const name = fc.string({ unit: 'grapheme-ascii', minLength: 1 });
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  ),
})).value;

test('what is written is read back, and written again to the same byte', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = writeJson(value);
      assert.equal(writeJson(parseJson(text)), text);
      assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('of all spellings of a value that a common writer produces, one is accepted', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(1, '\t', ' '), (value, indent) => {
      const text = writeJson(value);
      const spelled = JSON.stringify(value, null, indent);
      if (spelled !== text) assert.throws(() => parseJson(spelled), { code: 'B-006' });
    }),
  );
});

test('a member named __proto__ or like a number is a member like any other', () => {
  for (const text of ['{"__proto__":1}', '{"10":1,"9":2,"a":3}', '{"constructor":{"a":[]}}']) {
    assert.equal(writeJson(parseJson(text)), text);
  }
  assert.throws(() => parseJson('{"9":2,"10":1}'), { code: 'B-006' });
});

test('sixteen levels are read and seventeen are not', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  assert.equal(writeJson(parseJson(nested(16))), nested(16));
  assert.throws(() => parseJson(nested(17)), { code: 'B-010' });
  assert.throws(() => parseJson(nested(1_000_000)), /B-010|B-005/);
});

test('what JSON cannot hold is refused when it is written', () => {
  const strange: unknown[] = [
    undefined,
    1n,
    Symbol('a'),
    () => 0,
    new Date(0),
    new Map(),
    Array(1),
  ];
  for (const value of strange) assert.throws(() => writeJson(value as Json), { code: 'B-011' });
  const absent = { a: undefined } as unknown as Json;
  assert.throws(() => writeJson(absent), { code: 'B-011' });
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53]) {
    assert.throws(() => writeJson(value), { code: 'B-007' });
  }
});

test('hexadecimal and base64 have one spelling each', () => {
  assert.deepEqual([...parseHex('00ff', 2)], [0, 255]);
  for (const text of ['00FF', '0ff', '00ff00', ' 00f', '0x00', '۰۰ff']) {
    assert.throws(() => parseHex(text, 2), { code: 'B-001' });
  }
  assert.deepEqual([...parseBase64('AP8=')], [0, 255]);
  for (const text of ['AP8', 'AP9=', 'AP8=\n', 'AP8==', 'AP_=', ' AP8=', 'A', '====']) {
    assert.throws(() => parseBase64(text), { code: 'B-002' });
  }
});

test('any bytes that are not UTF-8 are refused with the first byte that cannot stand', () => {
  const at = (bytes: number[], fault: number) =>
    assert.throws(() => parseUtf8(Uint8Array.from(bytes)), {
      code: 'B-003',
      params: { at: fault },
    });
  at([0x61, 0xff], 1);
  at([0x61, 0x62, 0xc0, 0xaf], 2); // overlong
  at([0xed, 0xa0, 0x80], 1); // a surrogate
  at([0x61, 0xf4, 0x90, 0x80, 0x80], 2); // beyond U+10FFFF
  at([0x61, 0xe2, 0x82], 3); // cut short
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        assert.deepEqual(Buffer.from(utf8(parseUtf8(bytes))), Buffer.from(bytes));
      } catch (error) {
        assert.match(String(error), /B-003|B-004/);
      }
    }),
  );
});
