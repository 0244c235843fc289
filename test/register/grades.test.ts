// Grades in the register: by source and by claim, apart, each with its author; taken back
// without a trace, and hidden with what they grade.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import { actorKind } from '../../src/format/kinds/archive.ts';
import { type Graded, gradeKind } from '../../src/format/kinds/grade.ts';
import { readGrades } from '../../src/register/query/grades.ts';
import { listJudgements } from '../../src/register/query/list-judgements.ts';
import { listSources } from '../../src/register/query/list-sources.ts';
import { findSeenEntry } from '../../src/register/query/seen-entry.ts';
import { show } from '../../src/register/query/show.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const at = '2026-02-01T10:00:00Z';
const key = `${'B'.repeat(43)}=`;

function theLog() {
  const log = new MemoryLog('grades');
  const other = log.add(actorKind, { at, by: log.by, name: 'Omid', role: null, key, note: null });
  log.terms(coreTerms.terms);
  const claim = log.kind('p-1', 'person');
  const hidden = log.kind('p-2', 'person', { source: 'src-hidden', visibility: 'protected' });
  const grade = (graded: Graded, by = log.by) =>
    log.add(gradeKind, { at, by, scale: 'admiralty', graded, reason: 'It held before.' });
  return { log, other, claim, hidden, grade };
}

const gradesIn = (
  found: ReadonlyMap<string, readonly { grade: string; byName: string | null }[]>,
) =>
  [...found].map(([target, all]) => [target, all.map(({ grade, byName }) => `${grade} ${byName}`)]);

onBoth('grades', (places) => {
  test('of one author the last counts, of several all stand, the axes apart', async () => {
    const { log, other, claim, grade } = theLog();
    grade({ source: 'src-diary', reliability: 'C' });
    grade({ source: 'src-diary', reliability: 'B' });
    grade({ source: 'src-diary', reliability: 'E' }, other);
    const taken = grade({ claim, credibility: '2' });
    const view = viewOf(await places.open(log), 'team');
    const { sources, claims } = await readGrades(view);
    assert.deepEqual(gradesIn(sources), [['src-diary', ['B Mina', 'E Omid']]]);
    assert.deepEqual(gradesIn(claims), [[claim, ['2 Mina']]]);
    const [row] = (await listSources(view, {})).rows;
    assert.deepEqual(
      row?.grades.map((one) => one.grade),
      ['B', 'E'],
    );
    log.withdraw(taken);
    const after = await readGrades(viewOf(await places.open(log), 'team'));
    assert.deepEqual(gradesIn(after.claims), []);
  });

  test('a claim and a source are shown with their grades, those taken back as such', async () => {
    const { log, claim, grade } = theLog();
    log.withdraw(grade({ claim, credibility: '5' }));
    grade({ source: 'src-diary', reliability: 'A' });
    const view = viewOf(await places.open(log), 'team');
    const shown = await show(view, claim);
    if (shown.what !== 'claim') throw new Error(shown.what);
    const [one] = shown.judgements;
    assert.deepEqual(
      [one?.judges, one?.grade, one?.gradeLabel?.en, one?.isWithdrawn],
      ['credibility', '5', 'improbable', true],
    );
    const source = await show(view, 'src-diary');
    if (source.what !== 'entity') throw new Error(source.what);
    assert.deepEqual(
      source.judgements.map(({ grade: letter, scale }) => [letter, scale]),
      [['A', 'admiralty']],
    );
  });

  test('a grade is hidden with its claim, and with a source that only hidden claims name', async () => {
    const { log, other, hidden, grade } = theLog();
    const ids = [
      grade({ claim: hidden, credibility: '2' }),
      grade({ source: 'src-hidden', reliability: 'B' }),
      grade({ source: 'src-hidden', reliability: 'E' }, other),
    ];
    ids.push(log.withdraw(ids[2] ?? ''));
    const register = await places.open(log);
    for (const id of ids) {
      assert.equal(await findSeenEntry(viewOf(register, 'team'), id), undefined);
      assert.ok(await findSeenEntry(viewOf(register, 'protected'), id));
    }
    const listed = await listJudgements(viewOf(register, 'team'), {});
    assert.deepEqual([listed.rows, listed.total], [[], 0]);
    assert.equal((await listJudgements(viewOf(register, 'protected'), {})).total, 3);
    // A claim that the team may see names the source, and its grade with it.
    log.kind('p-3', 'person', { source: 'src-hidden' });
    const after = await readGrades(viewOf(await places.open(log), 'team'));
    assert.deepEqual(gradesIn(after.sources), [['src-hidden', ['B Mina']]]);
  });
});
