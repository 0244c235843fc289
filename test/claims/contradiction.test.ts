import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Compared,
  type ComparisonRule,
  comparePoint,
} from '../../src/format/contradiction.ts';
import { makeDate } from '../../src/format/date/date.ts';
import type { ClaimObject } from '../../src/format/kinds/claim.ts';
import { countOrigins } from '../../src/format/origins.ts';
import { compareDays } from '../../src/format/verdict.ts';

let next = 0;

function says(source: string, object: ClaimObject | null, rest: Partial<Compared> = {}): Compared {
  next += 1;
  const usual = { stance: 'asserts', when: null, place: null, role: null, scope: null } as const;
  return {
    id: `c-${String(next).padStart(4, '0')}`,
    stands: true,
    source,
    object,
    ...usual,
    ...rest,
  };
}

const date = (edtf: string): ClaimObject => ({
  date: makeDate({ asWritten: edtf, calendar: 'gregorian', edtf }),
});
const text = (words: string): ClaimObject => ({ text: words, language: null });

function count(lower: number | null, upper: number | null, rest: object = {}): ClaimObject {
  const usual = {
    counts: 'persons',
    alternatives: [],
    approximate: false,
    hedge: null,
    asWritten: null,
  };
  return { quantity: { ...usual, lower, upper, type: 'documented', ...rest } };
}

type Rule = ComparisonRule;

const verdicts = (
  contradiction: Rule['contradiction'],
  claims: readonly Compared[],
  scope: Rule['scope'] = [],
) => comparePoint({ contradiction, scope }, claims).map(({ verdict }) => verdict);

const cases: readonly (readonly [
  what: string,
  rule: Rule['contradiction'],
  claims: readonly Compared[],
  verdict: string,
])[] = [
  ['one claim agrees with itself', 'value', [says('a', text('x'))], 'agrees'],
  ['two who say the same agree', 'value', [says('a', text('x')), says('b', text('x'))], 'agrees'],
  [
    'two values where one can hold are contested',
    'value',
    [says('a', text('x')), says('b', text('y'))],
    'contested',
  ],
  [
    'two values that could both hold are differing',
    'differs',
    [says('a', text('x')), says('b', text('y'))],
    'differing',
  ],
  ['many values may hold', 'never', [says('a', text('x')), says('b', text('y'))], 'agrees'],
  [
    'what is asserted and denied is contested, even where many may hold',
    'never',
    [says('a', text('x')), says('b', text('x'), { stance: 'denies' })],
    'contested',
  ],
  [
    'a denial of something else is not',
    'never',
    [says('a', text('x')), says('b', text('y'), { stance: 'denies' })],
    'agrees',
  ],
  [
    'a denial of anything contests every assertion',
    'differs',
    [says('a', text('x')), says('b', null, { stance: 'denies' })],
    'contested',
  ],
  [
    'two denials agree',
    'value',
    [says('a', text('x'), { stance: 'denies' }), says('b', text('y'), { stance: 'denies' })],
    'agrees',
  ],
  [
    'not to know contests nothing',
    'value',
    [says('a', text('x')), says('b', null, { stance: 'unknown' })],
    'agrees',
  ],
  [
    'days apart are contested',
    'date',
    [says('a', date('1988-07-26')), says('b', date('1988-07-28'))],
    'contested',
  ],
  [
    'a day within a month is differing',
    'date',
    [says('a', date('1988-07-26')), says('b', date('1988-07'))],
    'differing',
  ],
  [
    'an open end reaches any later day',
    'date',
    [says('a', date('1988-07-26/..')), says('b', date('1990'))],
    'differing',
  ],
  [
    'days in two calendars agree',
    'date',
    [
      says('a', date('1988-07-29')),
      says('b', {
        date: makeDate({ asWritten: '7 Mordad 1367', calendar: 'solar-hijri', edtf: '1367-05-07' }),
      }),
    ],
    'agrees',
  ],
  [
    'at least 5,000 and at least 30,000 are differing',
    'quantity',
    [says('a', count(5000, null)), says('b', count(30_000, null))],
    'differing',
  ],
  [
    'exactly 96 and exactly 110 are contested',
    'quantity',
    [says('a', count(96, 96)), says('b', count(110, 110))],
    'contested',
  ],
  [
    'counts of different things are differing at most',
    'quantity',
    [says('a', count(3, 3)), says('b', count(4, 4, { counts: 'days' }))],
    'differing',
  ],
  [
    'the same number agrees however it is worded',
    'quantity',
    [
      says('a', count(3, null, { hedge: 'over' })),
      says('b', count(3, null, { hedge: 'at least' })),
    ],
    'agrees',
  ],
  [
    'alternatives of which one fits are differing',
    'quantity',
    [says('a', count(null, null, { alternatives: [20, 30] })), says('b', count(30, 30))],
    'differing',
  ],
  [
    'alternatives of which none fits are contested',
    'quantity',
    [says('a', count(null, null, { alternatives: [20, 30] })), says('b', count(25, 25))],
    'contested',
  ],
  [
    'what was withdrawn takes no part',
    'value',
    [says('a', text('x')), says('b', text('y'), { stands: false })],
    'agrees',
  ],
];

