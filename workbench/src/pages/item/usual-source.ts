// The source that claims of this item usually have: what the item says, else the source that
// is said to be held as it, else the one that all its claims have. A person may take another.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import type { Item } from '../../../../src/server/shapes/item.ts';
import type { Picked } from '../../parts/picked.ts';
import { answer } from '../../queries.ts';
import { useLanguage } from '../../words.ts';
import type { Change } from './kept-draft.ts';

type About = {
  readonly source: Picked | null;
  readonly claims: readonly ClaimRow[];
  readonly change: Change;
};

/** Fills in the source once, where nothing is chosen yet. */
export function useUsualSource(item: Item, { source, claims, change }: About): void {
  const language = useLanguage();
  const isFilled = useRef(source !== null);
  const own = useQuery({
    ...answer<Entity>(`/entities/${item.source}`),
    enabled: item.source !== null && source === null,
  });
  const named = own.data ?? sourceIn(item.id, claims) ?? undefined;
  useEffect(() => {
    if (isFilled.current || named === undefined) return;
    isFilled.current = true;
    change({ source: { id: named.id, label: named.label[language] } });
  }, [named, change, language]);
}

function sourceIn(item: string, claims: readonly ClaimRow[]): ClaimRow['source'] | undefined {
  const standing = claims.filter(({ state, machine }) => state === 'stands' && machine === null);
  const held = standing.find(
    ({ predicate, object }) =>
      predicate?.id === 'held-as' &&
      object !== null &&
      'entity' in object &&
      object.entity === item,
  );
  if (held !== undefined) return held.subject;
  const [first, ...others] = standing.map(({ source }) => source);
  return others.every((other) => other?.id === first?.id) ? first : undefined;
}
