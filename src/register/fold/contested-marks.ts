// Which listings are marked as contested, and for which levels: those of the
// subjects of contested points, and of all that are in a cluster with them.
import type { Session } from '../database/database.ts';

/** Sets the marks of these entities, or of all. */
export async function refreshMarks(session: Session, ids: readonly string[] | 'all') {
  if (ids === 'all') await session.query(setMarks(() => 'true'));
  else if (ids.length > 0)
    await session.query(
      setMarks((id) => `${id} = any($1)`),
      [ids],
    );
}

// A point of a cluster is stored under its least member, for the levels that see it so.
function setMarks(isWanted: (id: string) => string): string {
  return `
    update listing set contested = coalesce(found.mark, 0) from listing l left join (
      select id, bit_or(levels) as mark from (
        select subject as id, levels from point
        where verdict = 'contested' and ${isWanted('subject')}
        union all
        select c.entity, p.levels & (1 << c.level) from cluster c
          join point p on p.subject = c.cluster and p.verdict = 'contested'
        where ${isWanted('c.entity')}
      ) one group by id
    ) found on found.id = l.id
    where l.id = listing.id and l.low = listing.low and ${isWanted('listing.id')}
      and listing.contested <> coalesce(found.mark, 0)`;
}
