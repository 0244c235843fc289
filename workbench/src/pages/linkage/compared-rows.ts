// What is said of two persons, brought together by predicate.

import type { Label } from '../../../../src/server/shapes/basics.ts';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import type { PersonSide } from '../../../../src/server/shapes/linkage.ts';

export type ComparedRow = {
  readonly predicate: string;
  readonly label: Label;
  readonly a: readonly ClaimRow[];
  readonly b: readonly ClaimRow[];
  /** Whether no value of one side stands on the other. */
  readonly differs: boolean;
};

/** Names first, then in the order in which either side speaks of it. */
export function comparedRows(a: PersonSide, b: PersonSide): ComparedRow[] {
  const labels = new Map<string, Label>();
  for (const { predicate } of [...a.claims, ...b.claims]) {
    if (predicate !== null && !labels.has(predicate.id)) labels.set(predicate.id, predicate.label);
  }
  const order = [...labels].sort(([x], [y]) => Number(y === 'name') - Number(x === 'name'));
  return order.map(([predicate, label]) => {
    const [left, right] = [a, b].map(({ claims }) =>
      claims.filter((claim) => claim.predicate?.id === predicate),
    );
    const values = new Set((left ?? []).map(comparable));
    const differs = !(right ?? []).some((claim) => values.has(comparable(claim)));
    return { predicate, label, a: left ?? [], b: right ?? [], differs };
  });
}

/** Dates by their bounds, whatever their calendar; names by how they are written. */
function comparable({ object }: ClaimRow): string {
  if (object === null) return '';
  if ('date' in object) return `${object.date.earliest} ${object.date.latest}`;
  if ('name' in object) return object.name.full.trim().toLowerCase();
  return JSON.stringify(object);
}
