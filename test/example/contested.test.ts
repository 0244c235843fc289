// Every point of conflicts.md comes out of the vocabulary's own rules.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { comparePoint, type Point } from '../../src/format/contradiction.ts';
import type { Claim } from '../../src/format/kinds/claim.ts';
import type { Vocabulary } from '../../src/format/vocabulary.ts';
import { claimsOf, planExample } from './example.ts';

let claims: readonly Claim[];
let vocabulary: Vocabulary;

before(async () => {
  const plan = await planExample();
  vocabulary = plan.vocabulary;
  claims = (await claimsOf(plan)).map(({ claim }) => claim);
});

function pointsOf(subject: string, predicate: string): Point[] {
  const term = vocabulary.terms.get(predicate);
  assert.ok(term !== undefined, `no term ${predicate}`);
  const found = claims.filter(
    (claim) => claim.subject === subject && claim.predicate === predicate,
  );
  const compared = found.map((claim, i) => ({ ...claim, id: `${i}`, stands: true }));
  return comparePoint(term, compared);
}

type Expected = readonly [subject: string, predicate: string, sources: string];

// Section of conflicts.md, what cannot both hold, and some of those who say so.
const contested: readonly (readonly [string, ...Expected])[] = [
  [
    '1 number killed',
    'ev-killings',
    'killed-count',
    'src-seed src-hrw-2022 src-kmmk-2017 src-aawsat-2016 src-mont-memoir',
  ],
  ['1 Gohardasht', 'pr-nouri', 'deaths-in-case', 'src-afp-2021-08 src-crd-43'],
  ['2 length', 'ev-killings', 'lasted', 'src-wp src-ai-1990 src-rferl-nayeri-2022'],
  [
    '3 date of the order',
    'ev-fatwa',
    'occurred',
    'src-jvmi-nayyeri src-iranfreedom-nayyeri src-symourgh-2013',
  ],
  ['3 reach of the order', 'ev-fatwa', 'order-covers', 'src-fatwa src-it-2013'],
  [
    '4 size of the panel',
    'com-tehran',
    'members-count',
    'src-fatwa src-chri-2016 src-it-audio src-zamaneh-2016',
  ],
  ['4 chair', 'com-tehran', 'chaired-by', 'src-jvmi-nayyeri src-zamaneh-2016 src-beinglive-2024'],
  [
    '4 Shoushtari',
    'com-tehran',
    'member-listed',
    'src-it-audio src-jvmi-perp src-fatwa src-chri-2016',
  ],
  ['4 officials met', 'ev-meeting-0815', 'participants-count', 'src-chri-2016 src-jinac-2017'],
  ['5 members', 'com-provincial', 'members-count', 'src-ncri-comm src-jvmi-perp'],
  ['6 Moghiseh', 'p-moghiseh', 'member-of', 'src-seed src-ncri-moghiseh src-it-audio'],
  ['7 sentence', 'pr-nouri', 'sentence', 'src-ap-2022 src-rz-2022'],
  [
    '8 Criminal cover-up',
    'src-ai-jfi-2018',
    'published',
    'src-jfi-11223 src-seed src-irannewswire-2018',
  ],
  ['8 Blood-soaked secrets', 'src-ai-bss-2018', 'published', 'src-rfarda-2018 src-ai-bss-2018'],
  [
    '8 first recording',
    'src-mont-audio-1',
    'published',
    'src-chri-2016 src-jinac-2017 src-iranhrm-2025 src-un-a72-562',
  ],
  ['8 second recording', 'src-mont-audio-2', 'weekday-stated', 'src-iranhrm-2025 src-gaz'],
  ['8 HRW', 'src-hrw-2005', 'published', 'src-hrw-2005'],
  ['8 E/CN.4/1989/26', 'src-un-1989-26', 'published', 'src-un-1989-26 src-omid'],
  ['8 Robertson', 'src-robertson', 'published', 'src-robertson src-iransos-robertson'],
  ['8 Rehman', 'src-un-rehman-2024', 'published', 'src-cdi-2024 src-gaz'],
  ['8 death of Nayyeri', 'p-nayyeri', 'died', 'src-jvmi-nayyeri-2025 src-gaz'],
  ['8 second letter', 'src-mont-letter-2', 'created', 'src-mont-letter-2'],
  [
    '9 grave sites',
    'ev-killings',
    'grave-sites-count',
    'src-jvmi-map src-painscapes src-pmoi-martyrs',
  ],
  ['9 Khavaran emptied', 'bur-khavaran', 'site-status', 'src-bbc-afp-2021 src-rferl-2021'],
  ['9 Ahvaz', 'ev-ahvaz-2018', 'began', 'src-ai-ahvaz-2018 src-jvmi-ahvaz'],
  ['9 Mashhad', 'ev-mashhad-2023', 'began', 'src-ifmat-2023 src-inu-2023'],
  ['9 policy', 'bur-reza', 'policy-since', 'src-ifmat-2023 src-inu-2023'],
  ['12 Mousavi', 'p-mousavi', 'officially-denied', 'src-ai-mousavi-2018 src-iranintl-zeitoun'],
];

