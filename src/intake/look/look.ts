// What a machine finds in the bytes of a file as it comes in: its format, where a
// signature leaves no doubt, and which sorts of metadata are inside. Implements
// docs/formats/look.md. Values are not read: a picture may say where a witness lives.
import type { ValueOf } from '../../format/kind.ts';
import type { lookedItemKind } from '../../format/kinds/item.ts';
import type { Digest, Vault } from '../../vault/vault.ts';
import { walkBoxes } from './boxes.ts';
import { Bytes, Unclear } from './bytes.ts';
import { isOfficeZip, walkPdf, walkZip } from './papers.ts';
import { walkJpeg, walkPng, walkRiff, walkTiff } from './pictures.ts';
import * as pronom from './pronom.ts';

type Item = ValueOf<typeof lookedItemKind>;
type Sort = Item['embedded']['sorts'][number];
export type Add = (sort: Sort) => void;
export type Found = Pick<Item, 'format' | 'embedded' | 'looker'>;

/** Changes whenever other things would be found. */
const looker: Item['looker'] = {
  tool: 'gavah look',
  version: '1',
  parameters: 'PRONOM signatures of DROID 122',
};

export const notLooked: Found = {
  looker,
  format: null,
  embedded: { state: 'not-looked-for', sorts: [] },
};

const lookedInto = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/tiff',
  'image/webp',
  'image/heic',
  'audio/mp4',
  'audio/mpeg',
  'audio/flac',
  'video/mp4',
  'video/quicktime',
  'application/vnd.sqlite3',
]);

/** Looks at an object that the vault holds; most are told to be of no interest by their type. */
export function lookAt(vault: Vault, digest: Digest, mediaType: string): Found {
  if (!lookedInto.has(mediaType) && !isZip(mediaType)) return notLooked;
  return vault.peek(digest, (peeked) => look(peeked)) ?? notLooked;
}

function isZip(mediaType: string): boolean {
  return /zip$|officedocument|opendocument/.test(mediaType) && mediaType !== 'application/gzip';
}

type Way = (bytes: Bytes, add: Add) => pronom.KnownFormat | undefined;

/** Thrown where a format turns out to be one in which nothing is looked for. */
class NotCarrier extends Error {}

/** What is found in a file. Never throws, whatever the file holds. */
export function look(peeked: ConstructorParameters<typeof Bytes>[0]): Found {
  const sorts = new Set<Sort>();
  try {
    const bytes = new Bytes(peeked);
    const way = wayOf(bytes.upTo(0, 16).toString('latin1'));
    if (way === undefined) return notLooked;
    const { walk, isCarrier = true } = way;
    const format = walk(bytes, (sort) => void sorts.add(sort));
    if (!isCarrier) return { ...notLooked, format: format ?? null };
    return found(format, sorts, true);
  } catch (cause) {
    if (cause instanceof NotCarrier) return notLooked;
    if (!(cause instanceof Unclear || cause instanceof RangeError)) throw cause;
    return found(cause instanceof UnclearOf ? cause.format : undefined, sorts, false);
  }
}

function found(
  format: Found['format'] | undefined,
  sorts: ReadonlySet<Sort>,
  isWhole: boolean,
): Found {
  const state = sorts.size > 0 ? 'found' : isWhole ? 'absent' : 'unclear';
  return { looker, format: format ?? null, embedded: { state, sorts: [...sorts].sort() } };
}

/** `isCarrier` false: a format in which nothing is looked for. */
function wayOf(head: string): { readonly walk: Way; readonly isCarrier?: boolean } | undefined {
  if (head.startsWith('\xff\xd8\xff')) return { walk: jpeg };
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { walk: png };
  if (head.startsWith('%PDF-')) return { walk: pdf };
  if (/^(II\*\0|MM\0\*)/.test(head)) return { walk: tiff };
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return { walk: webp };
  if (head.startsWith('ftyp', 4)) return { walk: boxes };
  if (head.startsWith('PK\x03\x04')) return { walk: zip };
  if (head.startsWith('ID3')) return { walk: mpegAudio };
  if (/^GIF8[79]a/.test(head)) return { walk: gif, isCarrier: false };
  if (/^fLaC[\x80\0]\0\0\x22/.test(head)) return { walk: () => pronom.flac, isCarrier: false };
  if (head === 'SQLite format 3\0') return { walk: () => pronom.sqlite, isCarrier: false };
  return undefined;
}

