// Judgements of an analyst: that two entities are one or are not, or how a
// contested point is assessed. Each has an author, a reason and a date, and each
// can be withdrawn; nothing that was claimed is changed by it.
import { Failure } from '../base/failure.ts';
import { checkShape, type ValueOf } from '../format/kind.ts';
import { judgementKind } from '../format/kinds/judgement.ts';

export type Judgement = ValueOf<typeof judgementKind>;

type Needed = 'at' | 'by' | 'judges' | 'reason';

export type JudgementInput = Pick<Judgement, Needed> & Partial<Omit<Judgement, Needed>>;

/**
 * A judgement that may be logged; the two entities of `same`, `different` and `unsure` stand in
 * code-unit order, so that one pair has one spelling.
 *
 * @throws Failure E-004 for a wrong shape, K-016 unless an identity has two different entities and
 *   no value, K-017 if an assessment names no claim.
 */
export function draftJudgement(input: JudgementInput): Judgement {
  const judgement = { ...defaults, ...input, entities: (input.entities ?? []).toSorted() };
  checkShape(judgementKind, judgement);
  const { judges, entities, claims, value } = judgement;
  if (judges === 'assessment') {
    if (claims.length === 0) throw new Failure('K-017');
    return judgement;
  }
  const isPair = entities.length === 2 && entities[0] !== entities[1];
  if (!isPair || value !== null) throw new Failure('K-016', { judges });
  return judgement;
}

const defaults: Omit<Judgement, Needed | 'entities'> = { claims: [], value: null, machine: null };
