// For every route of the API, by its name, parameters that fit the invented
// archive: what the tests ask that walk all routes. Ids of hidden things are among
// them; in the archive without these, they are ids of nothing.
import { nothing } from './invented-archive.ts';

export type Sample = {
  /** What stands for `{name}` in the path. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  /** JSON, or bytes. */
  readonly body?: unknown;
};

/** Ids of entries by the names under which they were made (invented-archive.ts). */
export type Ids = Readonly<Record<string, string>>;

type Samples = (ids: Ids) => readonly Sample[];

const plain: Samples = () => [{}];
const queries =
  (...all: readonly string[]): Samples =>
  () =>
    all.map((query) => (query === '' ? {} : { query }));
const withId =
  (names: readonly string[], query?: string): Samples =>
  (ids) =>
    names.map((name) => ({
      params: { id: ids[name] ?? name },
      ...(query === undefined ? {} : { query }),
    }));
const body =
  (
    value: (ids: Ids) => unknown,
    params?: (ids: Ids) => Readonly<Record<string, string>>,
  ): Samples =>
  (ids) => [{ body: value(ids), ...(params === undefined ? {} : { params: params(ids) }) }];

const entities = [
  'p-darya',
  'p-nader',
  'inc-fire',
  'src-diary',
  'place-town',
  'p-hidden',
  'case-gate',
  nothing,
];
const items = ['letter.txt', 'list.csv', 'hidden.txt', nothing];
const claims = ['note', 'few', 'wrong', 'p-nader kind', 'hidden count', 'alias', nothing];

/** Every entry that was made under a name, hidden ones included. */
const entries: Samples = (ids) => Object.values(ids).map((id) => ({ params: { id } }));
const proofs: Samples = (ids) => entries(ids).map((each) => ({ ...each, query: 'open=all' }));

const session: Readonly<Record<string, Samples>> = {
  'GET /api/openapi.json': plain,
  'GET /api/docs': plain,
  'GET /api/docs.css': plain,
  'POST /api/session': body(() => ({ token: 'x'.repeat(43) })),
  'GET /api/session': plain,
  'DELETE /api/session': plain,
  'POST /api/session/links': body(() => ({ level: 'public' })),
};

const work: Readonly<Record<string, Samples>> = {
  'GET /api/jobs': plain,
  'GET /api/jobs/{id}': withId([nothing]),
  'DELETE /api/jobs/{id}': withId([nothing]),
  'GET /api/jobs/{id}/events': withId([nothing]),
  'POST /api/verifications': body(() => ({
    keys: [],
    policy: null,
    since: [],
    tsaRoots: [],
    deep: false,
  })),
  'GET /api/entries/{id}': entries,
  'GET /api/entries/{id}/proof': proofs,
  'GET /api/entries/{id}/repeated': entries,
  'GET /api/checkpoint': plain,
  'GET /api/archive.zip': plain,
};

const register: Readonly<Record<string, Samples>> = {
  'GET /api/overview': plain,
  'GET /api/activity': queries('', 'limit=3'),
  'GET /api/sources': queries('', 'access=excerpt', 'limit=1', 'q=diary', 'q=hidden'),
  'GET /api/entities': queries(
    '',
    'kind=person',
    'kind=person&limit=1',
    'kind=person&sort=name-fa',
    'sort=claims',
    'contested=true',
    'kind=person&q=dar',
    'q=Hidden',
  ),
  'GET /api/entities.csv': queries('', 'kind=person'),
  'GET /api/items.csv': queries(''),
  'GET /api/claims.csv': queries('', 'predicate=killed', 'q=town'),
  'GET /api/sources.csv': queries(''),
  'GET /api/points.csv': queries(''),
  'GET /api/judgements.csv': queries('', 'state=stands'),
  'GET /api/clusters.csv': queries('', 'q=town'),
  'GET /api/entities/{id}': withId(entities),
  'GET /api/entities/{id}/claims': withId(entities, 'predicate=name'),
  'GET /api/entities/{id}/points': withId(entities, 'predicate=killed'),
  'GET /api/entities/{id}/mentions': withId(entities),
  'GET /api/entities/{id}/resting': withId(entities),
  'GET /api/entities/{id}/timeline': withId(entities),
  'GET /api/entities/{id}/relations': withId(entities),
  'GET /api/claims': queries(
    '',
    'predicate=killed',
    'source=src-diary',
    'state=withdrawn',
    'q=town',
    'q=hidden',
    'limit=2',
  ),
  'GET /api/claims/{id}': withId(claims),
  'GET /api/points': queries('', 'verdict=contested', 'verdict=differing'),
  'GET /api/judgements': queries(
    '',
    'judges=same',
    'judges=assessment',
    'judges=reliability',
    'judges=credibility',
    'state=withdrawn',
    'entity=p-darya',
    'cluster=place-town',
    'limit=1',
  ),
  'GET /api/clusters': queries('', 'q=town', 'q=place-hidden', 'disputed=false', 'limit=1'),
  'GET /api/search': queries(
    'q=Darya',
    'q=Hidden',
    'q=Alias',
    'q=letter',
    'q=%D8%AF%D8%B1%DB%8C%D8%A7',
  ),
  'GET /api/vocabulary': plain,
  'GET /api/vocabulary/concordance': plain,
  'GET /api/views': plain,
  'POST /api/views': body(() => ({ name: 'Persons', path: '/register/person' })),
  'DELETE /api/views/{id}': withId([nothing]),
};

