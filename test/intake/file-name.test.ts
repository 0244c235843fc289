// Names of offered files, as they are recorded and as they are shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFileName, showFileName, writeFileName } from '../../src/intake/file-name.ts';

test('a name in valid UTF-8 is recorded as it is, whatever it holds', () => {
  for (const text of ['نامه.pdf', 'a%41', '\u202egpj.exe', 'line\nbreak', '\ufeffbom', ' ', '..']) {
    assert.deepEqual(readFileName(Buffer.from(text)), { text, spelling: 'plain' });
  }
});

test('a name that is not UTF-8 is recorded escaped, and says so', () => {
  const name = Buffer.from([0x61, 0xff, 0x25, 0xd9, 0x86, 0xed, 0xa0, 0x80]);
  assert.deepEqual(readFileName(name), { text: 'a%FF%25ن%ED%A0%80', spelling: 'percent' });
});

test('no two names are recorded alike, and each can be had back', () => {
  const bytes = fc.uint8Array({ min: 1, max: 255, maxLength: 40 });
  const mixed = fc.oneof(
    bytes,
    fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
  );
  fc.assert(
    fc.property(mixed, (name) => {
      assert.ok(Buffer.from(name).equals(writeFileName(readFileName(name))));
    }),
  );
});

test('what could deceive the eye or a terminal is shown by its number', () => {
  assert.equal(showFileName('photo\u202egpj.exe'), 'photo\\u{202E}gpj.exe');
  assert.equal(showFileName('a\u001b[31m\n\u2066'), 'a\\u{001B}[31m\\u{000A}\\u{2066}');
  assert.equal(showFileName('کتاب\u200cها.txt'), 'کتاب\u200cها.txt', 'Persian needs its ZWNJ');
});
