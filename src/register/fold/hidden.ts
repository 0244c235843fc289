// Entries about other entries are hidden with them: a withdrawal, a custody
// event, a judgement or an import tells nobody of what they may not see.
import type { Session } from '../database/database.ts';

/**
 * Raises the visibility of the entries from `from` on to that of what they are about. A text, or
 * what was worked out of a picture, has the visibility of its item; where that is not known, those only see it who may see all.
 */
export async function hideWithTargets(session: Session, from: number): Promise<void> {
  for (const table of ['item_text', 'item_picture']) {
    await session.query(followItems(table), [from]);
  }
  // In this order: a judgement or an import can itself be withdrawn.
  for (const about of [judgements, imports, custody, checks, withdrawals]) {
    await session.query(raiseTo(about), [from]);
  }
}

function raiseTo(about: string): string {
  return `
    update entry set visibility = target.visibility from (
      select about.position, max(e.visibility) as visibility
      from (${about}) about join entry e on e.id = about.id group by about.position
    ) target
    where entry.position = target.position and entry.visibility < target.visibility`;
}

function followItems(table: string): string {
  return `
    update entry set visibility = item.visibility
    from ${table} made join entry item on item.id = made.item
    where entry.position = made.position and made.position >= $1
      and item.kind in ('gavah.item/1', 'gavah.item/2')`;
}

const judgements = 'select position, unnest(claims) as id from judgement where position >= $1';
const custody = 'select position, item as id from custody where position >= $1';
const checks = 'select position, unnest(items) as id from archive_check where position >= $1';
const withdrawals = 'select position, target as id from withdrawal where position >= $1';
const imports = `
  select position, unnest(items) as id from import where position >= $1
  union all select position, mapping from import where position >= $1`;
