// How near two texts of a field are, as a level from 1 (different) to 4 (the same).
import type { TextField, TextKind } from '../record/field.ts';
import { isOneSlip, jaroWinkler, mayBeAlike, mayBeOneSlip } from './jaro.ts';

const plain = ['missing', 'different', 'partly the same', 'one slip or much alike', 'the same'];

export const textLevels: { readonly [K in TextKind]: readonly string[] } = {
  place: plain,
  text: plain,
  number: plain,
  postcode: ['missing', 'different', 'same area', 'one slip apart', 'the same'],
  email: ['missing', 'different', 'user much alike', 'user one slip apart or the same', 'the same'],
  sex: ['missing', 'different', 'the same'],
};

const space = 0x20;
const at = 0x40;

export function textLevel(field: TextField, a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const { kind, texts } = field;
  if (kind === 'sex') return a === b ? 2 : 1;
  if (a === b) return 4;
  switch (kind) {
    case 'postcode':
      if (mayBeOneSlip(texts, a, b) && isOneSlip(texts, a, b)) return 3;
      return samePrefix(field, a, b) ? 2 : 1;
    case 'number':
      if (!mayBeAlike(texts, a, b, 0.7)) return 1;
      return isOneSlip(texts, a, b) ? 3 : jaroWinkler(texts, a, b) >= 0.9 ? 2 : 1;
    case 'email':
      return emailLevel(field, a, b);
    default:
      return wordsLevel(field, a, b);
  }
}

/** Bit 0 of a set of letters is that of the blank. */
const hasBlank = 1;

function wordsLevel({ texts }: TextField, a: number, b: number): number {
  const { heads, units } = texts;
  const hasWords = (((heads[2 * a + 1] ?? 0) | (heads[2 * b + 1] ?? 0)) & hasBlank) !== 0;
  if (mayBeAlike(texts, a, b, 0.85)) {
    const sizeOf = (i: number) => (heads[2 * i + 2] ?? 0) - (heads[2 * i] ?? 0);
    const isLong = Math.max(sizeOf(a), sizeOf(b)) >= 4;
    if (isLong && mayBeOneSlip(texts, a, b) && isOneSlip(texts, a, b)) return 3;
    const likeness = jaroWinkler(texts, a, b);
    if (likeness >= 0.92) return 3;
    if (likeness >= 0.85) return 2;
  }
  if (!hasWords) return 1;
  const span = (i: number): [number, number] => [heads[2 * i] ?? 0, heads[2 * i + 2] ?? 0];
  return sharesWord(units, span(a), span(b)) ? 2 : 1;
}

/** Whether a word of four letters or more stands in both. */
function sharesWord(
  units: Uint16Array,
  a: readonly [number, number],
  b: readonly [number, number],
): boolean {
  for (let i = a[0]; i < a[1]; i = wordEnd(units, i, a[1]) + 1) {
    const end = wordEnd(units, i, a[1]);
    if (end - i < 4) continue;
    for (let j = b[0]; j < b[1]; j = wordEnd(units, j, b[1]) + 1) {
      const size = wordEnd(units, j, b[1]) - j;
      if (size === end - i && equal(units, i, j, size)) return true;
    }
  }
  return false;
}

function wordEnd(units: Uint16Array, from: number, end: number): number {
  let to = from;
  while (to < end && units[to] !== space) to += 1;
  return to;
}

function equal(units: Uint16Array, a: number, b: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (units[a + i] !== units[b + i]) return false;
  return true;
}

/** The area of a postcode: all but its last three characters, or its first half. */
function samePrefix({ texts }: TextField, a: number, b: number): boolean {
  const { heads } = texts;
  const [fromA, fromB] = [heads[2 * a] ?? 0, heads[2 * b] ?? 0];
  const sizeA = (heads[2 * a + 2] ?? 0) - fromA;
  const sizeB = (heads[2 * b + 2] ?? 0) - fromB;
  const area = (size: number) => (size >= 5 ? size - 3 : size >> 1);
  const size = area(sizeA);
  return size > 0 && size === area(sizeB) && equal(texts.units, fromA, fromB, size);
}

function emailLevel({ texts }: TextField, a: number, b: number): number {
  if (isOneSlip(texts, a, b)) return 3;
  const { heads } = texts;
  const [fromA, fromB] = [heads[2 * a] ?? 0, heads[2 * b] ?? 0];
  const sizeA = userSize(texts.units, fromA, heads[2 * a + 2] ?? 0);
  const sizeB = userSize(texts.units, fromB, heads[2 * b + 2] ?? 0);
  if (sizeA === sizeB && equal(texts.units, fromA, fromB, sizeA)) return 3;
  return mayBeAlike(texts, a, b, 0.88) && jaroWinkler(texts, a, b) >= 0.88 ? 2 : 1;
}

function userSize(units: Uint16Array, from: number, end: number): number {
  let to = from;
  while (to < end && units[to] !== at) to += 1;
  return to - from;
}