const held: Readonly<Record<string, Samples>> = {
  'GET /api/items': queries('', 'q=letter', 'q=hidden', 'visibility=public', 'limit=1'),
  'GET /api/items/{id}': withId(items),
  'GET /api/items/{id}/content': withId(items),
  'GET /api/items/{id}/text': withId(items),
  'GET /api/items/{id}/pages/{n}': (ids) =>
    items.map((name) => ({ params: { id: ids[name] ?? name, n: '1' } })),
  'GET /api/items/{id}/table': withId(items),
  'POST /api/items/{id}/custody': body(
    () => ({ act: 'read', happened: null, from: null, to: null, place: null, note: null }),
    (ids) => ({ id: ids['letter.txt'] ?? nothing }),
  ),
  'POST /api/items/{id}/warning': body(
    () => ({ reason: 'shows wounds' }),
    (ids) => ({ id: ids['letter.txt'] ?? nothing }),
  ),
  'POST /api/uploads': body(() => ({ name: 'a.txt', path: null, sizeBytes: 3, modified: null })),
  'PUT /api/uploads': () => [{ query: 'name=a.txt', body: Buffer.from('abc') }],
  'POST /api/uploads/pack': () => [{ body: Buffer.from('not a pack') }],
  'POST /api/items/{id}/extraction': () => [{ params: { id: nothing } }],
  'GET /api/uploads/{id}': withId([nothing]),
  'HEAD /api/uploads/{id}': withId([nothing]),
  'PATCH /api/uploads/{id}': () => [{ params: { id: nothing }, body: Buffer.from('abc') }],
  'DELETE /api/uploads/{id}': withId([nothing]),
  'POST /api/receipts': body(() => ({
    uploads: [nothing],
    from: 'Invented Giver',
    visibility: 'team',
    isDistressing: false,
    note: null,
  })),
};

const table = (ids: Ids) => ({
  item: ids['list.csv'],
  mapping: {},
  from: 'Giver',
  note: null,
  keepGood: false,
});

const recording: Readonly<Record<string, Samples>> = {
  'POST /api/records': body(() => ({
    entities: [],
    claims: [
      {
        subject: 'p-darya',
        predicate: 'note',
        object: { text: 'Seen at the gate.', language: 'en' },
        stance: 'asserts',
        source: 'src-diary',
      },
    ],
  })),
  'POST /api/claims/{id}/withdrawal': body(
    () => ({ reason: 'misread' }),
    (ids) => ({ id: ids.many ?? nothing }),
  ),
  'POST /api/judgements/{id}/withdrawal': body(
    () => ({ reason: 'misread' }),
    (ids) => ({ id: ids.judgement ?? nothing }),
  ),
  'POST /api/assessments': body((ids) => ({ claims: [ids.few], value: null, reason: 'nearer' })),
  'POST /api/grades': body((ids) => ({
    graded: { claim: ids.few, credibility: '2' },
    reason: 'it fits',
  })),
  'GET /api/read/date': queries('text=Mordad+1367&calendar=solar-hijri'),
  'GET /api/read/name': queries('text=Darya'),
  'GET /api/read/quantity': queries('text=at+least+30&counts=prisoners'),
  'POST /api/imports/suggestion': body((ids) => ({ item: ids['list.csv'] })),
  'POST /api/imports/cells': body((ids) => ({
    item: ids['list.csv'],
    column: 'name',
    predicate: 'held-at',
    split: null,
  })),
  'POST /api/imports/preview': body(table),
  'POST /api/imports': body(table),
  'GET /api/imports': plain,
  'GET /api/imports/{id}': withId([nothing]),
  'POST /api/imports/{id}/withdrawal': body(
    () => ({ reason: 'the wrong list' }),
    () => ({ id: nothing }),
  ),
  'GET /api/mappings/{id}': withId(items),
};

const linking: Readonly<Record<string, Samples>> = {
  'GET /api/linkage': plain,
  'POST /api/linkage': plain,
  'GET /api/linkage/proposals': queries('', 'order=doubt&show=judged'),
  'POST /api/judgements': body(() => ({
    judges: 'same',
    entities: ['p-darya', 'p-nader'],
    reason: 'compared by hand',
  })),
  'POST /api/linkage/acceptances': body(() => ({ above: 0.99, reason: 'sure enough' })),
  'POST /api/linkage/runs/{id}/withdrawal': body(
    () => ({ reason: 'too bold' }),
    () => ({ id: nothing }),
  ),
};

export const samples: Readonly<Record<string, Samples>> = {
  ...session,
  ...work,
  ...register,
  ...held,
  ...recording,
  ...linking,
};