// What could both hold, and yet is told otherwise.
const differing: readonly (readonly [string, ...Expected])[] = [
  ['1 names', 'ev-killings', 'names-count', 'src-ai-1988-031 src-ai-1990 src-un-1989-26'],
  ['2 duration', 'ev-killings', 'period', 'src-seed src-ai-1990 src-wp src-ihrdc-2009'],
  ['2 Gohardasht', 'ev-killings', 'period', 'src-crd-43 src-ap-2022'],
  ['5 towns', 'com-provincial', 'towns-with-panels-count', 'src-jvmi-perp src-seed'],
  ['5 persons named', 'com-provincial', 'persons-named-count', 'src-jvmi-perp src-c4j-comm'],
  ['5 Ahmadi', 'p-ahmadi', 'conduct-reported', 'src-it-avaei src-pmoi-2000'],
  ['5 Avaei', 'p-avaei', 'member-of', 'src-it-avaei src-chri-2018 src-rfarda-2018'],
  [
    '6 functions of Moghiseh',
    'p-moghiseh',
    'function-said',
    'src-ncri-moghiseh src-it-audio src-uani-moghiseh',
  ],
  [
    '7 functions of Nouri',
    'p-nouri',
    'function-said',
    'src-ap-2022 src-aj-2024 src-iranfocus-2024 src-dailyalert-2019',
  ],
  ['7 the case', 'pr-nouri', 'case-described-as', 'src-hoc-2022 src-ap-2022'],
  ['9 sites destroyed', 'ev-killings', 'sites-destroyed-count', 'src-ai-jfi-2018 src-painscapes'],
  ['9 responsibility', 'ev-killings', 'involved-in-destruction', 'src-ai-jfi-2018 src-seed'],
  ['9 number at Khavaran', 'bur-khavaran', 'buried-count', 'src-iranintl-ai-2022 src-rferl-2021'],
  [
    '9 Gohardasht closed',
    'ev-gohardasht-closed',
    'reason-given',
    'src-ihrngo-2023 src-ifpnews-2023',
  ],
  ['10 legal label', 'ev-killings', 'legal-characterisation', 'src-hrw-2005 src-cdi-2024'],
  [
    '10 group of the genocide',
    'ev-killings',
    'genocide-group',
    'src-cdi-2024 src-jurist-2024-07 src-seed',
  ],
  ['10 referral', 'src-un-rehman-2024', 'described-as', 'src-seed src-cdi-2024'],
  ['11 motive', 'ev-killings', 'motive', 'src-robertson src-ji-2021 src-hrw-2022 src-ai-2019-07'],
  [
    '12 officials',
    'ev-killings',
    'official-position',
    'src-ai-mousavi-2018 src-inu-ai-2018 src-ai-1990',
  ],
];

const all = [
  ...contested.map((point) => ['contested', ...point] as const),
  ...differing.map((point) => ['differing', ...point] as const),
];

for (const [verdict, title, subject, predicate, sources] of all) {
  test(`${title} is ${verdict}, and it shows who says what`, () => {
    const points = pointsOf(subject, predicate);
    const wanted = sources.split(' ');
    const found = points.find((point) => {
      const speaking = new Set(point.answers.flatMap((answer) => answer.sources));
      return wanted.every((source) => speaking.has(source));
    });
    assert.ok(found !== undefined, `no one point of ${subject} ${predicate} has ${sources}`);
    assert.equal(found.verdict, verdict);
    assert.ok(found.answers.length > 1);
  });
}

test('PMOI’s reading of the figure in the memoirs is a point of its own', () => {
  const alternatives = claims.filter(
    ({ object }) =>
      object !== null && 'quantity' in object && object.quantity.alternatives.includes(3800),
  );
  assert.deepEqual(
    alternatives.map(({ source, scope }) => [
      source,
      scope?.where ?? null,
      scope?.when?.latest ?? null,
    ]),
    [
      ['src-mont-memoir', null, null],
      ['src-pmoi-2000', 'city-tehran', '1988-07-31'],
    ],
  );
});

test('who does not know is heard and contests nobody', () => {
  const [point] = pointsOf('ev-killings', 'ordered-destruction');
  assert.equal(point?.verdict, 'agrees');
  assert.equal(point?.answers[0]?.stance, 'unknown');
});

test('two sources dated the deaths of listed victims before the order', () => {
  const before = claims.filter(
    ({ predicate, object }) =>
      predicate === 'precedes' &&
      object !== null &&
      'entity' in object &&
      object.entity === 'ev-fatwa',
  );
  const subjects = before.map(({ subject }) => subject).sort();
  assert.deepEqual(subjects, ['ev-exec-0710', 'ev-exec-0720', 'ev-killing-nezami']);
});
