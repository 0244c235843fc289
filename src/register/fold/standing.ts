// Which claims still stand: withdrawals and corrections applied. The withdrawal
// of an import withdraws the claims that follow it in the log. A claim is
// superseded while any later link of its chain of corrections is not withdrawn,
// so that a correction taken back leaves no trace; and only for those who may
// see that correction, with all that lie between.
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

// The claims of withdrawn imports, of which either the withdrawal or the claim is new.
const importWithdrawn = ['w.position >= $1', 'c.position >= $1']
  .map(
    (isNew) => `
  select c.position, min(w.position) as by from withdrawal w join entry e on e.id = w.target
    join import i on i.position = e.position
    join claim c on c.position > i.position and c.position <= i.position + i.entries
  where ${isNew} group by c.position`,
  )
  .join(' union ');

const withdrawJudgements = `
  update judgement set withdrawn_by = w.by from (${withdrawn}) w
  where judgement.position = w.position and judgement.withdrawn_by is null`;

async function withdrawClaims(session: Session, from: number): Promise<readonly number[]> {
  const rows = await session.query<{ position: number }>(
    `update claim set withdrawn_by = w.by from (
       select position, min(by) as by from (${withdrawn} union ${importWithdrawn}) each
       group by position
     ) w
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
  ), above (low, high, hidden) as (
    select b.position, c.position, c.visibility from below b
      join entry e on e.position = b.position join claim c on c.supersedes = e.id
    union
    select a.low, c.position, greatest(a.hidden, c.visibility) from above a
      join entry e on e.position = a.high join claim c on c.supersedes = e.id
  ), latest (low, public, team, every) as (
    select a.low, max(a.high) filter (where a.hidden = 0),
      max(a.high) filter (where a.hidden <= 1), max(a.high)
    from above a join claim c on c.position = a.high
    where c.withdrawn_by is null group by a.low
  ), ended as (
    select b.position, l.public, l.team, l.every,
      case when l.public is not null then 0 when l.team is not null then 1
        when l.every is not null then 2 else 3 end as below
    from below b left join latest l on l.low = b.position
  )
  update claim set
    superseded_public = s.public, superseded_team = s.team, superseded_by = s.every,
    stands_below = case when claim.withdrawn_by is null then s.below else 0 end,
    current = claim.withdrawn_by is null and s.below > claim.visibility
  from ended s
  where claim.position = s.position
  returning claim.position, claim.subject, claim.source`;

const setNames = `
  update name set current = c.current, stands_below = c.stands_below from claim c
  where c.position = name.position
    and (name.current, name.stands_below) <> (c.current, c.stands_below)
    and c.position = any($1::bigint[])`;
