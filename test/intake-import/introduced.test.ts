// Cells whose texts stand for entities that the import introduces (docs/formats/mapping.md,
// clauses 13 to 15): invented people who were seen at invented places.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Claim } from '../../src/format/kinds/claim.ts';
import { draft, type Files, plan, refused, remapped } from './lists.ts';

const introduces = { prefix: 'valley.place.', kind: 'place' };
const seen = (more: object = {}, rule: object = {}) => ({
  predicate: 'seen-at',
  object: { entity: { column: 'seen', introduces, ...more } },
  ...rule,
});

function listsOf(claims: readonly object[], rows: readonly string[], file: object = {}) {
  const all = remapped((mapping) => {
    mapping.compiler = 'desk';
    const about = { file: 'list.csv', key: 'id', subject: { prefix: 'p.' }, introduces: 'person' };
    mapping.files = [{ ...about, claims, ...file }];
  });
  return { ...all, 'list.csv': ['id,seen,more,source', ...rows, ''].join('\n') };
}

const planned = (all: Files, kinds: Readonly<Record<string, readonly string[]>> = {}) =>
  plan(all, { findKinds: (entity) => (entity === 'desk' ? ['body'] : kinds[entity]) });

async function planOf(claims: readonly object[], rows: readonly string[], file: object = {}) {
  const made = await planned(listsOf(claims, rows, file));
  const drafted = await draft(made);
  assert.equal(drafted.length, made.claims);
  return { file: made.report.files[0], drafted, refused: refused(made) };
}

/** What is said of the places: where it stands, and what it is. */
const ofPlaces = (claims: readonly Claim[]) =>
  claims
    .filter(({ subject }) => subject.startsWith('valley.'))
    .map(({ subject, predicate, locator: [place] }) => {
      const line = place?.type === 'row' ? place.line : 0;
      return `${line} ${subject.slice('valley.place.'.length)} ${predicate}`;
    });
const seenAt = (claims: readonly Claim[]) =>
  claims.flatMap(({ predicate, object }) =>
    predicate === 'seen-at' && object !== null && 'entity' in object ? [object.entity] : [],
  );
