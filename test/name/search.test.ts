import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText, latinDigits } from '../../src/base/fold-text.ts';
import { fitsPlan, searchKeys, searchPlan } from '../../src/base/search-keys.ts';
import { joinSkeletons, skeletonOf } from '../../src/base/skeleton.ts';

// Each row is one name in the ways in which it is met.
const forms: readonly (readonly string[])[] = [
  [
    'Khomeini',
    'Khomeyni',
    'Khumaini',
    'Khomeinī',
    'خمینی',
    'خميني',
    'خُمَینی',
    'الخميني',
    'al-Khomeini',
  ],
  [
    'Mohammadreza',
    'Mohammad Reza',
    'Mohammad-Reza',
    'Muhammad Riza',
    'محمدرضا',
    'محمد رضا',
    'محمد‌رضا',
  ],
  ['Ruhollah', 'Rouhollah', 'Ruhullah', 'روح‌الله', 'روح الله', 'روحالله', 'Rooh Ollah', 'ruholla'],
  ['Abdolkarim', 'Abdul Karim', 'Abd al-Karim', 'عبدالکریم', 'عبد الكريم', 'عبدالكريم'],
  ['Abdolreza', 'Abdorreza', 'Abdul Reza', 'Abd ol-Reza', 'عبدالرضا', 'عبد‌الرضا'],
  ['Nasreddin', 'Nasroddin', 'Nasruddin', 'Nasr al-Din', 'نصرالدین', 'نصر الدين'],
  ['Fatemeh', 'Fatima', 'Fatimah', 'فاطمه', 'فاطمة'],
  ['Saeed', "Sa'id", 'Said', 'Saʿīd', 'سعید', 'سَعيد'],
  ['Jafar', "Ja'far", 'Djafar', 'جعفر'],
  ['Bijan', 'Bizhan', 'بیژن'],
  ['Davoud', 'Davood', 'Dawud', 'داوود', 'داود'],
  ['Eshagh', 'Ishaq', 'Es-haq', 'اسحاق', 'إسحاق'],
  ['Gholamreza', 'Qolamreza', 'Gholam Reza', 'غلامرضا', 'غلام‌رضا'],
  ['Golnaz', 'گلناز', 'گُل‌ناز', 'Gol Naz'],
  ['Elham', 'الهام', 'Ilham'],
  ['Yaghoub', 'Yaqub', 'یعقوب', 'يعقوب'],
  ['Parviz', 'Parwiz', 'پرویز'],
  ['Chamran', 'Tchamran', 'چمران'],
  ['Rezaei', 'Rezayi', 'Rezai', 'رضایی', 'رضائی', 'رضائي'],
  ['Gholizadeh', 'Qolizade', 'Gholi Zadeh', 'قلی‌زاده', 'قلی زاده', 'قلیزاده'],
  ['Hasheminejad', 'Hashemi-Nezhad', 'Hashemi Nejad', 'هاشمی‌نژاد', 'هاشمی نژاد'],
  ['Baghban Shirazi', 'باغبان شیرازی', 'Baqban Shirazi'],
];

const finds = (query: string, name: string) =>
  fitsPlan(new Set(searchKeys(name)), searchPlan(query));

test('every form of a name finds every other, alone and within a longer name', () => {
  for (const row of forms) {
    for (const query of row) {
      for (const name of row) {
        assert.ok(finds(query, name), `${query} should find ${name}`);
        assert.ok(finds(query, `Narges ${name} باغبان`), `${query} should find a longer ${name}`);
      }
    }
  }
});

test('the forms of one name find the same set', () => {
  const all = forms.flat();
  for (const row of forms) {
    const sets = row.map((query) => all.filter((name) => finds(query, name)).join('|'));
    assert.equal(new Set(sets).size, 1, row.join());
  }
});

test('of the pairs of different names fewer than one in a hundred find one another', () => {
  let pairs = 0;
  let found = 0;
  for (const row of forms) {
    for (const other of forms) {
      if (row === other) continue;
      for (const query of row) {
        pairs += other.length;
        found += other.filter((name) => finds(query, name)).length;
      }
    }
  }
  assert.ok(found < pairs / 100, `${found} of ${pairs}`);
});

test('a query of several words asks for all of them', () => {
  assert.ok(finds('Narges Baghban', 'باغبان، نرگس'));
  assert.ok(!finds('Narges Baghban', 'نرگس'));
  assert.ok(!finds('Mohammad Ali', 'محمد رضا'));
  assert.deepEqual(searchPlan(' ‌ - '), []);
  assert.ok(!finds('', 'نرگس'));
  assert.ok(!finds('', ''));
});

test('the exact words of a name are keys of their own', () => {
  assert.ok(searchKeys('Nárges').includes('=narges'));
  assert.ok(searchKeys('نرگس').includes('=نرگس'));
});

test('folding is idempotent, for keys too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      const folded = foldText(text);
      assert.equal(foldText(folded), folded);
      assert.deepEqual(searchKeys(folded), searchKeys(text));
    }),
    { numRuns: 3000 },
  );
});

test('folding unites what is only typed differently', () => {
  assert.equal(foldText('آیت‌الله  خُمَينيّ'), 'ایت الله خمینی');
  assert.equal(foldText("Ja'far GULLESJÖ"), 'jafar gullesjo');
  assert.equal(foldText('ﷲ رؤيا ۱۳٦٧'), 'الله رویا 1367');
  assert.equal(foldText('عليـرضا ۀ ة'), 'علیرضا ه ه');
  assert.equal(latinDigits('۱۳۶۷-٠٧'), '1367-07');
});

test('a skeleton joined from words is that of the words written together', () => {
  const word = fc.string({ unit: fc.constantFrom(...'برمنکستdی'), minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(!/^[یوا]/.test(b) && skeletonOf(a).length > 1 && skeletonOf(b).length > 1);
      assert.equal(joinSkeletons([skeletonOf(a), skeletonOf(b)]), skeletonOf(a + b));
    }),
  );
});

test('very long and odd texts have keys', () => {
  assert.ok(searchKeys('نرگس '.repeat(2000)).length <= 40);
  assert.ok(searchPlan('نرگس باغبان '.repeat(500)).length <= 4);
  assert.deepEqual(searchKeys('\ud800'), searchKeys('\ud800'));
});
