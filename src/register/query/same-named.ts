// Entities that go by the same name as a text does: the whole of it, in any script and
// romanisation, and never a part. That they are the same is for a person to say.
import { sql } from 'kysely';
import { foldText } from '../../base/fold-text.ts';
import { outlineOf } from '../../base/outline.ts';
import { wholeKeys } from '../../base/search-keys.ts';
import { indexedKey } from '../fold/name-row.ts';
import { anyText } from './any-of.ts';
import { entities, names, type View } from './view.ts';

export type SameNamed = {
  readonly entity: string;
  /** The name by which it was found, as written. */
  readonly found: string;
  /** Whether it is written so, letter for letter but for what folding takes away. */
  readonly isWritten: boolean;
};

const mostOfText = 5;
// Of names that hold the key at all only some are the whole name.
const mostLikely = 40;
const textsAtOnce = 100;

/** For each text the entities of these kinds that have its name, what is written so first. */
export async function sameNamed(
  view: View,
  texts: readonly string[],
  kinds: readonly string[] | undefined,
): Promise<ReadonlyMap<string, readonly SameNamed[]>> {
  const found = new Map<string, SameNamed[]>();
  for (let at = 0; at < texts.length; at += textsAtOnce) {
    const asked = texts.slice(at, at + textsAtOnce);
    const keys = new Map(asked.map((text) => [text, new Set(wholeKeys(text))]));
    for (const row of await askNames(view, keys, kinds)) addName(found, row, keys.get(row.text));
  }
  for (const [text, same] of found) {
    const ranked = same.sort((a, b) => Number(b.isWritten) - Number(a.isWritten));
    found.set(text, ranked.slice(0, mostOfText));
  }
  return found;
}

type Row = { readonly text: string; readonly entity: string; readonly full: string };

/** @param keys those of the text. */
function addName(
  found: Map<string, SameNamed[]>,
  { text, entity, full }: Row,
  keys: ReadonlySet<string> | undefined,
): void {
  if (!wholeKeys(full).some((key) => keys?.has(key))) return;
  // Keys hold no figures, and the third ward is not the fourth.
  if (figuresOf(full) !== figuresOf(text)) return;
  const isWritten = foldText(full) === foldText(text);
  const same = found.get(text) ?? [];
  const before = same.findIndex((each) => each.entity === entity);
  if (before === -1) found.set(text, [...same, { entity, found: full, isWritten }]);
  else if (isWritten) same[before] = { entity, found: full, isWritten };
}

function figuresOf(text: string): string {
  return foldText(text).match(/\d+/g)?.join(' ') ?? '';
}

async function askNames(
  view: View,
  keysOf: ReadonlyMap<string, ReadonlySet<string>>,
  kinds: readonly string[] | undefined,
): Promise<readonly Row[]> {
  const asked = [...keysOf].flatMap(([text, own]) => [...own].map((key) => ({ text, key })));
  if (asked.length === 0) return [];
  const [all, keys] = [asked.map(({ text }) => text), asked.map(({ key }) => indexedKey(key))];
  const outlines = all.map((text) => indexedKey(outlineOf(text)));
  const asks = sql<{ text: string; key: string; outline: string }>`(
    select * from unnest(${all}::text[], ${keys}::text[], ${outlines}::text[])
      as each (text, key, outline))`;
  return view.db
    .with('asked', () => asks)
    .selectFrom('asked')
    .innerJoinLateral(
      () => likelyNames(view, kinds).as('named'),
      (join) => join.onTrue(),
    )
    .select(['asked.text', 'named.entity', 'named.full'])
    .execute();
}

/** The names that hold the asked key and are not much longer, those with the likest outline first. */
function likelyNames(view: View, kinds: readonly string[] | undefined) {
  return names(view)
    .select(['name.entity', 'name.full'])
    .where(sql<boolean>`name.keys @> array[asked.key]`)
    .where(sql<boolean>`length(name.outline) <= 2 * length(asked.outline) + 4`)
    .$if(kinds !== undefined, (query) =>
      query.where(
        'name.entity',
        'in',
        entities(view)
          .select('id')
          .where('kind', '=', anyText(kinds ?? [])),
      ),
    )
    .orderBy(sql`similarity(asked.outline, name.outline)`, 'desc')
    .limit(mostLikely);
}
