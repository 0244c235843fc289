// One of many values as one parameter: a list of parameters would be planned anew
// for every length.
import { type RawBuilder, sql } from 'kysely';

export function anyText(values: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${values}::text[])`;
}

export function anyPosition(values: readonly number[]): RawBuilder<number> {
  return sql<number>`any(${values}::bigint[])`;
}
