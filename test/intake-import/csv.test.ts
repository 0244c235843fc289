import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvReader, type CsvRow, mostRowBytes } from '../../src/intake/csv.ts';

function read(bytes: Uint8Array, pieceBytes = bytes.length + 1): CsvRow[] {
  const reader = new CsvReader();
  const rows: CsvRow[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    rows.push(...reader.push(bytes.subarray(at, at + pieceBytes)));
  }
  return [...rows, ...reader.end()];
}

const readText = (text: string, pieceBytes?: number) => read(Buffer.from(text), pieceBytes);
const cellsOf = (row: CsvRow) => ('cells' in row ? row.cells : row.fault.code);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const cell = fc.string({ unit: fc.constantFrom('a', 'ب', '"', ',', '\n', ' ', '🜁', '\u200c') });
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
});
const lineEnd = fc.constantFrom('\n', '\r\n');

test('what is written by RFC 4180 is read back, wherever the pieces are cut', () => {
  fc.assert(
    fc.property(
      table,
      lineEnd,
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      (rows, end, piece, ends) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end) + (ends ? end : '');
        assert.deepEqual(readText(text, piece).map(cellsOf), rows);
      },
    ),
  );
});

test('an independent reader of CSV reads the same', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'ب', ' ', '🜁', "'"), minLength: 1 });
  const either = fc.oneof(plain, cell.map(quoted));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(either, either, either), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const text = rows.map((row) => `${row.join(',')}\n`).join('');
        assert.deepEqual(readText(text).map(cellsOf), parse(text));
      },
    ),
  );
});

test('lines are true where cells hold line ends', () => {
  const rows = readText('a,b\n"1\n2\r\n3",x\ny,z\n"un"closed,1\nlast,1');
  assert.deepEqual(
    rows.map(({ line, to }) => [line, to]),
    [
      [1, 1],
      [2, 4],
      [5, 5],
      [6, 6],
      [7, 7],
    ],
  );
});

test('any bytes at all give rows or faults, every line in exactly one of them', () => {
  const bytes = fc.array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61, 0xff, 0xc3, 0xa9, 0), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 7 }), (numbers, piece) => {
      const input = Buffer.from([0x61, ...numbers]);
      const rows = read(input);
      assert.deepEqual(read(input, piece), rows);
      let next = 1;
      for (const { line, to } of rows) {
        assert.equal(line, next);
        next = to + 1;
      }
      const ends = input.filter((byte) => byte === 0x0a).length;
      assert.equal(next - 1, ends + (input.at(-1) === 0x0a ? 0 : 1));
    }),
  );
});

test('what is not UTF-8 is found at its byte, and spoils one row', () => {
  const rows = read(
    Buffer.concat([
      Buffer.from('é,b\nc,'),
      Buffer.from([0x78, 0xc3, 0x28]),
      Buffer.from('\ne,f\n'),
    ]),
  );
  assert.deepEqual(rows.map(cellsOf), [['é', 'b'], 'I-021', ['e', 'f']]);
  const [, fault] = rows;
  assert.ok(fault !== undefined && 'fault' in fault);
  assert.deepEqual(fault.fault.params, { cell: 2, at: 8, line: 2, to: 2 });
});

test('U+FFFD itself is a character like another', () => {
  assert.deepEqual(readText('\ufffd,b\n').map(cellsOf), [['\ufffd', 'b']]);
});

test('a row without end is given up at the limit, and the rows after it are read', () => {
  const rows = readText(`a,"${'x\n'.repeat(mostRowBytes)}y\nb,c\n`, 65_536);
  assert.equal(cellsOf(rows[0] ?? rows[1] ?? assert.fail()), 'I-026');
  assert.deepEqual(rows.map(cellsOf).at(-1), ['b', 'c']);
  assert.equal(rows.at(-1)?.line, mostRowBytes + 2);
});

test('cells of 64 KiB are read whole', () => {
  const long = 'ب'.repeat(32_768);
  assert.deepEqual(readText(`${long},"${long}"\n`, 1000).map(cellsOf), [[long, long]]);
});
