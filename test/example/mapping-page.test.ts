import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { writeMappingPage } from '../../tools/example-mapping.ts';
import { folder, rowsOf } from './example.ts';

const page = readFileSync(`${folder}MAPPING.md`, 'utf8');

test('MAPPING.md is what its tool writes', () => {
  assert.equal(page, writeMappingPage(folder), 'run: node tools/example-mapping.ts');
});

test('MAPPING.md shows every predicate of the lists it was made from', () => {
  for (const { original_predicate: predicate } of rowsOf('claims')) {
    assert.ok(page.includes(`\n| \`${predicate}\` |`), predicate);
  }
});

test('MAPPING.md lists every object that stayed text', () => {
  for (const { ref, text_reason: reason } of rowsOf('claims')) {
    assert.equal(reason !== '', page.includes(`\n| ${ref} | `), ref);
  }
});
