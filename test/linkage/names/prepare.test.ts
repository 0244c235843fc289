import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Language, prepareName, priorOf } from '../../../src/linkage/names/name.ts';
import { arabicForms, persianForms } from './forms.ts';

const texts = (full: string, language: Language = 'fa') =>
  prepareName({ full }, { language }).tokens.map(({ text }) => text);

test('spellings that differ only in how they were typed are one text', () => {
  const same = [
    ['عليرضا كريمي', 'علیرضا کریمی', 'عَلی‌رضا کریـمی', 'علی رضا کریمی'],
    ['فاطمة', 'فاطمه', 'فاطمۀ'],
    ['اسمعیل رحمن', 'اسماعیل رحمان'],
    ['روح اله', 'روح‌الله', 'روح الله'],
    ['ALIREZA Karimi', 'Ali-Reza Karīmī', 'ali reza karimi'],
  ];
  for (const row of same)
    assert.equal(new Set(row.map((text) => texts(text).join(' '))).size, 1, row.join());
});

test('titles, articles and "son of" are no names', () => {
  assert.deepEqual(texts('دکتر سید رضا گلکار'), ['رضا', 'گلکار']);
  assert.deepEqual(texts('سیدرضا گلکار'), ['رضا', 'گلکار']);
  assert.deepEqual(texts('Dr. Haj Seyed Reza Golkar'), ['reza', 'golkar']);
  assert.deepEqual(texts('خالد بن وليد الغزالي', 'ar'), ['خالد', 'ولید', 'غزالی']);
  assert.deepEqual(texts('Khaled ibn Walid al-Ghazali', 'ar'), ['khaled', 'walid', 'ghazali']);
  assert.deepEqual(texts('Haitham ash-Sharif', 'ar'), ['haitham', 'sharif']);
  // Where nothing else remains they are kept.
  assert.deepEqual(texts('سید'), ['سید']);
  assert.deepEqual(texts('الحاج', 'ar'), ['حاج']);
  assert.deepEqual(texts('Ben Smith', 'und'), ['ben', 'smith']);
  assert.deepEqual(texts('Dr. Major Ed Dunn Far', 'und'), ['major', 'ed', 'dunn', 'far']);
});

test('"son of" makes the next name the father, and the one after that the grandfather', () => {
  const { tokens } = prepareName({ full: 'خالد بن وليد بن سمير الغزالي' }, { language: 'ar' });
  assert.deepEqual(
    tokens.map(({ role }) => role),
    ['any', 'father', 'grandfather', 'any'],
  );
});

test('words that belong together are one token', () => {
  assert.deepEqual(texts('عبد الرحمن ابو زيد نور الدين', 'ar'), [
    'عبدالرحمان',
    'ابوزید',
    'نورالدین',
  ]);
  assert.deepEqual(texts('Abd al-Rahman Abu Zayd', 'ar'), ['abdulrahman', 'abuzayd']);
  assert.deepEqual(texts('Abdurrahman', 'ar'), texts('Abdul Rahman', 'ar'));
  for (const spelled of ['Abed Alrahman', 'Abed El-Rahman', 'Abedalrahman', 'Ebd Al-Rahman']) {
    assert.deepEqual(texts(spelled, 'ar'), ['abdulrahman'], spelled);
  }
  assert.deepEqual(texts('Abed Salem', 'ar'), ['abed', 'salem']);
  assert.deepEqual(texts('Nour ed-Din', 'ar'), texts('Noureddine', 'ar'));
  assert.deepEqual(texts('رضا حسن زاده'), ['رضا', 'حسنزاده']);
  assert.deepEqual(texts('Reza Hassan Zadeh'), ['reza', 'hassanzadeh']);
});

test('a compound given name is one token in Persian and two in Arabic', () => {
  assert.deepEqual(texts('محمد رضا گلکار'), ['محمدرضا', 'گلکار']);
  assert.deepEqual(texts('محمدرضا', 'ar'), ['محمد', 'رضا']);
  assert.deepEqual(texts('Mohammadi Alizadeh'), ['mohammadi', 'alizadeh']);
});

test('nicknames in brackets and after "known as" are alternates', () => {
  for (const full of [
    'رضا گلکار (کاوه)',
    'رضا گلکار معروف به کاوه',
    'رضا «کاوه» گلکار',
    'رضا گلکار ملقب به کاوه',
  ]) {
    const { tokens } = prepareName({ full }, { language: 'fa' });
    const nick = tokens.filter(({ role }) => role === 'nick').map(({ text }) => text);
    assert.deepEqual(nick, ['کاوه'], full);
    assert.equal(tokens.length, 3, full);
  }
  const { tokens } = prepareName({ full: 'Reza Golkar a.k.a. Kaveh' }, { language: 'fa' });
  assert.equal(tokens.at(-1)?.role, 'nick');
  assert.deepEqual(texts('(رضا گلکار)'), ['رضا', 'گلکار']);
});

test('the columns give the roles, and the full name counts where they are empty', () => {
  const { tokens } = prepareName(
    {
      full: 'x y',
      given: 'رضا',
      family: 'گلکار',
      father: 'حسن',
      grandfather: 'علی',
      alternates: ['کاوه'],
    },
    { language: 'fa' },
  );
  assert.deepEqual(
    tokens.map(({ role }) => role),
    ['given', 'family', 'father', 'grandfather', 'nick'],
  );
  assert.equal(prepareName({ full: 'رضا گلکار', given: '', family: '' }).tokens.length, 2);
});

test('every form of a name shares a key with every other, in its place', () => {
  for (const [language, forms] of [
    ['fa', persianForms],
    ['ar', arabicForms],
  ] as const) {
    for (const row of forms) {
      const prepared = row.map((full) => prepareName({ full }, { language }).tokens);
      for (const a of prepared) {
        for (const b of prepared) {
          a.forEach(({ text, keys }, i) => {
            const other = b[i];
            assert.ok(
              other?.keys.some((key) => keys.includes(key)),
              `${text}, ${other?.text}`,
            );
          });
        }
      }
    }
  }
});

test('common given names are known as common in both scripts, others not at all', () => {
  const prior = (full: string, language: Language) => {
    const [token] = prepareName({ full }, { language }).tokens;
    return token === undefined ? undefined : priorOf(token);
  };
  for (const name of ['محمد', 'Mohammad', 'علی', 'Ali', 'فاطمه', 'Fatemeh']) {
    assert.ok((prior(name, 'fa') ?? 0) > 0.02, name);
  }
  for (const name of ['أحمد', 'Ahmad', 'محمد', 'Muhammad', 'علي']) {
    assert.ok((prior(name, 'ar') ?? 0) > 0.02, name);
  }
  assert.ok((prior('ژیلا', 'fa') ?? 1) < 0.001);
  assert.equal(prior('گلکارنژاد', 'fa'), undefined);
  assert.equal(prior('Golkarnezhad', 'fa'), undefined);
  assert.equal(prior('R', 'fa'), undefined);
});

test('an ending of a family name is known however it is spelled', () => {
  const zadeh = ['Gholi Zadeh', 'Gholi Zaadeh', 'Gholi Zade', 'Gholi Zada'];
  const nejad = ['Karim Nejad', 'Karim Nezhad', 'Karim Nizhād', 'Karim-Nijad', 'Karim Nejaad'];
  const others = ['Vali Nia', 'Vali Niyaa', 'Kazem Pour', 'Kazem Poor', 'Rezā Vand', 'Ali Abadee'];
  for (const name of [...zadeh, ...nejad, ...others]) {
    assert.equal(texts(`Fatemeh ${name}`).length, 2, name);
  }
});
