// The concordance of our words with the HURIDOCS Micro-thesauri: every word is in it, and none of
// them says more by its code than it says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Concordance, parseConcordance } from '../../src/format/concordance.ts';
import { coreTerms } from '../../src/format/core-terms.ts';
import { parseTermSet } from '../../src/format/vocabulary.ts';
import { readText } from '../../tools/files.ts';

const file = JSON.parse(readText('vocabularies/micro-thesauri.json'));
const concordance = parseConcordance(file);
const cases = parseTermSet(JSON.parse(readText('vocabularies/cases.json')));

const wordOf = (word: string, type: string) => {
  const found = concordance.words.find((one) => one.word === word && one.type === type);
  assert.ok(found, word);
  return found;
};
const codesOf = (word: string, type = 'value') =>
  wordOf(word, type).matches.map(({ list, code, relation }) => `${list}/${code} ${relation}`);

test('every word of the core and of the cases is accounted for, with its type, and no other', () => {
  const ours = [coreTerms, cases].flatMap(({ name, terms }) =>
    terms.map(({ term, type }) => `${name} ${type} ${term}`),
  );
  const theirs = concordance.words
    .filter(({ type }) => type !== 'role')
    .map(({ word, type, vocabulary }) => `${vocabulary} ${type} ${word}`);
  assert.deepEqual(theirs.sort(), ours.sort());
});

test('a role is one that a definition of its vocabulary names', () => {
  const definitions = cases.terms
    .filter(({ definition }) => definition.en.includes('`role`'))
    .map(({ definition }) => definition.en);
  const roles = concordance.words.filter(({ type }) => type === 'role');
  assert.ok(roles.length > 0);
  for (const { word, vocabulary } of roles) {
    assert.equal(vocabulary, cases.name);
    assert.ok(
      definitions.some((one) => one.includes(word)),
      word,
    );
  }
});

test('words whose codes are sure have them as the source gives them', () => {
  assert.deepEqual(codesOf('female'), ['39/020000000000 exact']);
  assert.deepEqual(codesOf('male'), ['39/010000000000 exact']);
  assert.deepEqual(codesOf('sibling-of', 'predicate'), ['21/010102000000 exact']);
  assert.deepEqual(codesOf('arrest')[0], '4/030101000000 narrow');
});

test('no word says by its code that an act was lawful or not, or that anybody is guilty', () => {
  const acts = concordance.lists.find(({ list }) => list === 4);
  assert.equal(acts?.presumes, 'violation');
  for (const { list, presumes } of concordance.lists) {
    if (presumes === null) continue;
    for (const { word, matches } of concordance.words) {
      for (const match of matches.filter((one) => one.list === list)) {
        assert.ok(['narrow', 'related'].includes(match.relation), `${word} ${match.code}`);
      }
    }
  }
  assert.deepEqual(codesOf('execution'), [
    '4/010101010000 related',
    '4/010101020000 related',
    '4/010101030000 narrow',
  ]);
  assert.equal(wordOf('accused', 'predicate').remark, 'accusation');
});

test('what people read of it is in English and in Persian', () => {
  const read = [
    concordance.scheme.name,
    ...concordance.relations.map(({ label }) => label),
    ...concordance.remarks.map(({ words }) => words),
  ];
  for (const { en, fa } of read) {
    assert.doesNotMatch(en, /\p{Script=Arabic}/u);
    assert.match(fa, /\p{Script=Arabic}/u);
    assert.doesNotMatch(fa, /[كي٠-٩]/, fa);
  }
});

test('the source is named with the commit that it was read at', () => {
  assert.match(
    concordance.scheme.source,
    /^https:\/\/github\.com\/huridocs\/OpenEvSys\/blob\/[0-9a-f]{40}\//,
  );
});

const small: Concordance & { readonly format: string } = {
  format: 'gavah.concordance/1',
  name: 'small',
  version: '1',
  scheme: { name: { en: 'Lists', fa: 'فهرست‌ها' }, source: 'https://example.org/lists' },
  relations: concordance.relations,
  lists: [
    { list: 1, name: 'acts', presumes: 'wrong' },
    { list: 2, name: 'places', presumes: null },
  ],
  remarks: [
    { remark: 'wrong', words: { en: 'That it was wrong.', fa: 'که نادرست بوده است.' } },
    { remark: 'none', words: { en: 'No code.', fa: 'بی‌کد.' } },
  ],
  words: [
    word('taking', [{ list: 1, code: '010000000000', name: 'Theft', relation: 'narrow' }]),
    word('town', [{ list: 2, code: '010000000000', name: 'Town', relation: 'exact' }]),
    { ...word('hope', []), remark: 'none' },
  ],
};

type Given = Omit<Concordance['words'][number]['matches'][number], 'remark'>;
function word(name: string, matches: readonly Given[]): Concordance['words'][number] {
  const all = matches.map((match) => ({ ...match, remark: null }));
  return { word: name, type: 'value', vocabulary: 'small', matches: all, remark: null };
}

test('a small concordance is read as it stands', () => {
  const { format, ...rest } = small;
  assert.deepEqual(parseConcordance(small), rest);
});

const [taking, town, hope] = small.words;
const theft = { list: 1, code: '010000000000', name: 'Theft' } as const;
const inTown = { list: 2, code: '010000000000', name: 'Town', relation: 'exact' } as const;
const bad: Readonly<Record<string, unknown>> = {
  'nothing at all': null,
  'a list': [],
  'another format': { ...small, format: 'gavah.concordance/2' },
  'a member more': { ...small, more: 1 },
  'a code of eleven digits': {
    ...small,
    words: [taking, hope, word('town', [{ ...inTown, code: '01000000000' }])],
  },
  'a relation of no such name': {
    ...small,
    words: [taking, hope, { ...town, matches: [{ ...inTown, relation: 'equal', remark: null }] }],
  },
  'a word that is given twice': { ...small, words: [...small.words, hope] },
  'a word with neither match nor reason': { ...small, words: [...small.words, word('fear', [])] },
  'a word with both': { ...small, words: [taking, hope, { ...town, remark: 'none' }] },
  'a match that is given twice': {
    ...small,
    words: [taking, hope, word('town', [inTown, { ...inTown, relation: 'close' }])],
  },
  'a code without a name': {
    ...small,
    words: [taking, hope, word('town', [{ ...inTown, name: null }])],
  },
  'a code with two names': {
    ...small,
    words: [...small.words, word('village', [{ ...inTown, name: 'Village' }])],
  },
  'a list that is not explained': { ...small, lists: small.lists.slice(0, 1) },
  'a list that nothing names': {
    ...small,
    lists: [...small.lists, { list: 3, name: 'times', presumes: null }],
  },
  'a remark that is not explained': { ...small, remarks: small.remarks.slice(0, 1) },
  'a relation without its words': { ...small, relations: small.relations.slice(1) },
  ...Object.fromEntries(
    ['exact', 'close', 'broad'].map((relation) => [
      `a word that is ${relation} to a code that presumes more`,
      {
        ...small,
        words: [town, hope, { ...taking, matches: [{ ...theft, relation, remark: null }] }],
      },
    ]),
  ),
};

for (const [what, json] of Object.entries(bad)) {
  test(`${what} is no concordance`, () => {
    assert.throws(() => parseConcordance(json), { code: 'K-033' });
  });
}
