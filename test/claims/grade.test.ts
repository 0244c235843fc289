// Grades of sources and claims: two axes, a named scale, a reason, and no machine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftGrade } from '../../src/claims/grade.ts';
import { credibilityWords, reliabilityWords, wordsOfGrade } from '../../src/format/grade-scale.ts';
import { type Graded, gradeKind } from '../../src/format/kinds/grade.ts';
import { readText } from '../../tools/files.ts';

const claim = 'b2'.repeat(32);
const head = { at: '2026-01-02T03:04:05Z', by: 'a1'.repeat(32), reason: 'It held before.' };

test('a source is graded by a letter, a claim by a digit', () => {
  for (const reliability of ['A', 'B', 'C', 'D', 'E', 'F'] as const) {
    assert.ok(draftGrade({ ...head, graded: { source: 's-1', reliability } }));
  }
  for (const credibility of ['1', '2', '3', '4', '5', '6'] as const) {
    assert.equal(draftGrade({ ...head, graded: { claim, credibility } }).scale, 'admiralty');
  }
});

test('what mixes the axes is no grade', () => {
  const wrong: readonly object[] = [
    { source: 's-1', reliability: '1' },
    { claim, credibility: 'A' },
    { claim, reliability: 'A' },
    { source: 's-1', credibility: '1' },
    { source: 's-1', reliability: 'B', claim, credibility: '2' },
    { claim, credibility: 'B2' },
    { claim, credibility: 2 },
    { source: 's-1', reliability: 'b' },
    {},
  ];
  for (const graded of wrong) {
    const input = { ...head, graded: graded as Graded };
    assert.throws(() => draftGrade(input), { code: 'E-004' }, JSON.stringify(graded));
  }
});

test('a grade without a reason is refused, and there is no field for a machine', () => {
  const graded: Graded = { claim, credibility: '3' };
  assert.throws(() => draftGrade({ ...head, reason: '', graded }), { code: 'E-004' });
  assert.deepEqual(gradeKind.fields, ['at', 'by', 'scale', 'graded', 'reason']);
});

test('the scale has the same words in the page of the format and in the workbench', () => {
  const page = readText('docs/formats/grade.md');
  const words = { ...reliabilityWords, ...credibilityWords };
  for (const language of ['en', 'fa'] as const) {
    const { grade } = JSON.parse(readText(`workbench/src/words/${language}/parts.json`));
    for (const [id, { [language]: text }] of Object.entries(words)) {
      assert.equal(grade.means[id], text, id);
      assert.equal(wordsOfGrade(id)[language], text);
      if (language === 'en') assert.ok(page.includes(`| ${id} | ${text} |`), id);
    }
  }
});
