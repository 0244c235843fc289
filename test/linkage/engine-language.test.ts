// In which language the names of a list are, whatever keyboard typed them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../src/linkage/language.ts';
import { prepareName } from '../../src/linkage/names/name.ts';
import { guessColumns } from '../../src/linkage/table/columns.ts';
import { table } from './engine-lists.ts';

function spoken(names: readonly string[]): string {
  const rows = names.map((name, i) => [String(i), name]);
  return languageOf([guessColumns(table(['id', 'name'], rows))]);
}

test('letters of its own tell Persian and Arabic apart on either keyboard', () => {
  assert.equal(spoken(['پرويز نيكبخت', 'علي گلكار', 'ژيلا كريمي']), 'fa');
  assert.equal(spoken(['عدنان الکحیل', 'فاطمة النجار', 'أحمد المصری']), 'ar');
  assert.equal(spoken(['John Smith', 'Mary Miller']), 'und');
});

test('two family names with a joiner are two, and an article before din belongs to it', () => {
  const texts = (full: string, language: 'fa' | 'ar') =>
    prepareName({ full }, { language }).tokens.map(({ text }) => text);
  assert.deepEqual(texts('آرش رضایی\u200cکریمی', 'fa'), ['ارش', 'رضایی', 'کریمی']);
  assert.deepEqual(texts('آرش علی\u200cپور', 'fa'), ['ارش', 'علیپور']);
  assert.deepEqual(texts('Salah Din', 'ar').length, 1);
  assert.deepEqual(texts('Shamsiddin', 'fa'), texts('Shamseddin', 'fa'));
});
