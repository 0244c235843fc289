// The names that fit a query, one tier at a time. Written and spelled names are
// found by their keys; then, because people search while they type, names that
// begin so and names of which a word begins so; then similar ones by the trigrams
// that they share with the query (PostgreSQL's pg_trgm): strictly beside better
// ones, and loosely where there are none.
import { type RawBuilder, sql } from 'kysely';
import { foldedWords, foldText } from '../../base/fold-text.ts';
import { outlineOf } from '../../base/outline.ts';
import { exactMark, searchPlan } from '../../base/search-keys.ts';
import { primaryKey } from '../../base/sort-key.ts';
import { likeness } from '../database/database.ts';
import { fuzzyText, indexedKey } from '../fold/name-row.ts';
import { anyText } from './any-of.ts';
import { entities, items, names, type View } from './view.ts';

/** From the best fit to the least. */
export const tiers = [
  'written',
  'spelled',
  'begun',
  'within',
  'similar',
  'loose',
  'loosest',
] as const;
export type Tier = (typeof tiers)[number];

export type NameQuery = {
  /** The keys that a name has if it is written so. */
  readonly words: readonly string[];
  /** The alternatives of keys that it has if it is spelled otherwise. */
  readonly plan: readonly (readonly string[])[];
  readonly fuzzy: string;
  /** What the sort key of a name begins with that begins so. */
  readonly beginning: string;
  /** Whether it has too few letters to be like anything but a beginning. */
  readonly isShort: boolean;
  readonly isLatin: boolean;
  readonly outline: string;
  /** Only entities of these kinds, or items; anything where it is absent. */
  readonly kinds?: readonly string[] | undefined;
};

export function queryOf(text: string): NameQuery {
  const folded = foldText(text);
  return {
    words: foldedWords(text).map((word) => indexedKey(exactMark + word)),
    plan: searchPlan(text).map((keys) => keys.map(indexedKey)),
    fuzzy: fuzzyText(text),
    beginning: primaryKey(text),
    isShort: folded.length < 3,
    isLatin: /^[\x20-\x7e]*$/.test(folded),
    outline: indexedKey(outlineOf(text)),
  };
}

export type NameRow = { readonly entity: string; readonly full: string };

export type NameRows = {
  readonly rows: readonly NameRow[];
  /** Whether so many names fit that only some were put in order. */
  readonly isCut: boolean;
};

type Wanted = {
  readonly tier: Tier;
  readonly after: number;
  readonly limit: number;
  /** The entities that better tiers find, where all of them are known; otherwise they are found again. */
  readonly known?: readonly string[] | undefined;
};

/**
 * The most names of one degree of fit that are put in order. A word that more names have is no
 * help to anybody; without this bound one common given name would have the whole table read. Of
 * what is similar the best may be anywhere.
 */
export const mostCandidates = 1000;
const mostSimilar = 5000;

/** The most of those whose likeness is worked out in full: the best by its first part, which decides nearly alone. */
const mostRanked = 500;

/** The names of one tier, one for each entity that no better tier finds. */
export async function findNames(view: View, query: NameQuery, wanted: Wanted): Promise<NameRows> {
  if (query.plan.length === 0) return { rows: [], isCut: false };
  if (query.isShort && tiers.indexOf(wanted.tier) > tiers.indexOf('begun')) {
    return { rows: [], isCut: false };
  }
  const { tier } = wanted;
  if (tier !== 'loose' && tier !== 'loosest') return askNames(view, query, wanted);
  return view.db.transaction().execute(async (db) => {
    await sql`select set_config(${likeness.setting}, ${String(likeness[tier])}, true)`.execute(db);
    return askNames({ ...view, db }, query, wanted);
  });
}

async function askNames(view: View, query: NameQuery, wanted: Wanted): Promise<NameRows> {
  const rows = await candidates(view, query, wanted)
    .selectFrom('ranked')
    .select(['ranked.entity', 'ranked.full'])
    .select(sql<number>`(select count(*) from hit)`.as('hits'))
    .select(sql<number>`(select count(*) from ranked)`.as('ranks'))
    .orderBy(sql`ranked.likeness + ${finerLikenessOf(query, wanted.tier)}`, 'desc')
    .orderBy('ranked.sort_key')
    .orderBy('ranked.position')
    .offset(wanted.after)
    .limit(wanted.limit)
    .execute();
  const { hits = 0, ranks = 0 } = rows[0] ?? {};
  return {
    rows,
    isCut: hits >= mostIn(wanted.tier) || (isByLikeness(wanted.tier) && ranks >= mostRanked),
  };
}

function isNew(known: Wanted['known']): RawBuilder<boolean> {
  if (known === undefined) return sql<boolean>`best.entity not in (select entity from better)`;
  return sql<boolean>`best.entity <> all(${known}::text[])`;
}

function isOfKinds(view: View, kinds: NameQuery['kinds']): RawBuilder<boolean> {
  if (kinds === undefined) return sql<boolean>`true`;
  const entity = entities(view).select('id').where('kind', '=', anyText(kinds));
  if (!kinds.includes('item')) return sql<boolean>`best.entity in (${entity})`;
  const item = items(view).select('entry.id');
  return sql<boolean>`(best.entity in (${entity}) or best.entity in (${item}))`;
}

