// Which entities have to be looked at together: those that some level takes to
// be one, with those that they share a cluster with at another level.
import type { Session } from '../database/database.ts';

export type Families = {
  /** A name that the members of a family share; of an entity in no cluster, the entity. */
  nameOf(entity: string): string;
  /** What an entity counts as for a level: its cluster, or itself. */
  subjectAt(entity: string, level: number): string;
};

type ClusterRow = { readonly entity: string; readonly level: number; readonly cluster: string };

/** @param entities whole families, or `all`. */
export async function readFamilies(
  session: Session,
  entities: readonly string[] | 'all',
): Promise<Families> {
  const [which, values] = entities === 'all' ? ['true', []] : ['entity = any($1)', [entities]];
  const rows = await session.query<ClusterRow>(
    `select entity, level, cluster from cluster where ${which} order by entity, level`,
    values,
  );
  const clusters = new Map(rows.map((row) => [`${row.level} ${row.entity}`, row.cluster]));
  const names = new Map<string, string>();
  const nameOf = (entity: string): string => {
    let name = entity;
    for (let up = names.get(name); up !== undefined && up !== name; up = names.get(name)) name = up;
    return name;
  };
  for (const { entity, cluster } of rows) names.set(nameOf(entity), nameOf(cluster));
  return { nameOf, subjectAt: (entity, level) => clusters.get(`${level} ${entity}`) ?? entity };
}

/** These entities with all that are in a family with any of them. */
export async function familiesOf(
  session: Session,
  entities: readonly string[],
): Promise<readonly string[]> {
  if (entities.length === 0) return [];
  const rows = await session.query<{ entity: string }>(
    `with recursive family (entity) as (
       select unnest($1::text[]) collate "C"
       union
       select other.entity from family f join cluster own on own.entity = f.entity
         join cluster other on other.cluster = own.cluster and other.level = own.level
     )
     select entity from family`,
    [entities],
  );
  return rows.map(({ entity }) => entity);
}
