// Which level's rule the answers of a point meet, as lists, pages and tables show it: by what the
// reader may see, and without choosing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import { type Graded, gradeKind } from '../../src/format/kinds/grade.ts';
import { pointsCsv } from '../../src/register/export/list-csv.ts';
import { contested } from '../../src/register/query/contested.ts';
import { readEntity } from '../../src/register/query/entity-page.ts';
import { listPoints } from '../../src/register/query/list-points.ts';
import { pointsOn } from '../../src/register/query/point-views.ts';
import { show } from '../../src/register/query/show.ts';
import { type View, viewOf } from '../../src/register/query/view.ts';
import { term, value } from '../intake-import/lists.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const at = '2026-02-01T10:00:00Z';
const most = { answers: 9, claims: 1, sources: 9 };

/** Two sources say natural, one denies nothing but says homicide; where she lived is agreed on. */
function theLog() {
  const log = new MemoryLog('confirmation');
  log.terms([
    ...coreTerms.terms,
    term('manner', { range: 'term', contradiction: 'value', visibility: 'public' }),
    term('lived-in', { range: 'term', contradiction: 'value', visibility: 'public' }),
    ...['natural', 'homicide', 'valley'].map(value),
  ]);
  const said = (predicate: string, word: string, source: string) =>
    log.claim('p-1', predicate, { object: { term: word }, source, access: 'held' });
  const claims = [
    said('manner', 'natural', 'src-a'),
    said('manner', 'natural', 'src-b'),
    said('manner', 'homicide', 'src-c'),
    said('lived-in', 'valley', 'src-a'),
    said('lived-in', 'valley', 'src-b'),
  ];
  const grade = (graded: Graded) =>
    log.add(gradeKind, { at, by: log.by, scale: 'admiralty', graded, reason: 'compared' });
  for (const source of ['src-a', 'src-b', 'src-c']) grade({ source, reliability: 'B' });
  const grades = claims.map((claim) => grade({ claim, credibility: '2' }));
  return { log, claims, grades };
}

type Answers = readonly {
  readonly object: unknown;
  readonly confirmation: { readonly met: { readonly level: string } | null };
}[];

const levels = (answers: Answers) =>
  answers.map(({ object, confirmation }) => [JSON.stringify(object), confirmation.met?.level]);

const contestedLevels = [
  ['{"term":"homicide"}', 'supported'],
  ['{"term":"natural"}', 'supported'],
];

async function firstContested(view: View) {
  for await (const point of contested(view)) return point;
  throw new Error('nothing is contested');
}

onBoth('levels of confirmation', (places) => {
  test('stand with every answer of a point, the same wherever it is shown', async () => {
    const view = viewOf(await places.open(theLog().log), 'team');
    const [listed] = (await listPoints(view, {})).rows;
    assert.deepEqual(levels(listed?.answers ?? []), contestedLevels);
    assert.deepEqual(levels((await firstContested(view)).answers), contestedLevels);
    const page = await readEntity(view, 'p-1');
    const [point] = page.predicates.flatMap(({ points }) => points);
    assert.deepEqual(levels(point?.answers ?? []), contestedLevels);
    const shown = await show(view, 'p-1');
    if (shown.what !== 'entity') throw new Error(shown.what);
    const manner = shown.said.find(({ predicate }) => predicate.id === 'manner');
    assert.deepEqual(levels(manner?.points[0]?.answers ?? []), contestedLevels);
    let csv = '';
    for await (const part of pointsCsv(view, {})) csv += part;
    assert.match(csv, /,level\r?\n/);
    assert.equal(csv.match(/,supported\r?\n/g)?.length, 2);
  });

  test('are given where all answers agree too, with the rules and the numbers', async () => {
    const view = viewOf(await places.open(theLog().log), 'team');
    const [point] = await pointsOn(view, { subject: 'p-1', predicate: 'lived-in' }, most);
    assert.equal(point?.verdict, 'agrees');
    const [one] = point?.answers ?? [];
    assert.equal(one?.confirmation.met?.level, 'corroborated');
    assert.equal(one?.confirmation.met?.standard?.en, 'reasonable grounds to believe');
    assert.deepEqual(
      one?.confirmation.next?.checks.map(({ needs, has }) => [needs, has]),
      [
        [3, 2],
        [2, 2],
        [1, 1],
      ],
    );
    assert.match(
      `${one?.confirmation.rules} ${one?.confirmation.version}`,
      /^gavah-confirmation \d/,
    );
  });

  test('fall when a grade is taken back, a copy is found or a claim is withdrawn', async () => {
    const levelAfter = async (change: (made: ReturnType<typeof theLog>) => void) => {
      const made = theLog();
      change(made);
      const view = viewOf(await places.open(made.log), 'team');
      const [point] = await pointsOn(view, { subject: 'p-1', predicate: 'lived-in' }, most);
      return point?.answers[0]?.confirmation.met?.level;
    };
    assert.equal(
      await levelAfter(({ log, grades }) => void log.withdraw(grades[4] ?? '')),
      'supported',
    );
    assert.equal(
      await levelAfter(
        ({ log }) => void log.claim('src-b', 'copies', { object: { entity: 'src-a' } }),
      ),
      'supported',
    );
    assert.equal(
      await levelAfter(({ log, claims }) => void log.withdraw(claims[4] ?? '')),
      'supported',
    );
  });

  test('rest on what the reader may see: the public sees no grade', async () => {
    const view = viewOf(await places.open(theLog().log), 'public');
    const [point] = await pointsOn(view, { subject: 'p-1', predicate: 'lived-in' }, most);
    assert.equal(point?.answers[0]?.confirmation.met?.level, 'reported');
  });
});
