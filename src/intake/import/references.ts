// The entities that a claim names.
import type { Claim } from '../../format/kinds/claim.ts';

/** The first entity of a claim that is not known; undefined if all are. */
export function findUnknown(
  claim: Claim,
  isKnown: (entity: string) => boolean,
): string | undefined {
  const { subject, object, source, place, scope, chain } = claim;
  if (!isKnown(subject)) return subject;
  if (!isKnown(source)) return source;
  if (object !== null && 'entity' in object && !isKnown(object.entity)) return object.entity;
  if (place !== null && !isKnown(place)) return place;
  const where = scope?.where ?? null;
  if (where !== null && !isKnown(where)) return where;
  return chain.find(({ speaker }) => speaker !== null && !isKnown(speaker))?.speaker ?? undefined;
}
