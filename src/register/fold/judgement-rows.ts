// Judgements, withdrawals and vocabulary as rows.

import { shownOf } from '../../format/kind.ts';
import { judgementKind, withdrawKind } from '../../format/kinds/judgement.ts';
import { vocabularyKind } from '../../format/kinds/vocabulary.ts';
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
  });
  batch.has.judgements = true;
}

export function addVocabulary(batch: Batch, { position, body }: SourceEntry): void {
  const { name = null, version = null, term: terms = [] } = shownOf(vocabularyKind, body);
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
