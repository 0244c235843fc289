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
  /** How many entries of the log it takes in, where that is known. */
  readonly position?: number | undefined;
};

type Viewed = Pick<Register, 'database'> & Partial<Pick<Register, 'position'>>;

export function viewOf(register: Viewed, level: Level): View {
  return { level, db: register.database.kysely, position: register.position };
}

export function entries(view: View) {
  return view.db.selectFrom('entry').where('entry.visibility', '<=', levelNumber(view.level));
}

/** Entries in the order in which they were made, without those about what is hidden. */
export function happenings(view: View) {
  const level = levelNumber(view.level);
  const hidden = sql`select 1 from judgement j join entity h on h.id in (j.entity_a, j.entity_b)
    where j.position = entry.position and h.visibility > ${level}`;
  const grade = sql`select 1 from judgement j
    where j.position = entry.position and ${isUnseenGrade(view, 'j')}`;
  return entries(view)
    .where(sql<boolean>`not exists (${hidden})`)
    .where(sql<boolean>`not exists (${grade})`)
    .where(sql<boolean>`not exists (${withdrawnGrade(view, 'entry.position')})`);
}

/** Seals, which anybody may see. */
export function seals(view: View) {
  return entries(view).innerJoin('seal', 'seal.position', 'entry.position');
}

/** Claims with their entries, whether they stand or not. */
export function claims(view: View) {
  return claimsAlone(view).innerJoin('entry', 'entry.position', 'claim.position');
}

/** That a claim stands for the reader. */
export function stands(view: View) {
  return sql<boolean>`(claim.current and claim.stands_below > ${sql.lit(levelNumber(view.level))})`;
}

/** That it was withdrawn, or superseded as far as the reader sees. */
export function hasEnded(view: View) {
  const level = sql.lit(levelNumber(view.level));
  // The second condition says what the index over such claims holds.
  return sql<boolean>`(claim.stands_below <= ${level} and claim.stands_below < 3)`;
}

/** Claims without their entries: several times faster where they are only counted or compared. */
export function claimsAlone(view: View) {
  return view.db.selectFrom('claim').where('claim.visibility', '<=', levelNumber(view.level));
}

/** Those of them that stand. */
export function currentClaims(view: View) {
  return claimsAlone(view).where(stands(view));
}

/**
 * Claims that stand: neither withdrawn nor, as far as the reader may see, superseded. A correction
 * that is hidden from them ends nothing for them.
 */
export function standingClaims(view: View) {
  return claims(view).where(stands(view));
}

/** Items with their entries. */
export function items(view: View) {
  return itemsAlone(view).innerJoin('entry', 'entry.position', 'item.position');
}

/** Items without their entries: faster where they are only found or counted. */
export function itemsAlone(view: View) {
  return view.db.selectFrom('item').where('item.visibility', '<=', levelNumber(view.level));
}

/** Names that are given by a claim that stands, or by an item. */
export function names(view: View) {
  return view.db
    .selectFrom('name')
    .where('name.current', '=', true)
    .where('name.stands_below', '>', levelNumber(view.level))
    .where('name.visibility', '<=', levelNumber(view.level));
}

/** Entities of which something may be seen, each with its kind as far as that may be seen. */
export function entities(view: View) {
  const seen = listings(view).select(['listing.id', 'listing.kind']);
  return view.db.selectFrom(seen.as('seen'));
}

