import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type DateValue, makeDate } from '../../src/format/date/date.ts';
import type { Claim } from '../../src/format/kinds/claim.ts';
import { compareDays } from '../../src/format/verdict.ts';
import { claimsOf, compiler, planExample } from './example.ts';

let claims: readonly Claim[];

before(async () => {
  claims = (await claimsOf(await planExample())).map(({ claim }) => claim);
});

type Dated = Claim['when'];

function dateOf(claim: Claim): Dated {
  return claim.object !== null && 'date' in claim.object ? claim.object.date : null;
}

/**
 * The last day on which each source can have been finished: the end of what is said of when it was
 * made or, failing that, of when it was published. Absent where nothing bounds it.
 */
function lastDays(): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const predicate of ['created', 'published']) {
    const said = Map.groupBy(
      claims.filter((claim) => claim.predicate === predicate),
      ({ subject }) => subject,
    );
    for (const [source, dates] of said) {
      const last = dates.map((claim) => dateOf(claim)?.latest ?? null);
      const isOpen = days.has(source) || last.includes(null);
      if (!isOpen)
        days.set(
          source,
          last
            .flatMap((day) => day ?? [])
            .sort(compareDays)
            .at(-1) ?? '',
        );
    }
  }
  return days;
}

/** The first days that a date can mean: of itself and, for an interval, of its end. */
function firstDays(date: Dated): string[] {
  if (date === null) return [];
  const end = date.edtf?.split('/')[1] ?? '';
  const ends = end === '' || end === '..' ? [] : [partOf(date, end).earliest];
  return [date.earliest, ...ends].flatMap((day) => day ?? []);
}

function partOf({ calendar }: NonNullable<Dated>, edtf: string): DateValue {
  return makeDate({ asWritten: edtf, calendar: calendar, edtf });
}

/** Claims that speak of a day after the last on which their source can have been finished. */
function findLater(some: readonly Claim[]): string[] {
  const last = lastDays();
  return some.flatMap((claim) => {
    const limit = last.get(claim.source);
    if (limit === undefined || claim.source === compiler) return [];
    const dates = [claim.when, dateOf(claim), claim.scope?.when ?? null];
    const late = dates.flatMap(firstDays).filter((day) => compareDays(day, limit) > 0);
    return late.map(
      (day) =>
        `${claim.ref ?? claim.subject} ${claim.predicate} ${day}: ${claim.source} is of ${limit}`,
    );
  });
}

// The launch of the map took two days; its site is dated by the first of them and tells of both.
const explained: readonly string[] = [
  'ev-painscapes period 2018-08-29: src-painscapes is of 2018-08-28',
];

test('no source is made to speak of a day after it was finished', () => {
  const found = findLater(claims);
  assert.deepEqual(
    found.filter((late) => !explained.includes(late)),
    [],
  );
  assert.deepEqual(
    explained.filter((late) => !found.includes(late)),
    [],
  );
});

test('an incident of 2022 laid to a source of 2018 would be found', () => {
  const claim = claims.find(({ source }) => source === 'src-rfarda-2018');
  assert.ok(claim !== undefined);
  const when = makeDate({ asWritten: '2022', calendar: 'gregorian', edtf: '2022' });
  assert.equal(findLater([{ ...claim, when }]).length, 1);
  const period = makeDate({ asWritten: 'to 2022', calendar: 'gregorian', edtf: '2016/2022' });
  assert.equal(findLater([{ ...claim, when: period }]).length, 1);
});

test('most sources have a last day, so that the search means something', () => {
  const cited = new Set(claims.map(({ source }) => source));
  const bounded = [...cited].filter((source) => lastDays().has(source));
  assert.ok(bounded.length > 0.8 * cited.size, `${bounded.length} of ${cited.size}`);
});

test('a day that the compiler worked out is not laid to the source', () => {
  const computed = claims.filter(({ predicate }) => predicate === 'weekday-fits');
  assert.ok(computed.length > 0);
  for (const claim of computed) {
    assert.equal(claim.source, compiler, claim.ref ?? '');
    assert.deepEqual(
      claim.chain.map(({ basis }) => basis),
      ['inferred'],
    );
  }
});
