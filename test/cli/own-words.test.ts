// What a format writes as a word of its own is told in Persian; what a person wrote stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writePhrase } from '../../src/base/failure.ts';
import { ownWord } from '../../src/cli/render/own-words.ts';
import { wordOfKind } from '../../src/format/kind-word.ts';
import { kinds } from '../../src/format/kinds.ts';

test('own words are told in the language of the reader', () => {
  assert.equal(ownWord('came', 'this archive', 'fa'), 'همین بایگانی');
  assert.equal(ownWord('came', 'this archive', 'en'), 'this archive');
  assert.equal(ownWord('came', 'a neighbour', 'fa'), 'a neighbour');
  assert.equal(ownWord('units', 'constructor', 'fa'), 'constructor');
});

test('every kind of entry has a word in both languages', () => {
  for (const name of kinds.keys()) {
    const word = wordOfKind(name);
    assert.match(word.phrase, /^kind-/, name);
    assert.match(writePhrase(word, 'fa'), /^[\u0600-\u06ff\u200c ]+$/, name);
  }
  assert.equal(writePhrase(wordOfKind('gavah.riddle/1'), 'fa'), '«gavah.riddle/1»');
});
