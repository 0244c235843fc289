// Clusters as they are shown: who is in each, from which sources, and on whose
// judgements it rests. Nothing is merged by them.
import { sql } from 'kysely';
import { actorNames } from './actor-names.ts';
import { anyText } from './any-of.ts';
import type { Named } from './claim-view.ts';
import { type Label, type Labels, labelsOf } from './labels.ts';
import { clusters, currentClaims, judgements, type View } from './view.ts';

/** A cluster by its least member. */
export type ClusterCount = {
  readonly cluster: string;
  readonly members: number;
  readonly disputed: boolean;
};

export type ClusterMember = Named & {
  /** The sources of what is said of it, the first of them. */
  readonly sources: readonly Named[];
  readonly sourceCount: number;
};

/** What one person judged of pairs within a cluster, as far as it was not taken back. */
export type ClusterJudge = {
  readonly by: string | null;
  readonly byName: string | null;
  readonly count: number;
  /** When the last of them was made. */
  readonly at: string | null;
};

/** A cluster goes by its first member that has a name in the reader's script; its id is that of the least. */
export type ClusterRow = Named & {
  readonly isDisputed: boolean;
  readonly memberCount: number;
  readonly members: readonly ClusterMember[];
  readonly judgementCount: number;
  readonly judges: readonly ClusterJudge[];
};

export type Most = { readonly members: number; readonly sources: number };
export const mostListed: Most = { members: 8, sources: 3 };

export async function viewClusters(
  view: View,
  rows: readonly ClusterCount[],
  most: Most,
): Promise<ClusterRow[]> {
  const ids = rows.map(({ cluster }) => cluster);
  const members = await membersIn(view, ids, most.members);
  const sources = await sourcesOf(view, [...members.values()].flat());
  const labels = await labelsOf(view, [...members.values(), ...sources.values()].flat());
  const judges = await judgesOf(view, ids);
  return rows.map(({ cluster, members: memberCount, disputed: isDisputed }) => {
    const shown = members.get(cluster) ?? [];
    const by = judges.get(cluster) ?? [];
    return {
      id: cluster,
      label: labelOfAll(shown.map((id) => labels.of(id))) ?? labels.of(cluster),
      isDisputed,
      memberCount,
      members: shown.map((id) => memberOf(id, sources.get(id) ?? [], { labels, most })),
      judgementCount: by.reduce((sum, { count }) => sum + count, 0),
      judges: by,
    };
  });
}

/** Of several that are one: in each language the first that is in its script, else the first. */
function labelOfAll(labels: readonly Label[]): Label | undefined {
  const named = labels.filter(({ isNamed }) => isNamed);
  const [first] = named;
  if (first === undefined) return undefined;
  const latin = named.find(({ en }) => /\p{Script=Latin}/u.test(en));
  const persian = named.find(({ fa }) => /\p{Script=Arabic}/u.test(fa));
  const romanised = named.find((label) => label.romanised !== undefined)?.romanised;
  return {
    en: (latin ?? first).en,
    fa: (persian ?? first).fa,
    isNamed: true,
    ...(latin !== undefined || romanised === undefined ? {} : { romanised }),
  };
}

function memberOf(
  id: string,
  sources: readonly string[],
  { labels, most }: { readonly labels: Labels; readonly most: Most },
): ClusterMember {
  const shown = sources.slice(0, most.sources);
  return {
    ...{ id, label: labels.of(id), sourceCount: sources.length },
    sources: shown.map((source) => ({ id: source, label: labels.of(source) })),
  };
}

/** The first members of each cluster in the order of their ids. */
async function membersIn(
  view: View,
  ids: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await clusters(view)
    .select(['cluster', 'entity'])
    .where('cluster', '=', anyText(ids))
    .orderBy('entity')
    .execute();
  const found = Map.groupBy(rows, ({ cluster }) => cluster);
  return new Map(
    [...found].map(([id, all]) => [id, all.slice(0, most).map(({ entity }) => entity)]),
  );
}

async function sourcesOf(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await currentClaims(view)
    .select(['subject', 'source'])
    .distinct()
    .where('subject', '=', anyText(ids))
    .where('source', 'is not', null)
    .orderBy('subject')
    .orderBy('source')
    .execute();
  const found = new Map<string, string[]>();
  for (const { subject, source } of rows) {
    if (subject === null || source === null) continue;
    found.set(subject, [...(found.get(subject) ?? []), source]);
  }
  return found;
}

/** Who judged pairs of which both are in one of these clusters, the last to judge first. */
async function judgesOf(
  view: View,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClusterJudge[]>> {
  const one = clusters(view).select(['entity', 'cluster']).as('one');
  const other = clusters(view).select(['entity', 'cluster']).as('other');
  const rows = await judgements(view)
    .innerJoin(one, 'one.entity', 'judgement.entity_a')
    .innerJoin(other, 'other.entity', 'judgement.entity_b')
    .whereRef('one.cluster', '=', 'other.cluster')
    .where('one.cluster', '=', anyText(ids))
    .where('withdrawn_by', 'is', null)
    .groupBy(['one.cluster', 'entry.by'])
    .select(['one.cluster', 'entry.by', sql<number>`count(*)`.as('count')])
    .select(sql<string | null>`max(entry.at)`.as('at'))
    .orderBy('at', 'desc')
    .orderBy('entry.by')
    .execute();
  const called = await actorNames(view);
  const judges = rows.map(({ cluster, by, count, at }) => ({
    ...{ cluster, judge: { by, byName: called.get(by ?? '') ?? null, count, at } },
  }));
  return new Map(
    [...Map.groupBy(judges, ({ cluster }) => cluster)].map(([id, all]) => [
      id,
      all.map(({ judge }) => judge),
    ]),
  );
}
