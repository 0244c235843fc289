// The names that fit a query, by one degree of fit at a time. Written and
// spelled names are found by their keys, similar ones by the trigrams that they
// share with the query (PostgreSQL's pg_trgm, both its likenesses).
import { type RawBuilder, sql } from 'kysely';
import { foldedWords } from '../../base/fold-text.ts';
import { exactMark, searchPlan } from '../../base/search-keys.ts';
import { fuzzyText, indexedKey } from '../fold/name-row.ts';
import type { Fit } from './search.ts';
import { names, otherNames, type View } from './view.ts';

export type NameQuery = {
  /** The keys that a name has if it is written so. */
  readonly words: readonly string[];
  /** The alternatives of keys that it has if it is spelled otherwise. */
  readonly plan: readonly (readonly string[])[];
  readonly fuzzy: string;
};

export function queryOf(text: string): NameQuery {
  return {
    words: foldedWords(text).map((word) => indexedKey(exactMark + word)),
    plan: searchPlan(text).map((keys) => keys.map(indexedKey)),
    fuzzy: fuzzyText(text),
  };
}

export type NameRow = { readonly entity: string; readonly full: string };

type Wanted = { readonly fit: Fit; readonly after: number; readonly limit: number };

/** The names of one degree of fit, one for each entity that no better degree finds. */
export async function findNames(
  view: View,
  query: NameQuery,
  wanted: Wanted,
): Promise<readonly NameRow[]> {
  if (query.plan.length === 0) return [];
  if (wanted.fit === 'similar') return findSimilar(view, query, wanted);
  const better = otherNames(view)
    .select(sql.lit(1).as('one'))
    .where(sql<boolean>`other.entity = name.entity`)
    .where(isBetter(query, wanted.fit));
  return names(view)
    .select(['name.entity', 'name.full'])
    .where(wanted.fit === 'written' ? isWritten('name', query) : isSpelled('name', query))
    .where(({ not, exists }) => not(exists(better)))
    .orderBy('name.sort_key')
    .orderBy('name.position')
    .offset(wanted.after)
    .limit(wanted.limit)
    .execute();
}

type Table = 'name' | 'other';

function hasKeys(table: Table, keys: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(`${table}.keys`)} @> ${keys}::text[]`;
}

function isWritten(table: Table, { words }: NameQuery): RawBuilder<boolean> {
  return hasKeys(table, words);
}

function isSpelled(table: Table, { plan }: NameQuery): RawBuilder<boolean> {
  const ways = plan.map((keys) => hasKeys(table, keys));
  return sql<boolean>`(${sql.join(ways, sql` or `)})`;
}

/** Whether another name of the same entity is to be shown rather than this one. */
function isBetter(query: NameQuery, fit: 'written' | 'spelled'): RawBuilder<boolean> {
  const isEarlier = sql`(other.sort_key, other.position) < (name.sort_key, name.position)`;
  const written = isWritten('other', query);
  if (fit === 'written') return sql<boolean>`${written} and ${isEarlier}`;
  return sql<boolean>`(${written} or (${isSpelled('other', query)} and ${isEarlier}))`;
}

async function findSimilar(
  view: View,
  query: NameQuery,
  { after, limit }: Wanted,
): Promise<readonly NameRow[]> {
  const likeness = sql<number>`similarity(name.fuzzy, ${query.fuzzy})`;
  const found = names(view)
    .select(['name.entity', 'name.full', 'name.sort_key', 'name.position', likeness.as('likeness')])
    .distinctOn('name.entity')
    .where(sql<boolean>`name.fuzzy % ${query.fuzzy}`)
    .orderBy('name.entity')
    .orderBy(likeness, 'desc')
    .orderBy('name.sort_key')
    .orderBy('name.position');
  const exact = otherNames(view)
    .select(sql.lit(1).as('one'))
    .where(sql<boolean>`other.entity = alike.entity`)
    .where(sql<boolean>`(${isWritten('other', query)} or ${isSpelled('other', query)})`);
  return view.db
    .selectFrom(found.as('alike'))
    .select(['alike.entity', 'alike.full'])
    .where(({ not, exists }) => not(exists(exact)))
    .orderBy('alike.likeness', 'desc')
    .orderBy('alike.sort_key')
    .orderBy('alike.position')
    .offset(after)
    .limit(limit)
    .execute();
}
