import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outlineOf } from '../../src/base/outline.ts';
import { deriveName, romanScheme } from '../../src/format/name/romanise.ts';

function romanised(full: string, language: string | null = null): string | null {
  const derived = deriveName({ full, script: 'Arab', language });
  return derived === null ? null : derived.text;
}

test('a name in Persian letters has a Latin form by rule, with the vowels of known words', () => {
  const pairs = [
    ['محمدرضا شیرانی', 'Mohammadreza Shirani'],
    ['فاطمه نوری', 'Fatemeh Nuri'],
    ['گلنار مهرپور', 'Golnar Mehrpur'],
    ['علی‌اکبر بشیرزاده', 'Ali Akbar Bashirzadeh'],
    ['علي‌اكبر', 'Ali Akbar'],
    ['ایل', 'Il'],
    ['۱۲ بهمن', '12 Bahman'],
  ] as const;
  for (const [full, latin] of pairs) assert.equal(romanised(full), latin, full);
});

test('short vowels that are not written are not guessed', () => {
  assert.equal(romanised('کلکچال'), 'Klkchal');
});

test('what is derived names its scheme and script', () => {
  assert.deepEqual(deriveName({ full: 'دریا', script: 'Arab', language: 'fa' }), {
    text: 'Darya',
    script: 'Latn',
    scheme: romanScheme,
  });
});

test('nothing is derived from names of other languages and scripts', () => {
  assert.equal(romanised('خالد', 'ar'), null);
  assert.equal(romanised('کوردستان', 'ckb'), null);
  assert.equal(deriveName({ full: 'Golnar', script: 'Latn', language: null }), null);
  assert.equal(deriveName({ full: 'Гольнар', script: 'Cyrl', language: 'ru' }), null);
});

test('nothing is derived where a word would be left out', () => {
  assert.equal(romanised('ع. احمدی'), null);
  assert.equal(romanised('ع'), null);
});

test('what is derived holds letters, digits and single spaces of ASCII only, or is nothing', () => {
  const letter = fc.constantFrom(...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی‌ ءأؤئآة۱۲x');
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 20 }), (letters) => {
      const text = romanised(letters.join(''));
      if (text !== null) assert.match(text, /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/);
    }),
  );
});

test('spellings of one name have one outline, in whatever script', () => {
  const spellings = [
    ['Khomeini', 'Khomeyni', 'خمینی', 'خميني'],
    ['Mohammadreza', 'محمدرضا'],
    ['Davoud', 'Davood', 'Dawud', 'داوود', 'داود'],
    ['Saeed', 'Said', 'سعید'],
    ['Noori', 'Nouri', 'Nuri', 'نوری'],
    ['Gholamreza', 'Qolamreza', 'غلامرضا'],
    ['Sepideh', 'سپیده'],
  ];
  for (const forms of spellings) {
    assert.deepEqual([...new Set(forms.map(outlineOf))].length, 1, forms.join(' '));
  }
});

test('names that share their consonants alone have different outlines', () => {
  assert.notEqual(outlineOf('Khamenei'), outlineOf('Khomeyni'));
  assert.equal(outlineOf('—'), '');
});
