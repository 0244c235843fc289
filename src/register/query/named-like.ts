// That a name holds what somebody types to narrow a list: its words in any script,
// or the letters as a stretch of the name.
import { type RawBuilder, sql } from 'kysely';
import { foldText } from '../../base/fold-text.ts';
import { type NameQuery, queryOf } from './find-names.ts';
import { names, type View } from './view.ts';

/** More names than these are not looked at: more letters would help. */
export const mostNamed = 20_000;

export function isNamedLike(text: string): RawBuilder<boolean> {
  const query = queryOf(text);
  if (query.plan.length === 0) return sql<boolean>`false`;
  return sql<boolean>`((${hasStretch(query, text)}) or ${hasWords(query)})`;
}

function hasStretch({ fuzzy }: NameQuery, text: string): RawBuilder<boolean> {
  // Letters of other scripts are kept as ASCII ones: what is Latin is meant in Latin names only.
  const isLatin = /^[\x20-\x7e]*$/.test(foldText(text));
  const script = sql`(name.script is null or (name.script = 'Latn') = ${isLatin})`;
  const pattern = fuzzy.replace(/[\\%_]/g, '\\$&');
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

/** The ids of what has such a name, and the text itself, which may be an id. */
export async function findNamed(view: View, text: string): Promise<readonly string[]> {
  const rows = await names(view)
    .select('name.entity')
    .distinct()
    .where(isNamedLike(text))
    .limit(mostNamed - 1)
    .execute();
  return [...rows.map(({ entity }) => entity), text];
}
