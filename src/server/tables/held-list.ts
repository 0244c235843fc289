// A list that lies in the vault, opened for an import: by the name that a mapping
// may call it, without the byte order mark that spreadsheets put before it.
import { writeHex } from '../../base/bytes.ts';
import { Failure } from '../../base/failure.ts';
import type { OpenFile } from '../../intake/import.ts';
import type { View } from '../../register/query/view.ts';
import { items } from '../../register/query/view.ts';
import { parseDigest, type Vault } from '../../vault/vault.ts';
import type { Office } from '../office.ts';

export type HeldList = {
  readonly item: string;
  readonly accession: string;
  readonly title: string;
  /** The plain name under which a mapping names it. */
  readonly file: string;
  readonly open: OpenFile;
};

/** @throws Failure R-003 if the reader sees no such item, I-038 if it is no list. */
export async function openHeldList(view: View, vault: Vault, item: string): Promise<HeldList> {
  const row = await items(view)
    .select(['entry.id', 'accession', 'name', 'stored', 'media_type'])
    .where('entry.id', '=', item)
    .executeTakeFirst();
  if (row === undefined) throw new Failure('R-003', { prefix: item });
  const { accession, stored, media_type: mediaType } = row;
  const title = row.name ?? accession;
  if (stored === null || !isList(title, mediaType)) {
    throw new Failure('I-038', { name: title, type: mediaType ?? '' });
  }
  const digest = parseDigest(stored);
  const open: OpenFile = () => withoutMark(vault.read(digest));
  return { item: row.id, accession, title, file: plainName(title, accession), open };
}

function isList(name: string, mediaType: string | null): boolean {
  return mediaType === 'text/csv' || (mediaType === 'text/plain' && /\.csv$/i.test(name));
}

/** What may stand in a mapping as a file's name (docs/formats/mapping.md, clause 2). */
function plainName(title: string, accession: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what cannot stand there
  const isPlain = title.length <= 200 && !/[/\\\0-\x1f]|^\.\.?$|^mapping\.json$/.test(title);
  return isPlain && title.isWellFormed() ? title : `${accession}.csv`;
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

async function* withoutMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of bytes) {
    if (head === null) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < mark.length) continue;
    yield head.subarray(0, mark.length).equals(mark) ? head.subarray(mark.length) : head;
    head = null;
  }
  if (head !== null) yield head;
}

/** A name for the list out of its file's name: lower-case letters, digits and hyphens. */
export function termOf({ title }: HeldList): string {
  const plain = title
    .toLowerCase()
    .replace(/\.[a-z]{1,5}$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'list' : plain;
}

/** What the ids of a list's rows begin with: chance keeps its persons apart from those of others. */
export function newPrefix(list: HeldList, { random }: Pick<Office, 'random'>): string {
  return `${termOf(list).slice(0, 48)}.${writeHex(random(4))}.`;
}
