// The clusters of entities that are judged to be the same, worked out from the
// judgements that stand and from nothing else: one undone leaves no trace.

import { writeCopyLine } from '../database/copy.ts';
import type { Session } from '../database/database.ts';
import { LineBuffer } from '../database/line-buffer.ts';
import { columns } from '../schema/columns.ts';

/** Recomputes the clusters that judgements of entries from `from` on touch; all of them for 0. */
export async function refreshClusters(session: Session, from: number): Promise<void> {
  const members = await touchedEntities(session, from);
  if (members.length === 0) return;
  const pairs = await standingPairs(session, members);
  await session.query('delete from cluster where entity = any($1)', [members]);
  const lines = new LineBuffer();
  for (const { entity, cluster, disputed } of clusterRows(pairs)) {
    lines.add(writeCopyLine([entity, cluster, disputed]));
  }
  if (lines.length > 0) await session.copy('cluster', columns.cluster, lines.take());
}

/** Entities of new or newly withdrawn judgements, with all that were in a cluster with them. */
async function touchedEntities(session: Session, from: number): Promise<string[]> {
  const rows = await session.query<{ entity: string }>(
    `with touched as (
       select entity_a, entity_b from judgement
       where position >= $1 or withdrawn_by >= $1
     ), named as (
       select entity_a as entity from touched union select entity_b from touched
     )
     select entity from named where entity is not null
     union
     select c.entity from cluster c where c.cluster in
       (select k.cluster from cluster k join named n on n.entity = k.entity)`,
    [from],
  );
  return rows.map(({ entity }) => entity);
}

type Pair = { readonly a: string; readonly b: string; readonly judges: string };

/** The last judgement of each pair that was not withdrawn. */
async function standingPairs(
  session: Session,
  members: readonly string[],
): Promise<readonly Pair[]> {
  return session.query<Pair>(
    `select distinct on (entity_a, entity_b) entity_a as a, entity_b as b, judges
     from judgement
     where withdrawn_by is null and judges in ('same', 'different', 'unsure')
       and entity_a = any($1) and entity_b = any($1)
     order by entity_a, entity_b, position desc`,
    [members],
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
