// That a name holds what somebody types to narrow a list: its words in any script,
// or the letters as a stretch of the name.
import { type RawBuilder, sql } from 'kysely';
import { isInScript, likePattern, type NameQuery, queryOf } from './find-names.ts';
import { remember } from './remembered.ts';
import { names, type View } from './view.ts';

/** More names than these are not looked at: more letters would help. */
export const mostNamed = 20_000;

export function isNamedLike(text: string): RawBuilder<boolean> {
  const query = queryOf(text);
  if (query.plan.length === 0) return sql<boolean>`false`;
  return sql<boolean>`((${hasStretch(query)}) or ${hasWords(query)})`;
}

function hasStretch({ fuzzy, isLatin }: NameQuery): RawBuilder<boolean> {
  const pattern = likePattern(fuzzy);
  const script = isInScript(isLatin);
  // One or two letters are a stretch of very many names: only the beginning of a word is meant.
  if (pattern.length < 3) {
    return sql<boolean>`${script} and (name.fuzzy like ${`${pattern}%`} or name.fuzzy like ${`% ${pattern}%`})`;
  }
  return sql<boolean>`${script} and name.fuzzy like ${`%${pattern}%`}`;
}

function hasWords({ plan }: NameQuery): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(
    plan.map((keys) => sql`name.keys @> ${keys}::text[]`),
    sql` or `,
  )})`;
}

/** The ids of what has such a name, with the text itself, which may be an id. */
export function entitiesNamed(view: View, text: string): Promise<readonly string[]> {
  return remember(view, `named like ${text}`, async () => {
    const found = await names(view)
      .select('name.entity')
      .distinct()
      .where(isNamedLike(text))
      .limit(mostNamed)
      .execute();
    return [text, ...found.map(({ entity }) => entity)];
  });
}

/** The positions of items whose own names hold the text. */
export function itemsNamed(view: View, text: string) {
  // Only names of items have no script; the indexes over them say so too.
  return names(view)
    .select('name.position')
    .where('name.script', 'is', null)
    .where(isNamedLike(text))
    .limit(mostNamed);
}
