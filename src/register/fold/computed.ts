// The computed tables: what follows from the rows of the entries. Recomputed
// for what a batch touches, or for everything after a load; the result is the same.
import type { Session } from '../database/database.ts';
import type { Batch } from './batch.ts';
import { refreshClusters } from './clusters.ts';
import { refreshMarks } from './contested-marks.ts';
import { familiesOf } from './families.ts';
import { hideWithTargets } from './hidden.ts';
import { refreshListings } from './listing.ts';
import { refreshPoints } from './points.ts';
import { refreshStanding } from './standing.ts';

/** The tables that are computed, for the database's statistics. */
export const computedTables = ['entity', 'cluster', 'source_access', 'listing', 'point'] as const;

// To go by what is touched is slower than to compute everything where that is very much.
const mostTouched = 50_000;

/** Recomputes what the rows of a batch, already added, change. */
export async function refreshTouched(session: Session, batch: Batch): Promise<void> {
  const { from, subjects, sources, has } = batch;
  const changed = await refreshStanding(session, from);
  for (const { subject, source } of changed) {
    if (subject !== null) subjects.add(subject);
    if (source !== null) sources.add(source);
  }
  if (subjects.size > mostTouched) return refreshAll(session);
  await hideWithTargets(session, from);
  if (has.terms) await session.query(setTerms);
  await refreshEntities(session, [...subjects]);
  await refreshSources(session, [...sources]);
  const tied = await refreshClusters(session, { from, entities: [...subjects] });
  const touched = await familiesOf(session, [...subjects, ...tied]);
  await refreshListings(session, touched);
  await refreshPoints(session, { subjects: touched });
  if (has.terms) await refreshPoints(session, { predicates: await newPredicates(session, from) });
  await refreshMarks(session, has.terms ? 'all' : touched);
}

async function newPredicates(session: Session, from: number): Promise<string[]> {
  const rows = await session.query<{ term: string }>(
    "select distinct term from term where position >= $1 and type = 'predicate'",
    [from],
  );
  return rows.map(({ term }) => term);
}

/** Recomputes everything. */
export async function refreshAll(session: Session): Promise<void> {
  await session.query("set local work_mem = '128MB'");
  await refreshStanding(session, 0);
  await hideWithTargets(session, 0);
  await session.query(setTerms);
  await session.query('delete from entity');
  await session.query(entitiesOf('true'));
  await session.query('delete from source_access');
  await session.query(sourcesOf('true'));
  await refreshClusters(session, { from: 0, entities: [] });
  await refreshListings(session, 'all');
  await refreshPoints(session, { all: true });
  await refreshMarks(session, 'all');
}

async function refreshEntities(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await session.query('delete from entity where id = any($1)', [ids]);
  await session.query(entitiesOf('subject = any($1)'), [ids]);
}

async function refreshSources(session: Session, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await session.query('delete from source_access where source = any($1)', [ids]);
  await session.query(sourcesOf('source = any($1)'), [ids]);
}

// An entity's kind is what the first of its most widely visible claims of kind says.
function entitiesOf(which: string): string {
  return `
    insert into entity (id, kind, kind_visibility, visibility)
    select a.id, k.object_term, k.visibility, a.visibility
    from (
      select subject as id, min(visibility) as visibility from claim
      where current and subject is not null and ${which} group by subject
    ) a left join (
      select distinct on (subject) subject, object_term, visibility from claim
      where current and predicate = 'kind' and stance = 'asserts' and object_term is not null
        and ${which}
      order by subject, visibility, position
    ) k on k.subject = a.id`;
}

function sourcesOf(which: string): string {
  return `
    insert into source_access (source, access, visibility, claims)
    select source, access, level, sum(change) from (
      select source, access, visibility as level, 1 as change from claim
      where current and source is not null and access is not null and ${which}
      union all
      select source, access, stands_below, -1 from claim
      where current and stands_below < 3 and source is not null and access is not null
        and ${which}
    ) one group by source, access, level having sum(change) <> 0`;
}

const setTerms = `
  update term set current = latest.position = term.position and latest.ordinal = term.ordinal
  from (
    select distinct on (term) term, position, ordinal from term
    order by term, position desc, ordinal desc
  ) latest
  where latest.term = term.term`;
