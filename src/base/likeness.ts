// How much two texts have in common: the passages of five words that both have, as
// a share of those that either has (Jaccard). A sketch of a text (Broder 1997; one
// permutation in bins, Li, Owen and Zhang 2012) tells which of many texts are worth
// comparing. A sketch is made of digests; no word can be read out of it.
import { foldText } from './fold-text.ts';

const wordsInPassage = 5;
const bins = 128;
const rowsInBand = 4;
/** Of a longer text the beginning stands for the whole. */
const mostUnits = 2_000_000;
/** Texts with fewer passages are too short to be told apart by them. */
const leastPassages = 8;

/** The digests of a text's passages, of its letters as they compare, whatever their typing. */
export function passagesOf(text: string): ReadonlySet<number> {
  const words = foldText(text.slice(0, mostUnits)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const out = new Set<number>();
  for (let i = 0; i + wordsInPassage <= words.length; i += 1) {
    out.add(digestOf(words.slice(i, i + wordsInPassage).join(' ')));
  }
  return out;
}

/** The share of passages that both have of those that either has, from 0 to 1. */
export function shareInCommon(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  let both = 0;
  for (const passage of few) if (many.has(passage)) both += 1;
  const either = some.size + others.size - both;
  return either === 0 ? 0 : both / either;
}

/** The least digest in each of 128 bins, and of an empty bin what the next one has; null of a short text. */
export function sketchOf(passages: ReadonlySet<number>): Int32Array | null {
  if (passages.size < leastPassages) return null;
  const least = new Float64Array(bins).fill(Number.POSITIVE_INFINITY);
  for (const passage of passages) {
    const bin = passage % bins;
    least[bin] = Math.min(least[bin] ?? 0, Math.floor(passage / bins));
  }
  return Int32Array.from({ length: bins }, (_, bin) => {
    let ahead = 0;
    while (!Number.isFinite(least[(bin + ahead) % bins])) ahead += 1;
    return mix((least[(bin + ahead) % bins] ?? 0) + ahead * 0x2000000);
  });
}

/** About which share two sketched texts have in common. */
export function likenessOf(sketch: Int32Array, other: Int32Array): number {
  let same = 0;
  for (let bin = 0; bin < bins; bin += 1) if (sketch[bin] === other[bin]) same += 1;
  return same / bins;
}

/**
 * Keys of which two texts nearly surely share one if half of their passages or more are
 * in common: each stands for four bins, and for which four.
 */
export function bandsOf(sketch: Int32Array): number[] {
  return Array.from({ length: bins / rowsInBand }, (_, band) => {
    let key = mix(band + 1);
    for (let row = 0; row < rowsInBand; row += 1) {
      key = mix(key ^ (sketch[band * rowsInBand + row] ?? 0));
    }
    return key;
  });
}

export function writeSketch(sketch: Int32Array): string {
  const bytes = Buffer.alloc(4 * bins);
  sketch.forEach((least, bin) => {
    bytes.writeInt32LE(least, 4 * bin);
  });
  return bytes.toString('base64');
}

/** What {@link writeSketch} wrote. */
export function readSketch(text: string): Int32Array {
  const bytes = Buffer.from(text, 'base64');
  return Int32Array.from({ length: bins }, (_, bin) => bytes.readInt32LE(4 * bin));
}

/** 32 bits of a text (FNV-1a over UTF-16, then mixed), from 0. */
function digestOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return mix(hash) >>> 0;
}

/** MurmurHash3's last step. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
