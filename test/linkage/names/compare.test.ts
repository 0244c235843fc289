import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  alignNames,
  compareTokens,
  type Language,
  prepareName,
} from '../../../src/linkage/names/name.ts';
import { rankAcross } from '../../../src/linkage/names/rank.ts';
import { arabicForms, othersOfArabic, othersOfPersian, persianForms } from './forms.ts';

const names = (full: string, language: Language) => prepareName({ full }, { language });

const sets = [
  ['fa', persianForms, othersOfPersian],
  ['ar', arabicForms, othersOfArabic],
] as const;

test('every form of a name answers to every other, token by token and in order', () => {
  for (const [language, forms] of sets) {
    for (const row of forms) {
      for (const a of row) {
        for (const b of row) {
          const { pairs, leftA, leftB, inOrder } = alignNames(
            names(a, language),
            names(b, language),
          );
          const least = Math.min(...pairs.map(({ similarity }) => similarity));
          assert.ok(leftA.length + leftB.length === 0 && inOrder, `${a} and ${b}`);
          assert.ok(least >= 0.78, `${a} and ${b}: ${least}`);
        }
      }
    }
  }
});

test('most tokens of two forms of a name are nearly the same', () => {
  for (const [language, forms] of sets) {
    const found = forms.flatMap((row) =>
      row.flatMap((a) =>
        row.flatMap((b) => alignNames(names(a, language), names(b, language)).pairs),
      ),
    );
    const high = found.filter(({ similarity }) => similarity >= 0.9);
    assert.ok(high.length > 0.93 * found.length, `${language}: ${high.length} of ${found.length}`);
  }
});

test('brothers and sisters have one family name and different given names', () => {
  for (const [language, , others] of sets) {
    for (const [a, b] of others) {
      const [x, y] = [names(a, language), names(b, language)];
      const [givenX, familyX] = x.tokens;
      const [givenY, familyY] = y.tokens;
      assert.ok(givenX && givenY && familyX && familyY, `${a} and ${b}`);
      const given = compareTokens(givenX, givenY);
      assert.ok(given <= 0.73, `${a} and ${b}: ${given}`);
      assert.ok(compareTokens(familyX, familyY) >= 0.85, `${a} and ${b}`);
    }
  }
});

test('the right name comes first across scripts', () => {
  for (const [language, forms, others] of sets) {
    const candidates = [...forms.map((row) => row.at(-1) ?? ''), ...others.map(([, b]) => b)];
    for (const [i, row] of forms.entries()) {
      const [first, second] = rankAcross(row[0] ?? '', candidates, language, 2);
      assert.equal(first?.index, i, `${row[0]}: ${first?.candidate}`);
      assert.ok((first?.score ?? 0) > (second?.score ?? 0));
    }
  }
});