/**
 * `hit`: names that fit; `best`: of each entity the best of them; `better`: entities of a better fit;
 * `ranked`: the best of those that are in none, in full order once their likeness is worked out.
 */
function candidates(view: View, query: NameQuery, wanted: Wanted) {
  const { tier, known } = wanted;
  const isBetter = known === undefined ? isBetterThan(query, tier) : sql<boolean>`false`;
  // Materialized: PostgreSQL would otherwise read all names in their order for the first twenty.
  return view.db
    .with(
      (cte) => cte('hit').materialized(),
      () =>
        names(view)
          .select(['name.entity', 'name.full', 'name.sort_key', 'name.position'])
          .select(['name.fuzzy', likenessOf(query, tier).as('likeness')])
          .where(isFit(query, tier))
          // Very many names begin with one letter: the first of them are meant.
          .$if(tier === 'begun', (hits) => hits.orderBy('name.sort_key').orderBy('name.position'))
          .limit(candidatesFor(wanted)),
    )
    .with(
      (cte) => cte('better').materialized(),
      () => names(view).select('name.entity').where(isBetter).limit(mostCandidates),
    )
    .with('best', (db) =>
      db
        .selectFrom('hit')
        .selectAll()
        .distinctOn('hit.entity')
        .orderBy('hit.entity')
        .orderBy('hit.likeness', 'desc')
        .orderBy('hit.sort_key')
        .orderBy('hit.position'),
    )
    .with(
      (cte) => cte('ranked').materialized(),
      (db) =>
        db
          .selectFrom('best')
          .selectAll()
          .where(isNew(known))
          .where(isOfKinds(view, query.kinds))
          .orderBy('best.likeness', 'desc')
          .orderBy('best.sort_key')
          .orderBy('best.position')
          .limit(isByLikeness(tier) ? mostRanked : mostCandidates),
    );
}

/** Of names in the order of the index only the first are read: more than the page, for some are of one entity. */
function candidatesFor({ tier, after, limit }: Wanted): number {
  return tier === 'begun' ? Math.min(10 * (after + limit), mostCandidates) : mostIn(tier);
}

function mostIn(tier: Tier): number {
  return isSimilar(tier) ? mostSimilar : mostCandidates;
}

function isFit(query: NameQuery, tier: Tier): RawBuilder<boolean> {
  if (tier === 'written') return isWritten(query);
  if (tier === 'spelled') return isSpelled(query);
  if (tier === 'begun') return isBegun(query);
  if (tier === 'within') return hasWordBegun(query);
  return sql<boolean>`${query.fuzzy} <% name.fuzzy`;
}

function isBetterThan(query: NameQuery, tier: Tier): RawBuilder<boolean> {
  const better = tiers.slice(0, Math.min(tiers.indexOf(tier), tiers.indexOf('similar')));
  if (better.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    better.map((each) => isFit(query, each)),
    sql` or `,
  )})`;
}

function isWritten({ words }: NameQuery): RawBuilder<boolean> {
  return hasKeys(words);
}

function isSpelled({ plan }: NameQuery): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(plan.map(hasKeys), sql` or `)})`;
}

// ~ comes after every sign of a sort key but those of other scripts, which begin with it.
function isBegun({ beginning }: NameQuery): RawBuilder<boolean> {
  return sql<boolean>`(name.sort_key >= ${beginning} and name.sort_key < ${`${beginning}~`})`;
}

function hasWordBegun({ fuzzy, isLatin }: NameQuery): RawBuilder<boolean> {
  return sql<boolean>`(${isInScript(isLatin)} and name.fuzzy like ${`% ${likePattern(fuzzy)}%`})`;
}

/** Letters of other scripts are kept as ASCII ones: what is Latin is meant in Latin names only. */
export function isInScript(isLatin: boolean): RawBuilder<boolean> {
  return sql<boolean>`(name.script is null or (name.script = 'Latn') = ${isLatin})`;
}

export function likePattern(fuzzy: string): string {
  return fuzzy.replace(/[\\%_]/g, '\\$&');
}

function hasKeys(keys: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`name.keys @> ${keys}::text[]`;
}

function isByLikeness(tier: Tier): boolean {
  return tier === 'spelled' || isSimilar(tier);
}

function isSimilar(tier: Tier): boolean {
  return tiers.indexOf(tier) >= tiers.indexOf('similar');
}

/**
 * Of what is written alike or begins so, the alphabet alone. Of what is spelled otherwise, how alike the
 * outlines are, which no script and no short vowel changes. Of what is similar, how well the query
 * lies within the name.
 */
function likenessOf({ fuzzy, outline }: NameQuery, tier: Tier): RawBuilder<number> {
  if (!isByLikeness(tier)) return sql<number>`0`;
  if (tier === 'spelled') return sql<number>`similarity(${outline}, name.outline)`;
  return sql<number>`word_similarity(${fuzzy}, name.fuzzy)`;
}

/** What is added: how alike the letters themselves are, of what is similar as wholes. */
function finerLikenessOf({ fuzzy }: NameQuery, tier: Tier): RawBuilder<number> {
  if (!isByLikeness(tier)) return sql<number>`0`;
  const wholes = sql<number>`similarity(${fuzzy}, ranked.fuzzy)`;
  return tier === 'spelled' ? sql<number>`${wholes} / 4` : wholes;
}
