// The one place where a reader's level is enforced: every query of this folder
// begins with one of these selections, and a test sees to it. A row is seen if
// its visibility is not above the reader's level.
import { type Kysely, sql } from 'kysely';
import { type Level, levelNumber } from '../level.ts';
import type { Register } from '../register.ts';
import type { RegisterTables } from '../schema/tables.ts';

/** The register as one reader may see it. */
export type View = {
  readonly level: Level;
  readonly db: Kysely<RegisterTables>;
};

export function viewOf(register: Pick<Register, 'database'>, level: Level): View {
  return { level, db: register.database.kysely };
}

export function entries(view: View) {
  return view.db.selectFrom('entry').where('entry.visibility', '<=', levelNumber(view.level));
}

/** Claims with their entries, whether they stand or not. */
export function claims(view: View) {
  return view.db
    .selectFrom('claim')
    .innerJoin('entry', 'entry.position', 'claim.position')
    .where('claim.visibility', '<=', levelNumber(view.level));
}

/** Claims that stand: neither withdrawn nor superseded. */
export function standingClaims(view: View) {
  return claims(view).where('claim.current', '=', true);
}

/** Items with their entries. */
export function items(view: View) {
  return view.db
    .selectFrom('item')
    .innerJoin('entry', 'entry.position', 'item.position')
    .where('item.visibility', '<=', levelNumber(view.level));
}

/** Names that are given by a claim that stands, or by an item. */
export function names(view: View) {
  return view.db
    .selectFrom('name')
    .where('name.current', '=', true)
    .where('name.visibility', '<=', levelNumber(view.level));
}

/** Entities of which something may be seen, their kind only where that may be seen too. */
export function entities(view: View) {
  const level = levelNumber(view.level);
  const kind = sql<string | null>`case when kind_visibility <= ${level} then kind end`;
  return view.db.selectFrom((db) =>
    db
      .selectFrom('entity')
      .select(['entity.id', kind.as('kind')])
      .where('entity.visibility', '<=', level)
      .as('seen'),
  );
}

export function sourceAccess(view: View) {
  return view.db
    .selectFrom('source_access')
    .where('source_access.visibility', '<=', levelNumber(view.level));
}

/** The terms of the vocabulary as they now are; they are not evidence, and anyone may see them. */
export function terms(view: View) {
  return view.db.selectFrom('term').where('term.current', '=', true);
}

/** Entries about the work itself (actors, custody, imports, judgements…) are the team's. */
function forTeam(view: View): boolean {
  return levelNumber(view.level) >= levelNumber('team');
}

/** Actors, for the team. */
export function actors(view: View) {
  return entries(view).innerJoin('actor', 'actor.position', 'entry.position');
}

/** Custody events of items that may be seen, for the team. */
export function custodyEvents(view: View) {
  return entries(view)
    .innerJoin('custody', 'custody.position', 'entry.position')
    .where(isSeenEntry(view, 'custody.item'));
}

/** Withdrawals of what may be seen, for the team. */
export function withdrawals(view: View) {
  return entries(view)
    .innerJoin('withdrawal', 'withdrawal.position', 'entry.position')
    .where(isSeenEntry(view, 'withdrawal.target'));
}

export function imports(view: View) {
  return entries(view).innerJoin('import', 'import.position', 'entry.position');
}

/** Judgements none of whose claims and entities is hidden from the reader, for the team. */
export function judgements(view: View) {
  const level = levelNumber(view.level);
  return entries(view)
    .innerJoin('judgement', 'judgement.position', 'entry.position')
    .where(
      sql<boolean>`not exists (select 1 from entry h where h.id = any(judgement.claims) and h.visibility > ${level})`,
    )
    .where(
      sql<boolean>`not exists (select 1 from entity h where h.id in (judgement.entity_a, judgement.entity_b) and h.visibility > ${level})`,
    );
}

/** Clusters rest on judgements, which are the team's; the public sees none. */
export function clusters(view: View) {
  return view.db.selectFrom('cluster').where(sql.lit(forTeam(view)));
}

/** That the entry which a column names is not hidden from the reader. */
function isSeenEntry(view: View, column: string) {
  const level = levelNumber(view.level);
  const hidden = sql`select 1 from entry h where h.id = ${sql.ref(column)} and h.visibility > ${level}`;
  return sql<boolean>`not exists (${hidden})`;
}