const hashed = (text: string) =>
  `valley.place.h.${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;

test('an entity is introduced once, by the first row that names it, and equal texts are one', async () => {
  const rows = ['1,mill,,', '2, mill ,,', '3,The Mill,,', '4,,,', '5,The Mill,,'];
  const { drafted, file } = await planOf([seen()], rows);
  const mill = hashed('The Mill').slice('valley.place.'.length);
  assert.deepEqual(ofPlaces(drafted), [
    '2 mill kind',
    '2 mill name',
    `4 ${mill} kind`,
    `4 ${mill} name`,
  ]);
  const second = hashed('The Mill');
  assert.deepEqual(seenAt(drafted), ['valley.place.mill', 'valley.place.mill', second, second]);
  assert.deepEqual([file?.newEntities, file?.metEntities], [2, 0]);
  assert.deepEqual(
    file?.firstNew.map(({ line, column, kind, text }) => [line, column, kind, text]),
    [
      [2, 'seen', 'place', 'mill'],
      [4, 'seen', 'place', 'The Mill'],
    ],
  );
});

test('its claims are attributed as the one that names it, and take nothing else of it', async () => {
  const rule = {
    source: { column: 'source' },
    access: 'excerpt',
    cited: { column: 'more' },
    chain: [{ label: 'a miller', basis: 'saw' }],
    stance: 'denies',
    when: { edtf: '1980' },
    hedge: 'perhaps',
    note: 'of the person',
    ref: 'r-1',
  };
  const language = { introduces: { ...introduces, language: 'fa' } };
  const { drafted } = await planOf([seen(language, rule)], ['1,آسیاب,page 3,p.2', '2,,,']);
  const [kind, name, naming] = drafted.slice(1);
  assert.equal(naming?.stance, 'denies');
  for (const claim of [kind, name]) {
    assert.ok(claim !== undefined);
    const { source, access, cited, chain, visibility } = claim;
    assert.deepEqual([source, access, cited, visibility], ['p.2', 'excerpt', 'page 3', 'team']);
    assert.deepEqual(chain, [{ speaker: null, label: 'a miller', basis: 'saw' }]);
    const { stance, when, hedge, note, ref, scope, role, place } = claim;
    assert.equal(stance, 'asserts');
    assert.deepEqual([when, hedge, note, ref, scope, role, place], Array(7).fill(null));
    assert.deepEqual(claim.locator, [{ type: 'row', line: 2, key: '1', columns: ['seen'] }]);
  }
  assert.deepEqual(kind?.object, { term: 'place' });
  assert.ok(name?.object !== null && name?.object !== undefined && 'name' in name.object);
  const { full, script, language: said, status } = name.object.name;
  assert.deepEqual([full, script, said, status], ['آسیاب', 'Arab', 'fa', 'attested']);
});

test('the map goes before: an id that is there, and null for nothing', async () => {
  const map = { 'The Mill': 'p.mill', '?': null };
  const rows = ['mill,,place,', '1,The Mill,,', '2,?,,', '3,Bridge; The Mill ;?,,'];
  const kinds = { column: 'more', map: { place: 'place' }, default: 'person' };
  const said = await planOf([seen({ map, split: ';' })], rows, { introduces: kinds });
  assert.deepEqual(said.refused, []);
  assert.deepEqual(seenAt(said.drafted), ['p.mill', hashed('Bridge'), 'p.mill']);
  assert.equal(ofPlaces(said.drafted).length, 2);
});

test('a split cell introduces each of its parts', async () => {
  const { drafted } = await planOf(
    [seen({ split: ';' })],
    ['1,mill;bridge; ;mill,,', '2,bridge,,'],
  );
  assert.deepEqual(ofPlaces(drafted), [
    '2 mill kind',
    '2 mill name',
    '2 bridge kind',
    '2 bridge name',
  ]);
  assert.equal(seenAt(drafted).length, 4);
});

test('a refused row introduces nothing: the next good one does', async () => {
  const born = { predicate: 'born', object: { date: { edtf: { column: 'more' } } } };
  const rows = ['1,mill,never,', '2,mill,1980,', '3,bridge,never,'];
  const { drafted, refused: found, file } = await planOf([seen(), born], rows);
  assert.deepEqual(found, ['list.csv:2 D-004', 'list.csv:4 D-004']);
  assert.deepEqual(ofPlaces(drafted), ['3 mill kind', '3 mill name']);
  assert.equal(file?.newEntities, 1);
});

test('it is introduced again where a later row names it for more readers, and not for fewer', async () => {
  const rule = { visibility: { column: 'more' } };
  const rows = ['1,mill,protected,', '2,mill,protected,', '3,mill,public,', '4,mill,team,'];
  const { drafted } = await planOf([seen({}, rule)], rows);
  assert.deepEqual(ofPlaces(drafted), ['2 mill kind', '2 mill name', '4 mill kind', '4 mill name']);
  const levels = drafted.filter(({ subject }) => subject === 'valley.place.mill');
  assert.deepEqual(
    levels.map(({ visibility }) => visibility),
    ['protected', 'protected', 'public', 'public'],
  );
});

test('a name behind a predicate that the vocabulary protects is as protected', async () => {
  const rule = { ...seen(), predicate: 'kept-by' };
  const { drafted, refused: found } = await planOf([rule], ['1,mill,,']);
  assert.deepEqual(found, []);
  assert.ok(
    drafted
      .filter(({ subject }) => subject !== 'p.1')
      .every(({ visibility }) => visibility === 'protected'),
  );
});

test('what an earlier import introduced is met, counted, and introduced again', async () => {
  const known = { 'valley.place.mill': ['place'] };
  const made = await planned(listsOf([seen()], ['7,mill,,', '8,bridge,,']), known);
  const [file] = made.report.files;
  assert.deepEqual([file?.newEntities, file?.metEntities], [1, 1]);
  assert.deepEqual(
    file?.firstNew.map(({ text }) => text),
    ['bridge'],
  );
  assert.equal(ofPlaces(await draft(made)).length, 4);
});

test('two columns share what they introduce where they share the prefix', async () => {
  const more = { predicate: 'seen-at', object: { entity: { column: 'more', introduces } } };
  const { drafted } = await planOf([seen(), more], ['1,mill,mill,', '2,bridge,mill,']);
  assert.deepEqual(ofPlaces(drafted), [
    '2 mill kind',
    '2 mill name',
    '3 bridge kind',
    '3 bridge name',
  ]);
});

test('a kind that the predicate does not take, and a text that is no name, refuse the row', async () => {
  const wrong = { introduces: { prefix: 'valley.body.', kind: 'body' } };
  const { refused: found } = await planOf([seen(wrong)], ['1,mill,,', '2,,,']);
  assert.deepEqual(found, ['list.csv:2 K-004']);
  const long = await planOf([seen()], [`1,${'a'.repeat(600)},,`, '2,a\u202Eb,,', '3,mill,,']);
  assert.deepEqual(long.refused, ['list.csv:2 N-002', 'list.csv:3 N-004']);
});

test('what is left as words stands beside, and nothing else does', async () => {
  const map = { abroad: null };
  const words = {
    predicate: 'remark',
    object: { text: { column: 'seen', map: { abroad: 'abroad' }, else: null } },
  };
  const { drafted, refused: found } = await planOf(
    [seen({ map }), words],
    ['1,abroad,,', '2,mill,,'],
  );
  assert.deepEqual(found, []);
  const remarks = drafted.filter(({ predicate }) => predicate === 'remark');
  assert.deepEqual(
    remarks.map(({ subject, object }) => [subject, object]),
    [['p.1', { text: 'abroad', language: 'en' }]],
  );
  assert.deepEqual(seenAt(drafted), ['valley.place.mill']);
});

/** Each: what is wrong, the rules, and the code that refuses the import as a whole. */
const wrong: readonly (readonly [what: string, claims: readonly object[], code: string])[] = [
  ['a prefix that is none', [seen({ introduces: { prefix: 'Valley', kind: 'place' } })], 'I-001'],
  ['no prefix', [seen({ introduces: { kind: 'place' } })], 'I-001'],
  ['no kind', [seen({ introduces: { prefix: 'v.' } })], 'I-001'],
  ['null for what is introduced', [seen({ introduces: null })], 'I-001'],
  ['an unknown member', [seen({ introduces: { ...introduces, colour: 1 } })], 'I-002'],
  ['a kind that is none', [seen({ introduces: { prefix: 'v.', kind: 'blue' } })], 'I-005'],
  ['an `else` beside it', [seen({ map: {}, else: null })], 'I-001'],
  ['several columns', [seen({ column: undefined, columns: ['seen', 'more'] })], 'I-001'],
  [
    'a predicate out of a cell',
    [{ ...seen(), predicate: { column: 'more', map: { s: 'seen-at' } } }],
    'I-001',
  ],
  [
    'what introduces in a member that is no object',
    [seen({}, { place: { column: 'more', introduces } })],
    'I-002',
  ],
  [
    'what introduces a term',
    [{ predicate: 'faith', object: { term: { column: 'more', introduces } } }],
    'I-002',
  ],
  ['the prefix of the rows', [seen({ introduces: { prefix: 'p.', kind: 'place' } })], 'I-006'],
  [
    'a prefix within that of the rows',
    [seen({ introduces: { prefix: 'p.x.', kind: 'place' } })],
    'I-006',
  ],
  ['one that theirs begins with', [seen({ introduces: { prefix: 'p', kind: 'place' } })], 'I-006'],
  [
    'one prefix for two kinds',
    [seen(), seen({ introduces: { ...introduces, kind: 'body' } })],
    'I-006',
  ],
  [
    'an `else` without a map',
    [{ predicate: 'remark', object: { text: { column: 'seen', else: 'x' } } }],
    'I-001',
  ],
  [
    'a list for an `else`',
    [{ predicate: 'remark', object: { text: { column: 'seen', map: {}, else: [] } } }],
    'I-001',
  ],
];

for (const [what, claims, code] of wrong) {
  test(`${what} refuses the import as a whole`, async () => {
    await assert.rejects(planned(listsOf(claims, ['1,mill,,'])), { code });
  });
}
