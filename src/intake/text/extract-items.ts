// Takes the text out of items, or sketches pictures, and logs it, a few at a time.
// Reading needs no lock and may take long; only logging does. An item that cannot be
// read is an item all the same: it is said which and why, and can be tried again.
import { Failure } from '../../base/failure.ts';
import { pictureKind } from '../../format/kinds/picture.ts';
import type { Prepared } from '../../log/prepare.ts';
import type { Session } from '../../log/session.ts';
import { parseDigest, readWhole, type Vault } from '../../vault/vault.ts';
import { isPicture, type Picture, usualPictureLimits } from '../picture/picture.ts';
import { PictureReader } from '../picture/picture-reader.ts';
import { type Derivable, prepareSheets } from './derived-items.ts';
import { type Extraction, usualLimits } from './extraction.ts';
import { readableWhenAsked } from './readable.ts';
import { extractText, type Reading } from './reader.ts';
import { prepareTexts, requireReadable } from './text-entries.ts';

/** An item whose text, or whose sketch, is wanted. */
export type TextSource = Derivable & {
  readonly mediaType: string | null;
  readonly stored: string | null;
};

export type ReadItem =
  | { readonly item: TextSource; readonly extraction: Extraction }
  | { readonly item: TextSource; readonly picture: Picture }
  | { readonly item: TextSource; readonly failure: Failure };

/** What became of an item: how many paragraphs and sheets there are, its sketch, or why there is nothing. */
export type ExtractedLine =
  | {
      readonly kind: 'extracted';
      readonly item: TextSource;
      readonly paragraphs: number;
      readonly sheets: number;
      readonly extraction: Extraction;
    }
  | { readonly kind: 'sketched'; readonly item: TextSource; readonly picture: Picture }
  | { readonly kind: 'not-extracted'; readonly item: TextSource; readonly failure: Failure };

/** How many are read before they are logged together. */
const groupItems = 64;
const groupMilliseconds = 2_000;

/**
 * Reads items one after the other; gives them in groups, so that many small ones cost one commit.
 * What a group holds is not logged yet.
 */
export async function* readItems(
  vault: Vault,
  items: Iterable<TextSource> | AsyncIterable<TextSource>,
  reading: Reading = {},
): AsyncGenerator<readonly ReadItem[], void> {
  let group: ReadItem[] = [];
  let began = performance.now();
  const pictures = new PictureReader();
  try {
    for await (const item of items) {
      reading.signal?.throwIfAborted();
      group.push(await readItem({ vault, pictures, reading }, item));
      const isLate = performance.now() - began > groupMilliseconds;
      if (group.length < groupItems && !isLate) continue;
      yield group;
      group = [];
      began = performance.now();
    }
    if (group.length > 0) yield group;
  } finally {
    pictures.close();
  }
}

type Readers = {
  readonly vault: Vault;
  readonly pictures: PictureReader;
  readonly reading: Reading;
};

async function readItem(readers: Readers, item: TextSource): Promise<ReadItem> {
  const { vault, pictures, reading } = readers;
  const { signal } = reading;
  try {
    // Erased, or received as an opening: there is nothing to read.
    if (item.stored === null) throw new Failure('E-015', { name: 'stored' });
    if (isPicture(item.mediaType)) {
      const bytes = await readBytes(vault, item, usualPictureLimits.fileBytes);
      return { item, picture: await pictures.read(bytes, { signal }) };
    }
    const format = requireReadable(readableWhenAsked(item.mediaType, item.name), item);
    const bytes = await readBytes(vault, item, (reading.limits ?? usualLimits).fileBytes);
    return { item, extraction: await extractText(bytes, format, reading) };
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return { item, failure };
  }
}

async function readBytes(vault: Vault, item: TextSource, most: number): Promise<Uint8Array> {
  const digest = parseDigest(item.stored ?? '');
  if (((await vault.findSize(digest)) ?? 0) > most) throw new Failure('X-005', { most });
  return readWhole(vault, digest);
}

/** Logs a group in one batch, and says of each item what became of it. */
export async function logReadItems(
  writing: { readonly session: Session; readonly vault: Vault },
  group: readonly ReadItem[],
): Promise<ExtractedLine[]> {
  const batch: Prepared[] = [];
  const lines: ExtractedLine[] = [];
  for (const read of group) {
    const { item } = read;
    if ('failure' in read) {
      lines.push({ kind: 'not-extracted', item, failure: read.failure });
      continue;
    }
    if ('picture' in read) {
      const { picture } = read;
      batch.push(preparePicture(writing.session, item.id, picture));
      lines.push({ kind: 'sketched', item, picture });
      continue;
    }
    const { extraction } = read;
    const sheets = await prepareSheets(writing, item, extraction);
    const hasText = !isTable(item);
    batch.push(...sheets, ...(hasText ? prepareTexts(writing.session, item.id, extraction) : []));
    const paragraphs = extraction.paragraphs.length;
    lines.push({ kind: 'extracted', item, paragraphs, sheets: sheets.length, extraction });
  }
  if (batch.length > 0) await writing.session.append(batch);
  return lines;
}

function preparePicture(session: Session, item: string, picture: Picture): Prepared {
  const head = { at: session.now(), by: session.author.id, item };
  return session.prepare(pictureKind, { ...head, ...picture });
}

/** Whether sheets come of it and no text. */
function isTable({ mediaType, name }: TextSource): boolean {
  const format = readableWhenAsked(mediaType, name);
  return format === 'xlsx' || format === 'list';
}
