// The sources: how well each is known, and how much rests on it. The gaps are
// those that are not held, the ones that carry most first.

import type { Named } from './claim-view.ts';
import { labelsOf } from './labels.ts';
import { sourceAccess, type View } from './view.ts';

export const accesses = ['held', 'excerpt', 'secondary', 'not-seen'] as const;
export type Access = (typeof accesses)[number];

export type SourceCount = {
  readonly id: string;
  /** The best way in which it is known. */
  readonly access: Access;
  /** How many claims rest on it, in all and in each way. */
  readonly claims: number;
  readonly byAccess: Readonly<Record<Access, number>>;
};

export type SourceView = Named & SourceCount;

/** Every source that a standing claim rests on, those with most claims first. */
export async function readSources(view: View): Promise<SourceView[]> {
  const sources = await countSources(view);
  const labels = await labelsOf(
    view,
    sources.map(({ id }) => id),
  );
  return sources.map((source) => ({ ...source, label: labels.of(source.id) }));
}

/** The same without their names. */
export async function countSources(view: View): Promise<SourceCount[]> {
  const rows = await sourceAccess(view)
    .select(['source', 'access'])
    .select(({ fn }) => fn.sum<number>('claims').as('claims'))
    .groupBy(['source', 'access'])
    .orderBy('source')
    .execute();
  const sources = [...Map.groupBy(rows, ({ source }) => source)].map(([id, counts]) => {
    const byAccess = { held: 0, excerpt: 0, secondary: 0, 'not-seen': 0 };
    for (const { access, claims } of counts) {
      if (isAccess(access)) byAccess[access] += Number(claims);
    }
    const access = accesses.find((each) => byAccess[each] > 0) ?? 'not-seen';
    const claims = accesses.reduce((sum, each) => sum + byAccess[each], 0);
    return { id, access, claims, byAccess };
  });
  return sources
    .filter(({ claims }) => claims > 0)
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
}

function isAccess(word: string): word is Access {
  return accesses.some((access) => access === word);
}

/** Sources that are not held, in the order in which holding them would help most. */
export function gapsOf(sources: readonly SourceView[]): SourceView[] {
  return sources.filter(({ access }) => access !== 'held');
}