const word = fc.oneof(
  fc.constantFrom(...persianForms.flat(), ...arabicForms.flat()),
  fc.string({ unit: fc.constantFrom(..."محدرضاعلیوbasreikhgo \u200c-'()."), maxLength: 18 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const language = fc.constantFrom<Language>('fa', 'ar', 'und');

test('comparison is symmetric, between 0 and 1, and 1 for a token and itself', () => {
  fc.assert(
    fc.property(word, word, language, (a, b, spoken) => {
      for (const x of names(a, spoken).tokens) {
        assert.equal(compareTokens(x, x), 1);
        for (const y of names(b, spoken).tokens) {
          const similarity = compareTokens(x, y);
          assert.ok(similarity >= 0 && similarity <= 1, `${x.text} ${y.text} ${similarity}`);
          assert.equal(similarity, compareTokens(y, x));
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('an alignment is the same from either side', () => {
  fc.assert(
    fc.property(word, word, language, (a, b, spoken) => {
      const [x, y] = [names(a, spoken), names(b, spoken)];
      const sum = ({ pairs }: ReturnType<typeof alignNames>) =>
        pairs.reduce((total, { similarity }) => total + similarity, 0);
      const [there, back] = [alignNames(x, y), alignNames(y, x)];
      assert.ok(Math.abs(sum(there) - sum(back)) < 1e-6, `${a} | ${b}`);
      for (const { leftA, leftB, pairs } of [there]) {
        assert.equal(new Set(pairs.map(({ i }) => i)).size + leftA.length, x.tokens.length);
        assert.equal(new Set(pairs.map(({ j }) => j)).size + leftB.length, y.tokens.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of tokens changes which answers to which, and nothing else', () => {
  for (const [language, forms] of sets) {
    for (const [first = ''] of forms) {
      const a = names(first, language);
      const turned = { ...a, tokens: [...a.tokens].reverse() };
      const { pairs, inOrder } = alignNames(a, turned);
      assert.ok(pairs.every(({ similarity }) => similarity === 1));
      assert.equal(pairs.length, a.tokens.length);
      assert.equal(inOrder, false);
    }
  }
});

test('an initial fits the names that begin so in either script, and no other', () => {
  const at = (full: string) => names(full, 'fa').tokens[0];
  const [initial, same, across, other] = [at('R. Golkar'), at('Reza'), at('رضا'), at('Hossein')];
  assert.ok(initial && same && across && other && initial.isInitial);
  assert.equal(compareTokens(initial, same), 0.8);
  assert.equal(compareTokens(initial, across), 0.8);
  assert.equal(compareTokens(initial, other), 0);
});

test('words written together answer to both words, and a lone part to its own', () => {
  const { pairs } = alignNames(names('آرش گل محمدی', 'fa'), names('Arash Golmohammadi', 'fa'));
  assert.deepEqual(
    pairs.map(({ i, j }) => [i, j]),
    [
      [0, 0],
      [1, 1],
      [2, 1],
    ],
  );
  const joined = alignNames(
    names('آرش امیری\u200cمقدم', 'fa'),
    names('Arash Amiry-Moghaddam', 'fa'),
  );
  assert.deepEqual([joined.leftA, joined.leftB], [[], []]);
  const { leftA } = alignNames(names('آرش گلکار', 'fa'), names('Arash', 'fa'));
  assert.deepEqual(leftA, [1]);
});

/** How alike the first words of two names are. */
function likeness(a: string, b: string, language: Language): number {
  const [x, y] = [names(a, language).tokens[0], names(b, language).tokens[0]];
  assert.ok(x && y);
  return compareTokens(x, y);
}

test('family names made of given names are read as what they are made of', () => {
  const same = [
    'محمدی Mohammadi',
    'محمدی Mohamadi',
    'رضائی Rezaei',
    'رضایی Rezayi',
    'کریمی Karimi',
  ];
  for (const pair of same) {
    const [a = '', b = ''] = pair.split(' ');
    assert.ok(likeness(a, b, 'fa') >= 0.95, pair);
  }
  assert.ok(likeness('کرمی', 'Karimi', 'fa') < likeness('کرمی', 'Karami', 'fa'));
  assert.ok(likeness('Mohammadi', 'Mohamadi', 'fa') >= 0.95);
});

test('a spelling that another name explains better remains possible, and no more', () => {
  for (const pair of ['حامد Hamid', 'عامر Amir', 'امل Amal', 'سليم Salem']) {
    const [a = '', b = ''] = pair.split(' ');
    const alike = likeness(a, b, 'ar');
    assert.ok(alike >= 0.7 && alike < 0.82, `${pair}: ${alike}`);
  }
});

test('a slip of a known name is known by the name that the other spelling stands for', () => {
  assert.ok(likeness('پرظیز', 'Parviz', 'fa') >= 0.75);
  assert.ok(likeness('عبداللله', 'Abdullah', 'ar') >= 0.82);
  // But a known name is no slip of another.
  assert.ok(likeness('حسن', 'Hossein', 'fa') < 0.7);
});

test('a slip within a compound does not part it from its like', () => {
  assert.ok(likeness('محمدمهدی', 'Mohammadmeehdi', 'fa') >= 0.9);
  assert.ok(likeness('محمدمهدی', 'Mehdi', 'fa') < 0.9);
});
