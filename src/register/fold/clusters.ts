// The clusters of entities that are judged to be the same, worked out from the
// judgements that stand and from nothing else: one undone leaves no trace. Each
// level has its own, from the judgements that hide nothing from it.

import { writeCopyLine } from '../database/copy.ts';
import type { Session } from '../database/database.ts';
import { LineBuffer } from '../database/line-buffer.ts';
import { columns } from '../schema/columns.ts';

/** The levels that see judgements: team and protected. */
const levels = [1, 2] as const;

export type ClusterChanges = {
  /** What is recomputed: judgements of entries from here on, or newly withdrawn by them. */
  readonly from: number;
  /** Entities whose visibility may have changed, and with it who sees judgements on them. */
  readonly entities: readonly string[];
};

/** Recomputes what changes touch. @returns the entities whose cluster may have changed. */
export async function refreshClusters(
  session: Session,
  changes: ClusterChanges,
): Promise<readonly string[]> {
  const members = await touchedEntities(session, changes);
  if (members.length === 0) return [];
  await session.query('delete from cluster where entity = any($1)', [members]);
  const lines = new LineBuffer();
  for (const level of levels) {
    const pairs = await standingPairs(session, members, level);
    for (const { entity, cluster, disputed } of clusterRows(pairs)) {
      lines.add(writeCopyLine([entity, level, cluster, disputed]));
    }
  }
  if (lines.length > 0) await session.copy('cluster', columns.cluster, lines.take());
  return members;
}

/**
 * Entities of judgements that are touched, with all that were, or are now judged to be, tied to
 * them: closed under both, so that no cluster is recomputed in part.
 */
async function touchedEntities(
  session: Session,
  { from, entities }: ClusterChanges,
): Promise<string[]> {
  const rows = await session.query<{ entity: string }>(
    `with recursive touched as (
       select entity_a, entity_b from judgement where position >= $1 or withdrawn_by >= $1
       union
       select entity_a, entity_b from judgement where entity_a = any($2) or entity_b = any($2)
     ), tied (entity) as (
       select entity from (
         select entity_a as entity from touched union select entity_b from touched
       ) named where entity is not null
       union
       select j.other from tied t cross join lateral (
         select entity_b as other from judgement where entity_a = t.entity and judges = 'same'
         union all
         select entity_a from judgement where entity_b = t.entity and judges = 'same'
       ) j where j.other is not null
     )
     select entity from tied`,
    [from, entities],
  );
  return rows.map(({ entity }) => entity);
}

type Pair = { readonly a: string; readonly b: string; readonly judges: string };

/** The last judgement of each pair that was not withdrawn, of those that the level sees. */
async function standingPairs(
  session: Session,
  members: readonly string[],
  level: number,
): Promise<readonly Pair[]> {
  return session.query<Pair>(
    `select distinct on (entity_a, entity_b) entity_a as a, entity_b as b, judges
     from judgement join entry using (position)
     where withdrawn_by is null and judges in ('same', 'different', 'unsure')
       and entity_a = any($1) and entity_b = any($1) and entry.visibility <= $2
       and not exists (
         select 1 from entity h where h.id in (entity_a, entity_b) and h.visibility > $2
       )
     order by entity_a, entity_b, position desc`,
    [members, level],
  );
}

type ClusterRow = {
  readonly entity: string;
  readonly cluster: string;
  readonly disputed: boolean;
};

/** The clusters that pairs make, by union-find; each is named by its least member. */
export function clusterRows(pairs: readonly Pair[]): ClusterRow[] {
  const parents = new Map<string, string>();
  for (const { a, b, judges } of pairs) if (judges === 'same') unite(parents, a, b);
  const disputed = new Set<string>();
  for (const { a, b, judges } of pairs) {
    const root = rootOf(parents, a);
    if (judges === 'different' && root === rootOf(parents, b)) disputed.add(root);
  }
  return [...parents.keys()].sort().map((entity) => {
    const cluster = rootOf(parents, entity);
    return { entity, cluster, disputed: disputed.has(cluster) };
  });
}

function unite(parents: Map<string, string>, a: string, b: string): void {
  const [low, high] = [rootOf(parents, a), rootOf(parents, b)].sort();
  if (low === undefined || high === undefined) return;
  parents.set(low, low);
  parents.set(high, low);
  for (const entity of [a, b]) if (!parents.has(entity)) parents.set(entity, low);
}

function rootOf(parents: Map<string, string>, entity: string): string {
  let root = entity;
  for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) {
    root = up;
  }
  for (let at = entity; at !== root; ) {
    const up = parents.get(at) ?? root;
    parents.set(at, root);
    at = up;
  }
  return root;
}
