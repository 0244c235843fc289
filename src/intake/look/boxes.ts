// Metadata in files made of boxes (ISO 14496-12: MP4, QuickTime, HEIC). Which sorts are
// there; no value is read.
import { type Bytes, Unclear } from './bytes.ts';
import type { Add } from './look.ts';

type Box = { readonly type: string; readonly from: number; readonly end: number };

const xmpId = 'be7acfcb97a942e89c71999491e3afac';
const contentCredentialsId = 'd8fec3d61b0e483c92975828877ec481';
const mostDepth = 4;

/** @returns the types of the outermost boxes. */
export function walkBoxes(bytes: Bytes, add: Add): ReadonlySet<string> {
  const types = new Set<string>();
  for (const box of boxesIn(bytes, 0, bytes.size)) {
    types.add(box.type);
    addBox(bytes, box, { add, depth: 0 });
  }
  return types;
}

function* boxesIn(bytes: Bytes, from: number, end: number): Generator<Box> {
  for (let at = from; at + 8 <= end; ) {
    const head = bytes.at(at, 8);
    const type = head.toString('latin1', 4);
    let [length, begin] = [head.readUInt32BE(0), at + 8];
    if (length === 1) {
      length = Number(bytes.at(at + 8, 8).readBigUInt64BE(0));
      begin = at + 16;
    } else if (length === 0) length = end - at;
    if (length < begin - at || at + length > end) throw new Unclear();
    yield { type, from: begin, end: at + length };
    at += length;
  }
}

type Within = { readonly add: Add; readonly depth: number };

function addBox(bytes: Bytes, { type, from, end }: Box, { add, depth }: Within): void {
  if (type === 'udta') add('udta');
  if (type === 'uuid') {
    const id = bytes.upTo(from, Math.min(16, end - from)).toString('hex');
    if (id === xmpId) add('xmp');
    if (id === contentCredentialsId) add('jumbf');
  }
  if (type === 'jumb') add('jumbf');
  if (type === 'infe') addInfo(bytes.upTo(from, Math.min(128, end - from)), add);
  const inner = innerOf(bytes, { type, from, end });
  if (inner === undefined || depth === mostDepth) return;
  for (const box of boxesIn(bytes, inner, end)) addBox(bytes, box, { add, depth: depth + 1 });
}

/** Where the boxes within a box begin, if it has any that are looked into. */
function innerOf(bytes: Bytes, { type, from, end }: Box): number | undefined {
  if (type === 'moov' || type === 'trak') return from;
  if (type === 'meta') {
    // QuickTime has no version and flags here; the first box within tells.
    const next = bytes.upTo(from, Math.min(12, end - from)).toString('latin1', 4, 8);
    return next === 'hdlr' ? from : from + 4;
  }
  if (type !== 'iinf') return undefined;
  const [version] = bytes.at(from, 1);
  return from + 4 + (version === 0 ? 2 : 4);
}

/** An item of a HEIC file: its type, and of one by media type that type. */
function addInfo(info: Buffer, add: Add): void {
  const version = info[0] ?? 0;
  if (version < 2) return;
  const at = 4 + (version === 2 ? 2 : 4) + 2;
  const type = info.toString('latin1', at, at + 4);
  if (type === 'Exif') add('exif');
  if (type === 'mime' && info.toString('latin1', at + 4).includes('application/rdf+xml'))
    add('xmp');
}
