// A name as a row of the search: its keys, its place in the order of lists, and
// the letters by which a misspelling of it is found.
import { foldText } from '../../base/fold-text.ts';
import { outlineOf } from '../../base/outline.ts';
import { searchKeys } from '../../base/search-keys.ts';
import { sortKey } from '../../base/sort-key.ts';
import type { Batch } from './batch.ts';

type NewName = {
  readonly position: number;
  readonly entity: string;
  readonly predicate: string;
  readonly visibility: number;
  readonly name: {
    readonly full: string;
    readonly script: string | null;
    readonly language: string | null;
    readonly status: 'attested' | 'derived';
  };
};

// A text of many words is found by its first; a file name can be 1,024 letters.
const mostFuzzy = 200;

export function addName(batch: Batch, given: NewName): void {
  const { position, entity, predicate, visibility, name } = given;
  batch.add('name', {
    position,
    entity,
    full: name.full,
    language: name.language,
    script: name.script,
    rank: (predicate === 'name' ? 0 : 2) + (name.status === 'attested' ? 0 : 1),
    visibility,
    sort_key: sortKey(name.full),
    keys: searchKeys(name.full).map(indexedKey),
    fuzzy: fuzzyText(name.full),
    outline: indexedKey(outlineOf(name.full)),
    current: true,
    stands_below: 3,
  });
}

// An index of PostgreSQL takes no more than 2,700 bytes.
const mostKey = 200;

/** A key as it is stored and asked for: its beginning, where it is very long. */
export function indexedKey(key: string): string {
  return key.length <= mostKey ? key : key.slice(0, mostKey).toWellFormed();
}

/**
 * The text as ASCII letters and digits, one for one, for pg_trgm: which letters that extension
 * sees depends on the server's locale, but for these. Two letters of one script that fall
 * together make a misspelling easier to find, never harder.
 */
export function fuzzyText(text: string): string {
  return foldText(text)
    .slice(0, mostFuzzy)
    .toWellFormed()
    .replace(/[^\x20-\x7e]/gu, asciiOf);
}

function asciiOf(letter: string): string {
  return ((letter.codePointAt(0) ?? 0) % 36).toString(36);
}
