// The words by which a claim is found among those of its item.

import type { Label } from '../../../../src/server/shapes/basics.ts';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import type { ClaimObject } from '../../answers.ts';
import { folded } from './terms.ts';

/** Whether every word that was typed stands somewhere in the claim, in either language. */
export function matches(claim: ClaimRow, text: string): boolean {
  const words = folded(text).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const all = folded(textsOf(claim).join(' '));
  return words.every((word) => all.includes(word));
}

function textsOf(claim: ClaimRow): string[] {
  const { subject, predicate, source, place, objectLabel, object, locator } = claim;
  const labels = [subject?.label, predicate?.label, source?.label, place?.label, objectLabel];
  return [
    ...labels.flatMap((label) => (label == null ? [] : bothOf(label))),
    ...(object === null ? [] : [objectText(object)]),
    ...locator.flatMap((selector) => (selector.type === 'quote' ? [selector.exact] : [])),
    ...[claim.role, claim.hedge, claim.note, claim.cited].filter((words) => words !== null),
  ];
}

function bothOf({ en, fa }: Label): string[] {
  return [en, fa];
}

function objectText(object: ClaimObject): string {
  if ('name' in object) return object.name.full;
  if ('date' in object) return object.date.asWritten;
  if ('quantity' in object) return `${object.quantity.counts} ${object.quantity.asWritten ?? ''}`;
  if ('text' in object) return object.text;
  if ('link' in object) return object.link;
  return '';
}
