// The computed tables: what follows from the rows of the entries. Recomputed
// for what a batch touches, or for everything after a load; the result is the same.
import type { Session } from '../database/database.ts';
import type { Batch } from './batch.ts';
import { refreshClusters } from './clusters.ts';
import { refreshStanding } from './standing.ts';

/** Recomputes what the rows of a batch, already added, change. */
export async function refreshTouched(session: Session, batch: Batch): Promise<void> {
  const changed = await refreshStanding(session, batch.from);
  for (const { subject, source } of changed) {
    if (subject !== null) batch.subjects.add(subject);
    if (source !== null) batch.sources.add(source);
  }
  if (batch.has.terms) await session.query(setTerms);
  await refreshClusters(session, batch.from);
  await refreshEntities(session, [...batch.subjects]);
  await refreshSources(session, [...batch.sources]);
}

/** Recomputes everything. */
export async function refreshAll(session: Session): Promise<void> {
  await session.query("set local work_mem = '128MB'");
  await refreshStanding(session, 0);
  await session.query(setTerms);
  await refreshClusters(session, 0);
  await session.query('delete from entity');
  await session.query(entitiesOf('true'));
  await session.query('delete from source_access');
  await session.query(sourcesOf('true'));
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
    select source, access, visibility, count(*) from claim
    where current and source is not null and access is not null and ${which}
    group by source, access, visibility`;
}

const setTerms = `
  update term set current = latest.position = term.position and latest.ordinal = term.ordinal
  from (
    select distinct on (term) term, position, ordinal from term
    order by term, position desc, ordinal desc
  ) latest
  where latest.term = term.term`;
