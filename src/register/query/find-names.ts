// The names that fit a query, by one degree of fit at a time. Written and
// spelled names are found by their keys, similar ones by the trigrams that they
// share with the query (PostgreSQL's pg_trgm).
import { type RawBuilder, sql } from 'kysely';
import { foldedWords } from '../../base/fold-text.ts';
import { exactMark, searchPlan } from '../../base/search-keys.ts';
import { fuzzyText, indexedKey } from '../fold/name-row.ts';
import type { Fit } from './search.ts';
import { names, type View } from './view.ts';

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

export type NameRows = {
  readonly rows: readonly NameRow[];
  /** Whether so many names fit that only some were put in order. */
  readonly isCut: boolean;
};

type Wanted = { readonly fit: Fit; readonly after: number; readonly limit: number };

/**
 * The most names of one degree of fit that are put in order. A word that more names have is no
 * help to anybody; without this bound one common given name would have the whole table read.
 */
export const mostCandidates = 5000;

/** The names of one degree of fit, one for each entity that no better degree finds. */
export async function findNames(view: View, query: NameQuery, wanted: Wanted): Promise<NameRows> {
  if (query.plan.length === 0) return { rows: [], isCut: false };
  const rows = await candidates(view, query, wanted.fit)
    .selectFrom('best')
    .select(['best.entity', 'best.full'])
    .select(sql<number>`(select count(*) from hit)`.as('hits'))
    .where('best.entity', 'not in', sql<string>`(select entity from better)`)
    .orderBy('best.likeness', 'desc')
    .orderBy('best.sort_key')
    .orderBy('best.position')
    .offset(wanted.after)
    .limit(wanted.limit)
    .execute();
  return { rows, isCut: (rows[0]?.hits ?? 0) >= mostCandidates };
}

/** `hit`: names that fit; `best`: of each entity the best of them; `better`: entities of a better fit. */
function candidates(view: View, query: NameQuery, fit: Fit) {
  // Materialized: PostgreSQL would otherwise read all names in their order for the first twenty.
  return view.db
    .with(
      (cte) => cte('hit').materialized(),
      () =>
        names(view)
          .select(['name.entity', 'name.full', 'name.sort_key', 'name.position'])
          .select(likenessOf(query, fit).as('likeness'))
          .where(isFit(query, fit))
          .limit(mostCandidates),
    )
    .with(
      (cte) => cte('better').materialized(),
      () => names(view).select('name.entity').where(isBetterThan(query, fit)).limit(mostCandidates),
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
    );
}

function isFit(query: NameQuery, fit: Fit): RawBuilder<boolean> {
  if (fit === 'written') return isWritten(query);
  return fit === 'spelled' ? isSpelled(query) : sql<boolean>`${query.fuzzy} <% name.fuzzy`;
}

function isBetterThan(query: NameQuery, fit: Fit): RawBuilder<boolean> {
  if (fit === 'written') return sql<boolean>`false`;
  if (fit === 'spelled') return isWritten(query);
  return sql<boolean>`(${isWritten(query)} or ${isSpelled(query)})`;
}

function isWritten({ words }: NameQuery): RawBuilder<boolean> {
  return hasKeys(words);
}

function isSpelled({ plan }: NameQuery): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(plan.map(hasKeys), sql` or `)})`;
}

function hasKeys(keys: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`name.keys @> ${keys}::text[]`;
}

/** First how well the query lies within the name, then how alike the two are as wholes. */
function likenessOf({ fuzzy }: NameQuery, fit: Fit): RawBuilder<number> {
  if (fit !== 'similar') return sql<number>`0`;
  return sql<number>`word_similarity(${fuzzy}, name.fuzzy) + similarity(${fuzzy}, name.fuzzy)`;
}
