// Where the navigation leads, in its order.
import type { IconName } from '../parts/Icon.tsx';

export const registerKinds = [
  'persons',
  'groups',
  'bodies',
  'posts',
  'places',
  'incidents',
  'proceedings',
  'sources',
] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** The kind of entity, as the vocabulary names it, that a register list shows. */
export const kindOf = {
  persons: 'person',
  groups: 'group',
  bodies: 'body',
  posts: 'post',
  places: 'place',
  incidents: 'incident',
  proceedings: 'proceeding',
} as const;

/** The list that entities of a kind are in, if any. */
export function listOf(kind: string | null | undefined): RegisterKind | undefined {
  return registerKinds.find((list) => list !== 'sources' && kindOf[list] === kind);
}

export const kindIcons: { readonly [kind in RegisterKind]: IconName } = {
  persons: 'person',
  groups: 'group',
  bodies: 'body',
  posts: 'post',
  places: 'place',
  incidents: 'incident',
  proceedings: 'proceeding',
  sources: 'source',
};
