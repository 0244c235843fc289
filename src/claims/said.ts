// A claim before it has an author and a time, and every place in it that names an entity.
import type { ClaimObject } from '../format/kinds/claim.ts';
import type { ClaimInput } from './draft.ts';

/** Where it names an entity, it may name a new one by its key, which begins with `new:`. */
export type Said = Omit<ClaimInput, 'at' | 'by' | 'ref' | 'machine'>;

/** Whatever in a claim names an entity, in the order of its fields. */
export function entitiesIn(said: Said): string[] {
  const names: string[] = [];
  withEntities(said, (name) => {
    names.push(name);
    return name;
  });
  return names;
}

type Naming = (name: string) => string;

/** The claim with every name of an entity put through `to`; what is left out stays out. */
export function withEntities(said: Said, to: Naming): Said {
  const { object, place, scope, chain } = said;
  const where = scope?.where;
  return {
    ...said,
    subject: to(said.subject),
    ...(object && { object: objectWith(object, to) }),
    ...(place && { place: to(place) }),
    ...(scope && { scope: { ...scope, where: where == null ? null : to(where) } }),
    source: to(said.source),
    ...(chain && {
      chain: chain.map((link) => ({
        ...link,
        speaker: link.speaker === null ? null : to(link.speaker),
      })),
    }),
  };
}

function objectWith(object: ClaimObject, to: Naming): ClaimObject {
  return 'entity' in object ? { entity: to(object.entity) } : object;
}
