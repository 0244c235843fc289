// Beside which field a refusal is shown, by its code and what it is about.
import type { Problem } from '../../problem.ts';
import type { Draft } from './draft.ts';
import type { Field } from './missing.ts';

const fields: { readonly [code: string]: Field } = {
  'K-001': 'predicate',
  'K-002': 'value',
  'K-003': 'subject',
  'K-004': 'value',
  'K-005': 'value',
  'K-006': 'value',
  'K-007': 'value',
  'K-008': 'value',
  'K-009': 'chain',
  'K-010': 'mark',
  'K-019': 'value',
  'K-024': 'mark',
  'K-025': 'visibility',
  'K-027': 'mark',
  'K-028': 'mark',
};

/** The field that a refusal is about, or null where it is about the whole. */
export function fieldOf(problem: Problem, draft: Draft): Field | null {
  if (problem.code === 'K-023') return fieldOfEntity(problem.params.entity, draft);
  if (/^[NQ]-/.test(problem.code)) return 'value';
  if (/^D-/.test(problem.code)) return draft.value.date.text === '' ? 'when' : 'value';
  return fields[problem.code] ?? null;
}

function fieldOfEntity(entity: string | number | undefined, draft: Draft): Field {
  const isIt = (picked: Draft['subject']) =>
    picked !== null && 'id' in picked && picked.id === entity;
  if (isIt(draft.subject)) return 'subject';
  if (isIt(draft.source)) return 'source';
  if (isIt(draft.place)) return 'place';
  return isIt(draft.value.entity) ? 'value' : 'chain';
}