/** How the reader sees that a claim ended: by which entry, if it was corrected. */
export function supersededBy(view: View) {
  const columns = {
    public: 'superseded_public',
    team: 'superseded_team',
    protected: 'superseded_by',
  };
  return columns[view.level] as 'superseded_public' | 'superseded_team' | 'superseded_by';
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

/** Actors, for the team. */
export function actors(view: View) {
  return entries(view).innerJoin('actor', 'actor.position', 'entry.position');
}

/**
 * Checks, with when they were made, which anybody may know; but for those of single items where
 * one of these is hidden. What they count and found in all is for those who may see everything.
 */
export function checks(view: View) {
  const level = levelNumber(view.level);
  const hidden = sql`select 1 from entry h where h.id = any(archive_check.items) and h.visibility > ${level}`;
  return view.db
    .selectFrom('archive_check')
    .innerJoin('entry', 'entry.position', 'archive_check.position')
    .where(sql<boolean>`not exists (${hidden})`);
}

/** Stored files of items that may be seen, with the code of what failed in a check of them. */
export function failedObjects(view: View) {
  return items(view).innerJoin('check_failure', 'check_failure.object', 'item.stored');
}

/** Custody events of items that may be seen, for the team. */
export function custodyEvents(view: View) {
  return entries(view)
    .innerJoin('custody', 'custody.position', 'entry.position')
    .where(isSeenEntry(view, 'custody.item'));
}

/** Texts of items that may be seen: they have the visibility of their item. */
export function texts(view: View) {
  return entries(view).innerJoin('item_text', 'item_text.position', 'entry.position');
}

/** Paragraphs of such texts. */
export function paragraphs(view: View) {
  return entries(view).innerJoin('paragraph', 'paragraph.position', 'entry.position');
}

/** What was worked out of pictures that may be seen: it has the visibility of their item. */
export function pictures(view: View) {
  return entries(view).innerJoin('item_picture', 'item_picture.position', 'entry.position');
}

/**
 * Of several sketches of an item the latest, without their entries. What is asked of each row
 * alone stands in the query beside this, so that it is asked before: joins would be made first.
 */
export function latestPictures(view: View) {
  const seen = sql`select e.visibility from entry e where e.position = item_picture.position`;
  const last = sql`select max(l.position) from item_picture l where l.item = item_picture.item`;
  return view.db
    .selectFrom('item_picture')
    .where(sql<boolean>`(${seen}) <= ${levelNumber(view.level)}`)
    .where(sql<boolean>`(${last}) = item_picture.position`);
}

/** Withdrawals of what may be seen, for the team. */
export function withdrawals(view: View) {
  return entries(view)
    .innerJoin('withdrawal', 'withdrawal.position', 'entry.position')
    .where(isSeenEntry(view, 'withdrawal.target'))
    .where(sql<boolean>`not exists (${withdrawnGrade(view, 'entry.position')})`);
}

export function imports(view: View) {
  return entries(view).innerJoin('import', 'import.position', 'entry.position');
}

/**
 * Judgements, grades among them, none of whose claims and entities is hidden from the reader, for
 * the team. A source is seen where a claim that rests on it is.
 */
export function judgements(view: View) {
  const level = levelNumber(view.level);
  return entries(view)
    .innerJoin('judgement', 'judgement.position', 'entry.position')
    .where(
      sql<boolean>`not exists (select 1 from entry h where h.id = any(judgement.claims) and h.visibility > ${level})`,
    )
    .where(
      sql<boolean>`not exists (select 1 from entity h where h.id in (judgement.entity_a, judgement.entity_b) and h.visibility > ${level})`,
    )
    .where(sql<boolean>`not (${isUnseenGrade(view, 'judgement')})`);
}

/** That a row of judgements, under this name, grades a source on which no claim rests that the reader sees. */
function isUnseenGrade(view: View, name: 'judgement' | 'j') {
  const level = levelNumber(view.level);
  return sql<boolean>`coalesce(${sql.ref(`${name}.judges`)}, '') = 'reliability' and not exists (
    select 1 from claim c
    where c.source = ${sql.ref(`${name}.entity_a`)} and c.visibility <= ${level}
  )`;
}

/** What takes such a grade back, at the position that a column names. */
function withdrawnGrade(view: View, column: string) {
  return sql`select 1 from withdrawal w join entry t on t.id = w.target
    join judgement j on j.position = t.position
    where w.position = ${sql.ref(column)} and ${isUnseenGrade(view, 'j')}`;
}

/** Clusters as the level sees them; they rest on judgements, and the public sees none. */
export function clusters(view: View) {
  return view.db.selectFrom('cluster').where('cluster.level', '=', levelNumber(view.level));
}

/** Entities as the level's lists show them. */
export function listings(view: View) {
  const level = levelNumber(view.level);
  return view.db
    .selectFrom('listing')
    .where('listing.low', '<=', level)
    .where('listing.high', '>=', level);
}

/** That something said of a listing is contested, as far as the reader sees. */
export function isContested(view: View) {
  return sql<boolean>`listing.contested & ${sql.lit(levelBit(view))} <> 0`;
}

/** The points that do not agree for a reader of this level. */
export function points(view: View) {
  return view.db
    .selectFrom('point')
    .where(sql<boolean>`point.levels & ${sql.lit(levelBit(view))} <> 0`);
}

function levelBit(view: View): number {
  return 1 << levelNumber(view.level);
}

/** That the entry which a column names is not hidden from the reader. */
function isSeenEntry(view: View, column: string) {
  const level = levelNumber(view.level);
  const hidden = sql`select 1 from entry h where h.id = ${sql.ref(column)} and h.visibility > ${level}`;
  return sql<boolean>`not exists (${hidden})`;
}

/** That nothing was taken out of an item yet, whoever may see what would have been. */
export function isUnread() {
  return sql<boolean>`not exists (select 1 from item_text t where t.item = entry.id)
    and not exists (select 1 from item d where d.derived_from = entry.id)`;
}

/** That an item was not sketched yet. */
export function isUnsketched() {
  return sql<boolean>`not exists (select 1 from item_picture p where p.item = entry.id)`;
}