for (const [what, rule, claims, verdict] of cases) {
  test(what, () => {
    assert.deepEqual(verdicts(rule, claims), [verdict]);
  });
}

test('claims of different scope are never compared', () => {
  const scope = (where: string) => ({ scope: { what: null, whom: null, where, when: null } });
  const claims = [says('a', count(3, 3), scope('pl-a')), says('b', count(4, 4), scope('pl-b'))];
  assert.deepEqual(verdicts('quantity', claims, ['where']), ['agrees', 'agrees']);
  assert.deepEqual(verdicts('quantity', claims), ['contested']);
});

test('a scope of time is the same days, whatever the calendar', () => {
  const when = (calendar: 'gregorian' | 'solar-hijri', edtf: string) => ({
    when: makeDate({ asWritten: edtf, calendar, edtf }),
  });
  const claims = [
    says('a', text('x'), when('gregorian', '1988-07-29')),
    says('b', text('y'), when('solar-hijri', '1367-05-07')),
  ];
  assert.deepEqual(verdicts('value', claims, ['when']), ['contested']);
});

test('a point says who gives which answer', () => {
  const claims = [says('b', text('x')), says('a', text('x')), says('c', text('y'))];
  const [point] = comparePoint(
    { contradiction: 'value', scope: [] },
    claims,
    new Map([['b', ['a']]]),
  );
  assert.deepEqual(
    point?.answers.map(({ object, sources, origins }) => ({ object, sources, origins })),
    [
      { object: text('x'), sources: ['a', 'b'], origins: 1 },
      { object: text('y'), sources: ['c'], origins: 1 },
    ],
  );
});

test('the order of the claims changes nothing', () => {
  const claims = [
    ...['x', 'y', 'z'].flatMap((word, i) => [
      says('a', text(word)),
      says(`s-${i}`, text(word), { role: 'r' }),
    ]),
    says('b', null, { stance: 'unknown' }),
    says('d', text('x'), { stance: 'denies' }),
  ];
  const term = { contradiction: 'value', scope: ['role'] } as const;
  const before = comparePoint(term, claims);
  fc.assert(
    fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
      assert.deepEqual(comparePoint(term, shuffled), before);
    }),
  );
});

test('sources that copy count once with what they copy', () => {
  const copies = new Map([
    ['b', ['a']],
    ['c', ['b']],
    ['d', ['a']],
    ['two', ['a', 'z']],
    ['x', ['y']],
    ['y', ['x']],
  ]);
  const origins = (...sources: string[]) => countOrigins(sources, copies);
  assert.equal(origins('a', 'b', 'c'), 1);
  assert.equal(origins('b', 'd'), 1);
  assert.equal(origins('a', 'z'), 2);
  assert.equal(origins('a', 'two', 'z'), 2);
  assert.equal(origins('two'), 1);
  assert.equal(origins('x', 'y'), 1);
  assert.equal(origins('a', 'q'), 2);
  assert.equal(countOrigins(['a', 'b'], new Map()), 2);
});

test('days stand in their order, years before our era included', () => {
  const days = [
    '-0044-03-15',
    '-0001-12-31',
    '0000-01-01',
    '0999-01-01',
    '1988-07-28',
    '1988-07-29',
    '+12000-01-01',
  ];
  for (const [i, day] of days.entries()) {
    for (const [j, other] of days.entries())
      assert.equal(Math.sign(compareDays(day, other)), Math.sign(i - j));
  }
});
