// The listings: what a list shows of an entity, counted for each level from the
// claims that it may see. A row holds from the level that first sees so much up
// to the one before the next row. Labels are not kept: only their order is.
import type { Session } from '../database/database.ts';

/** Counts these entities anew, or all of them; `contested` is set afterwards. */
export async function refreshListings(session: Session, ids: readonly string[] | 'all') {
  if (ids === 'all') {
    await session.query('delete from listing');
    await session.query(listingsOf('true', 'true'));
    await session.query(mixedListingsOf('true'));
  } else if (ids.length > 0) {
    await session.query('delete from listing where id = any($1)', [ids]);
    await session.query(listingsOf('subject = any($1)', 'entity = any($1)'), [ids]);
    await session.query(mixedListingsOf('c.subject = any($1)'), [ids]);
  }
}

// The best name of a level is the least of these numbers: how well its script and
// language fit, its rank, then its place in the log (see query/labels.ts).
const placeBits = 2 ** 44;

function bestName(script: string, language: string): string {
  return `min((case when script = '${script}' and language = '${language}' then 0
    when script = '${script}' then 1 else 2 end * 8 + rank) * ${placeBits} + position)`;
}

/** In Persian order, those that have no name in Arabic script come after all that have one. */
const persianKey = (name: string) =>
  `case when ${name}.script = 'Arab' then ${name}.sort_key else '~' || ${name}.sort_key end`;

const counted = (which: string) => `
  select subject as id, visibility as low, count(*) as claims, 0 as sources,
    min(position) filter (where coalesce(earliest, when_earliest) is not null) as dated,
    min(position) filter (where place is not null) as placed,
    null::bigint as en, null::bigint as fa
  from claim where current and subject is not null and ${which} group by 1, 2`;

const sourced = (which: string) => `
  select id, low, 0, count(*), null, null, null, null from (
    select subject as id, source, min(visibility) as low from claim
    where current and subject is not null and source is not null and ${which} group by 1, 2
  ) one group by 1, 2`;

const called = (which: string) => `
  select n.id, greatest(n.low, e.visibility), 0, 0, null, null, n.en, n.fa from (
    select entity as id, visibility as low,
      ${bestName('Latn', 'en')} as en, ${bestName('Arab', 'fa')} as fa
    from name where current and ${which} group by 1, 2
  ) n join entity e on e.id = n.id`;

// Entities of which a claim is corrected by one that not everybody may see.
const mixed = `select subject from claim
  where stands_below in (1, 2) and current and subject is not null`;

function listingsOf(some: string, someNamed: string): string {
  const subjects = `${some} and subject not in (${mixed})`;
  const named = `${someNamed} and entity not in (${mixed})`;
  return `
    insert into listing (id, low, high, kind, claims, sources, sort_en, sort_fa, dated, placed,
      contested)
    with steps as (
      select id, low, sum(claims) as claims, sum(sources) as sources, min(dated) as dated,
        min(placed) as placed, min(en) as en, min(fa) as fa
      from (${counted(subjects)} union all ${sourced(subjects)} union all ${called(named)}) part
      group by id, low
    ), grown as (
      select id, low, coalesce(lead(low) over w - 1, 2) as high,
        sum(claims) over w as claims, sum(sources) over w as sources, min(dated) over w as dated,
        min(placed) over w as placed, min(en) over w as en, min(fa) over w as fa
      from steps window w as (partition by id order by low)
    )
    select g.id, g.low, g.high, case when e.kind_visibility <= g.low then e.kind end,
      g.claims, g.sources, coalesce(en.sort_key, '~~' || g.id),
      coalesce(${persianKey('fa')}, '~~' || g.id),
      g.dated, g.placed, 0
    from grown g join entity e on e.id = g.id
      left join name en on en.position = g.en % ${placeBits}
      left join name fa on fa.position = g.fa % ${placeBits}`;
}

const isSeen = (row: string) =>
  `${row}.current and ${row}.visibility <= level and ${row}.stands_below > level`;

function bestKey(script: string, language: string, key: string): string {
  return `coalesce((
    select ${key} from name n where n.entity = c.subject and ${isSeen('n')}
    order by case when n.script = '${script}' and n.language = '${language}' then 0
      when n.script = '${script}' then 1 else 2 end, n.rank, n.position limit 1
  ), '~~' || c.subject)`;
}

function mixedListingsOf(which: string): string {
  return `
    insert into listing (id, low, high, kind, claims, sources, sort_en, sort_fa, dated, placed,
      contested)
    select c.subject, level, level, (
        select k.object_term from claim k
        where k.subject = c.subject and k.predicate = 'kind' and k.stance = 'asserts'
          and k.object_term is not null and ${isSeen('k')}
        order by k.visibility, k.position limit 1
      ), count(*), count(distinct c.source), 
      ${bestKey('Latn', 'en', 'n.sort_key')}, ${bestKey('Arab', 'fa', persianKey('n'))},
      min(c.position) filter (where coalesce(c.earliest, c.when_earliest) is not null),
      min(c.position) filter (where c.place is not null), 0
    from claim c cross join (values (0), (1), (2)) seen (level)
    where ${isSeen('c')} and c.subject in (${mixed}) and ${which}
    group by c.subject, level`;
}
