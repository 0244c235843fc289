// Metadata in JPEG, PNG, WebP and TIFF files: which sorts are there. No value is read.
import type { Bytes } from './bytes.ts';
import { Unclear } from './bytes.ts';
import type { Add } from './look.ts';

const xmpInJpeg = 'http://ns.adobe.com/xap/1.0/\0';
const mostSegments = 2_000;

/** The segments up to the picture itself. */
export function walkJpeg(bytes: Bytes, add: Add): void {
  let at = 2;
  for (let i = 0; i < mostSegments; i += 1) {
    const [mark, code = 0, high = 0, low = 0] = bytes.at(at, 4);
    if (mark !== 0xff) throw new Unclear();
    if (code === 0xff) {
      at += 1;
      continue;
    }
    if (code === 0xda || code === 0xd9) return;
    const length = high * 256 + low;
    if (length < 2) throw new Unclear();
    if (code === 0xe1 || code === 0xeb || code === 0xed || code === 0xfe) {
      addSegment(code, bytes.upTo(at + 4, Math.min(length - 2, 65_535)).toString('latin1'), add);
    }
    at += 2 + length;
  }
  throw new Unclear();
}

function addSegment(code: number, text: string, add: Add): void {
  if (code === 0xfe) add('text');
  else if (code === 0xed && text.startsWith('Photoshop 3.0\0') && text.includes('8BIM\x04\x04')) {
    add('iptc');
  } else if (code === 0xeb && text.startsWith('JP')) add('jumbf');
  else if (code === 0xe1 && text.startsWith('Exif\0')) add('exif');
  else if (code === 0xe1 && text.startsWith(xmpInJpeg)) add('xmp');
}

/** Every chunk to the end; a chunk of text says in its keyword what it is. */
export function walkPng(bytes: Bytes, add: Add): void {
  for (let at = 8; ; ) {
    const head = bytes.at(at, 8);
    const [length, type] = [head.readUInt32BE(0), head.toString('latin1', 4)];
    if (!/^[A-Za-z]{4}$/.test(type) || length > 0x7fffffff) throw new Unclear();
    if (type === 'IEND') return;
    if (type === 'eXIf') add('exif');
    else if (type === 'caBX') add('jumbf');
    else if (/^[itz](TX|EX)t$/.test(type) || type === 'tEXt') {
      addPngText(bytes.at(at + 8, Math.min(length, 80)).toString('latin1'), add);
    }
    at += 12 + length;
  }
}

function addPngText(text: string, add: Add): void {
  const [keyword = ''] = text.split('\0');
  if (keyword === 'XML:com.adobe.xmp' || keyword === 'Raw profile type xmp') add('xmp');
  else if (/^Raw profile type (exif|APP1)$/.test(keyword)) add('exif');
  else if (keyword === 'Raw profile type iptc') add('iptc');
  else add('text');
}

/** The chunks of a RIFF file. */
export function walkRiff(bytes: Bytes, add: Add): void {
  const end = Math.min(bytes.size, 8 + bytes.at(4, 4).readUInt32LE(0));
  for (let at = 12; at + 8 <= end; ) {
    const head = bytes.at(at, 8);
    const type = head.toString('latin1', 0, 4);
    if (type === 'EXIF') add('exif');
    else if (type === 'XMP ') add('xmp');
    else if (type === 'C2PA') add('jumbf');
    const length = head.readUInt32LE(4);
    at += 8 + length + (length % 2);
  }
}

const mostDirectories = 32;
const sortOfTag: ReadonlyMap<number, 'exif' | 'xmp' | 'iptc'> = new Map([
  [34_665, 'exif'],
  [34_853, 'exif'],
  [700, 'xmp'],
  [33_723, 'iptc'],
]);

/** The tags of the picture's directories, one after the other. @returns them. */
export function walkTiff(bytes: Bytes, add: Add): ReadonlySet<number> {
  const isLittle = bytes.at(0, 2).toString('latin1') === 'II';
  const u16 = (from: Buffer, at: number) =>
    isLittle ? from.readUInt16LE(at) : from.readUInt16BE(at);
  const u32 = (from: Buffer, at: number) =>
    isLittle ? from.readUInt32LE(at) : from.readUInt32BE(at);
  const tags = new Set<number>();
  let at = u32(bytes.at(4, 4), 0);
  for (let i = 0; at !== 0; i += 1) {
    if (i === mostDirectories) throw new Unclear();
    const count = u16(bytes.at(at, 2), 0);
    const entries = bytes.at(at + 2, count * 12);
    for (let n = 0; n < count; n += 1) tags.add(u16(entries, n * 12));
    at = u32(bytes.at(at + 2 + count * 12, 4), 0);
  }
  for (const tag of tags) {
    const sort = sortOfTag.get(tag);
    if (sort !== undefined) add(sort);
  }
  return tags;
}
