// Whatever a person may read in Persian beside a value that runs the other way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../src/base/failure.ts';
import { quoted } from '../../src/base/phrase.ts';
import { whyErrno } from '../../src/base/why.ts';
import { explain } from '../../src/cli/explain.ts';
import { writeSize } from '../../src/cli/progress.ts';
import { listOf, quote } from '../../src/cli/render/text.ts';

test('what a failure names is isolated, and numbers are in the digits of the language', () => {
  const unread = new Failure('U-005', { path: '/tmp/x (1)', why: whyErrno('ENOENT') });
  assert.equal(
    explain(unread, 'en'),
    'U-005 The file /tmp/x (1) cannot be read (there is nothing there, ENOENT).',
  );
  const persian = explain(unread, 'fa');
  assert.ok(persian.includes('\u2068/tmp/x (1)\u2069') && persian.includes('\u2068ENOENT\u2069'));
  const large = new Failure('C-001', { bytes: 1_000_001, most: 1_000_000 });
  assert.match(explain(large, 'fa'), /۱۰۰۰۰۰۱/);
});

test('a name cannot turn or break the line that says what is wrong with it', () => {
  const hostile = new Failure('U-005', { path: '\u202egpj.exe\n$ rm', why: quoted('گم شد') });
  for (const language of ['en', 'fa'] as const) {
    const line = explain(hostile, language);
    assert.ok(!line.includes('\n') && !line.includes('\u202e'));
  }
  assert.ok(explain(hostile, 'en').includes('(\u2068گم شد\u2069)'));
});

test('a flag at the end of a Persian sentence stands as it is typed', () => {
  const line = explain(new Failure('U-003', { option: '--why CODE', command: 'erase' }), 'fa');
  assert.ok(line.includes('\u2068--why CODE\u2069'), line);
  assert.ok(line.endsWith('--help\u2069'), line);
});

test('sizes, lists and quotations are written as the language writes them', () => {
  const sizes = [17, 1536, 3 * 2 ** 30];
  assert.deepEqual(
    sizes.map((bytes) => writeSize(bytes, 'en')),
    ['17 B', '1.5 KiB', '3.0 GiB'],
  );
  assert.deepEqual(
    sizes.map((bytes) => writeSize(bytes, 'fa')),
    ['۱۷ بایت', '۱٫۵ کیبی‌بایت', '۳٫۰ گیبی‌بایت'],
  );
  assert.equal(listOf(['الف', 'ب'], 'fa'), 'الف، ب');
  assert.equal(listOf(['a', 'b'], 'en', ';'), 'a; b');
  assert.equal(quote('گفت', 'fa'), '«گفت»');
  assert.equal(quote('said', 'fa'), '«\u2068said\u2069»');
  assert.equal(quote('said', 'en'), '“said”');
});