function jpeg(bytes: Bytes, add: Add) {
  walkJpeg(bytes, add);
  if (!bytes.tail(65_536).includes('\xff\xd9', 0, 'latin1')) return undefined;
  const head = bytes.upTo(0, 65_536 + 4);
  const text = head.toString('latin1', 2, 12);
  if (text.startsWith('\xff\xe0') && text.startsWith('JFIF\0', 4)) {
    return pronom.jfifs.get(head.toString('hex', 11, 13));
  }
  if (!text.startsWith('\xff\xe1') || !text.startsWith('Exif\0\0', 4)) return undefined;
  const tag =
    head.toString('latin1', 12, 14) === 'MM' ? '\x90\0\0\x07\0\0\0\x04' : '\0\x90\x07\0\x04\0\0\0';
  const at = head.indexOf(tag, 0, 'latin1');
  return at < 0 ? undefined : pronom.exifs.get(head.toString('latin1', at + 8, at + 12));
}

function png(bytes: Bytes, add: Add) {
  walkPng(bytes, add);
  const types = bytes.upTo(0, 1 << 17).toString('latin1');
  if (!types.startsWith('\0\0\0\x0dIHDR', 8)) return undefined;
  if (!bytes.tail(12).equals(Buffer.from('0000000049454e44ae426082', 'hex'))) return undefined;
  if (types.includes('iTXt')) return pronom.pngs['1.2'];
  return /iCCP|sRGB|sPLT/.test(types) ? pronom.pngs['1.1'] : pronom.pngs['1.0'];
}

function pdf(bytes: Bytes, add: Add) {
  const ends = bytes.tail(1_024 + 5).includes('%%EOF', 0, 'latin1');
  const format = ends ? pronom.pdfs.get(bytes.at(0, 8).toString('latin1')) : undefined;
  try {
    walkPdf(bytes, add);
  } catch (cause) {
    if (cause instanceof Unclear && format !== undefined) throw new UnclearOf(format);
    throw cause;
  }
  return format;
}

/** A format that is certain although not all of the file could be gone through. */
class UnclearOf extends Unclear {
  readonly format: pronom.KnownFormat;

  constructor(format: pronom.KnownFormat) {
    super();
    this.format = format;
  }
}

/** Tags of formats that PRONOM puts before plain TIFF: Exif, DNG, GeoTIFF, TIFF/EP, TIFF-FX. */
const closerTags = [34_665, 50_706, 34_735, 37_398, 400];

function tiff(bytes: Bytes, add: Add) {
  const tags = walkTiff(bytes, add);
  const isRaw = bytes.upTo(8, 4).toString('latin1').startsWith('CR');
  return isRaw || closerTags.some((tag) => tags.has(tag)) ? undefined : pronom.tiff;
}

function webp(bytes: Bytes, add: Add) {
  walkRiff(bytes, add);
  return pronom.webps.get(bytes.at(12, 4).toString('latin1'));
}

function boxes(bytes: Bytes, add: Add) {
  const types = walkBoxes(bytes, add);
  const brand = bytes.at(8, 4).toString('latin1');
  if (/^(mif1|msf1|heic|heix|hevc|hevx)$/.test(brand)) return pronom.heif;
  const isMpeg4 = /^(mp42|mp41|isom|iso2)$/.test(brand);
  return isMpeg4 && types.has('moov') ? pronom.mpeg4 : undefined;
}

function zip(bytes: Bytes, add: Add) {
  const types = walkZip(bytes, add);
  if (!isOfficeZip(bytes)) throw new NotCarrier();
  const found = [...pronom.offices].filter(([type]) => types.includes(`"${type}"`));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

function mpegAudio(_: Bytes, add: Add) {
  add('id3');
  return undefined;
}

function gif(bytes: Bytes) {
  const ends = bytes.tail(5).includes(0x3b);
  return ends ? pronom.gifs.get(bytes.at(0, 6).toString('latin1')) : undefined;
}
