// Which claims still stand: withdrawals and corrections applied. A claim is
// superseded while any later link of its chain of corrections is not withdrawn,
// so that a correction taken back leaves no trace.
import type { Session } from '../database/database.ts';

/**
 * Applies what entries from position `from` on change, or everything for 0.
 *
 * @returns the subjects and sources whose claims changed.
 */
export async function refreshStanding(session: Session, from: number) {
  await session.query(withdrawJudgements, [from]);
  const changed = await session.query<Changed>(setStanding, [
    await withdrawClaims(session, from),
    from,
  ]);
  const positions = changed.map(({ position }) => position);
  await session.query(setNames, [positions]);
  return changed;
}

type Changed = {
  readonly position: number;
  readonly subject: string | null;
  readonly source: string | null;
};

// What was withdrawn by entries from $1 on, or stands there and was withdrawn already.
const withdrawn = `
  select e.position, min(w.position) as by from withdrawal w join entry e on e.id = w.target
  where w.position >= $1 group by e.position
  union
  select e.position, min(w.position) as by from entry e join withdrawal w on w.target = e.id
  where e.position >= $1 group by e.position`;

const withdrawJudgements = `
  update judgement set withdrawn_by = w.by from (${withdrawn}) w
  where judgement.position = w.position and judgement.withdrawn_by is null`;

async function withdrawClaims(session: Session, from: number): Promise<readonly number[]> {
  const rows = await session.query<{ position: number }>(
    `update claim set withdrawn_by = w.by from (${withdrawn}) w
     where claim.position = w.position and claim.withdrawn_by is null returning claim.position`,
    [from],
  );
  return rows.map(({ position }) => position);
}

const setStanding = `
  with recursive begun (position) as (
    select unnest($1::bigint[])
    union select position from claim where supersedes is not null and position >= $2
    union select e.position from entry e join claim c on c.supersedes = e.id where e.position >= $2
  ), below (position) as (
    select position from begun
    union
    select e.position from below b join claim c on c.position = b.position
      join entry e on e.id = c.supersedes
  ), above (low, high) as (
    select b.position, c.position from below b join entry e on e.position = b.position
      join claim c on c.supersedes = e.id
    union
    select a.low, c.position from above a join entry e on e.position = a.high
      join claim c on c.supersedes = e.id
  ), latest (low, high) as (
    select a.low, max(a.high) from above a join claim c on c.position = a.high
    where c.withdrawn_by is null group by a.low
  )
  update claim set
    superseded_by = s.high,
    current = claim.withdrawn_by is null and s.high is null
  from (select b.position, l.high from below b left join latest l on l.low = b.position) s
  where claim.position = s.position
  returning claim.position, claim.subject, claim.source`;

const setNames = `
  update name set current = c.current from claim c
  where c.position = name.position and name.current <> c.current
    and c.position = any($1::bigint[])`;
