// Judgements, withdrawals and vocabulary as rows.

import { shownOf } from '../../format/kind.ts';
import { type Graded, gradeKind } from '../../format/kinds/grade.ts';
import { judgementKind, withdrawKind } from '../../format/kinds/judgement.ts';
import {
  boundedVocabularyKind,
  type TermValue,
  vocabularyKind,
} from '../../format/kinds/vocabulary.ts';
import type { SourceEntry } from '../source.ts';
import { type Batch, jsonText } from './batch.ts';

export function addWithdrawal(batch: Batch, { position, body }: SourceEntry): void {
  const { target = null, reason = null } = shownOf(withdrawKind, body);
  batch.add('withdrawal', { position, target, reason });
  batch.has.changes = true;
}

export function addJudgement(batch: Batch, { position, body }: SourceEntry): void {
  const shown = shownOf(judgementKind, body);
  const [a = null, b = null] = (shown.entities ?? []).toSorted();
  batch.add('judgement', {
    position,
    judges: shown.judges ?? null,
    entity_a: a,
    entity_b: b,
    claims: shown.claims ?? [],
    value: jsonText(shown.value),
    reason: shown.reason ?? null,
    machine: jsonText(shown.machine),
    withdrawn_by: null,
    scale: null,
    grade: null,
  });
  batch.has.judgements = true;
}

/** A grade is a judgement on one source or on one claim, with its scale and its grade. */
export function addGrade(batch: Batch, { position, body }: SourceEntry): void {
  const { graded, scale = null, reason = null } = shownOf(gradeKind, body);
  batch.add('judgement', {
    position,
    ...whatIsGraded(graded),
    entity_b: null,
    value: null,
    reason,
    machine: null,
    withdrawn_by: null,
    scale,
  });
  batch.has.judgements = true;
}

function whatIsGraded(graded: Graded | undefined) {
  if (graded === undefined) return { judges: null, entity_a: null, claims: [], grade: null };
  if ('source' in graded) {
    const { source, reliability: grade } = graded;
    return { judges: 'reliability', entity_a: source, claims: [], grade };
  }
  const { claim, credibility: grade } = graded;
  return { judges: 'credibility', entity_a: null, claims: [claim], grade };
}

export function addVocabulary(batch: Batch, { position, body }: SourceEntry): void {
  addTerms(batch, position, shownOf(vocabularyKind, body));
}

export function addBoundedVocabulary(batch: Batch, { position, body }: SourceEntry): void {
  addTerms(batch, position, shownOf(boundedVocabularyKind, body));
}

type ShownTerms = {
  readonly name?: string;
  readonly version?: string;
  readonly term?: readonly TermValue[];
};

function addTerms(batch: Batch, position: number, shown: ShownTerms): void {
  const { name = null, version = null, term: terms = [] } = shown;
  terms.forEach((value, ordinal) => {
    batch.add('term', {
      position,
      ordinal,
      vocabulary: name,
      version,
      term: value.term,
      type: value.type,
      label_en: value.label.en,
      label_fa: value.label.fa,
      value: jsonText(value),
      current: true,
    });
  });
  batch.has.terms = true;
}
