// What rests on an entry: asked before it is erased, and by nobody but the
// archive's keeper, so everything is shown whatever its visibility.
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Why an entry rests on another. */
export type DependentWhy =
  | 'claim-read-from-item'
  | 'derived-from-item'
  | 'text-of-item'
  | 'sketch-of-item'
  | 'duplicate-of-item'
  | 'custody-of-item'
  | 'check-of-item'
  | 'import-of-item'
  | 'claim-about-item'
  | 'claim-that-corrects'
  | 'withdrawal-of'
  | 'judgement-on'
  | 'claim-of-import';

export type Dependent = {
  readonly position: number;
  readonly id: string;
  readonly kind: string | null;
  readonly why: DependentWhy;
};

/** Everything that rests directly on an entry, each once for its first reason, in log order. */
export async function listDependents(database: Database, id: string): Promise<Dependent[]> {
  const found = await sql<Dependent>`
    with self as (select min(position) as position from entry where id = ${id}),
    rest (position, rank, why) as (
      select position, 1, 'claim-read-from-item' from claim where item = ${id}
      union all select position, 2, 'derived-from-item' from item where derived_from = ${id}
      union all select position, 3, 'text-of-item' from item_text where item = ${id}
      union all select position, 3, 'sketch-of-item' from item_picture where item = ${id}
      union all select position, 4, 'duplicate-of-item' from item
        where duplicate_of = ${id}
          or exists (
            select from self join item first using (position)
            where first.stored = item.stored and first.position < item.position
          )
      union all select position, 5, 'custody-of-item' from custody where item = ${id}
      union all select position, 5, 'check-of-item' from archive_check
        where items @> array[${id}]::text[]
      union all select position, 6, 'import-of-item' from import
        where items @> array[${id}]::text[] or mapping = ${id}
      union all select position, 7, 'claim-about-item' from claim
        where subject = ${id} or object_entity = ${id}
      union all select position, 8, 'claim-that-corrects' from claim where supersedes = ${id}
      union all select position, 9, 'withdrawal-of' from withdrawal where target = ${id}
      union all select position, 10, 'judgement-on' from judgement
        where claims @> array[${id}]::text[] or entity_a = ${id} or entity_b = ${id}
      union all select c.position, 11, 'claim-of-import' from import i
        join self on self.position = i.position
        join claim c on c.position > i.position and c.position <= i.position + i.entries
    )
    select distinct on (e.position) e.position, e.id, e.kind, rest.why
    from rest join entry e on e.position = rest.position
    order by e.position, rest.rank`.execute(database.kysely);
  return found.rows;
}
