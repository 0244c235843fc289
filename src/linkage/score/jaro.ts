// Likeness of two short texts in the same script: Jaro's measure with Winkler's
// bonus for a common beginning (Winkler 1990), and whether one slip of the hand
// (a letter put in, left out, replaced or exchanged with its neighbour; Damerau
// 1964) makes one from the other. Texts are UTF-16 units in one array. Matches
// are looked for with the positions of each letter as bits of one number.
import type { Texts } from '../table/shared.ts';

/** Beyond these many units a text is cut off: its positions are bits of one number. */
const mostUnits = 30;
const letterMask = 0x7ff;
const positions = new Int32Array(letterMask + 1);
const matched = new Uint16Array(mostUnits);

/**
 * From 0 to 1. Which letter answers to which depends on which text is taken first,
 * so that is settled by the texts themselves and the measure is symmetric.
 */
export function jaroWinkler(texts: Texts, a: number, b: number): number {
  return isBefore(texts, b, a) ? likeness(texts, b, a) : likeness(texts, a, b);
}

/** The shorter text is first; of two as long, the one whose letters come first. */
function isBefore({ units, heads }: Texts, a: number, b: number): boolean {
  const fromA = heads[2 * a] ?? 0;
  const fromB = heads[2 * b] ?? 0;
  const size = (heads[2 * a + 2] ?? 0) - fromA;
  const sizeB = (heads[2 * b + 2] ?? 0) - fromB;
  if (size !== sizeB) return size < sizeB;
  for (let i = 0; i < size; i += 1) {
    const difference = (units[fromA + i] ?? 0) - (units[fromB + i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function likeness({ units, heads }: Texts, a: number, b: number): number {
  const fromA = heads[2 * a] ?? 0;
  const fromB = heads[2 * b] ?? 0;
  const sizeA = Math.min((heads[2 * a + 2] ?? 0) - fromA, mostUnits);
  const sizeB = Math.min((heads[2 * b + 2] ?? 0) - fromB, mostUnits);
  if (sizeA === 0 || sizeB === 0) return 0;
  for (let j = 0; j < sizeB; j += 1) {
    const unit = (units[fromB + j] ?? 0) & letterMask;
    positions[unit] = (positions[unit] ?? 0) | (1 << j);
  }
  const window = Math.max(0, (Math.max(sizeA, sizeB) >> 1) - 1);
  let taken = 0;
  let matches = 0;
  for (let i = 0; i < sizeA; i += 1) {
    const unit = units[fromA + i] ?? 0;
    const low = i > window ? i - window : 0;
    const reach = (-1 << low) & ~(i + window >= 31 ? 0 : -1 << (i + window + 1));
    const free = (positions[unit & letterMask] ?? 0) & reach & ~taken;
    if (free === 0) continue;
    taken |= free & -free;
    matched[matches] = unit;
    matches += 1;
  }
  for (let j = 0; j < sizeB; j += 1) positions[(units[fromB + j] ?? 0) & letterMask] = 0;
  if (matches === 0) return 0;
  let exchanged = 0;
  for (let j = 0, at = 0; at < matches; j += 1) {
    if ((taken & (1 << j)) === 0) continue;
    if (matched[at] !== units[fromB + j]) exchanged += 1;
    at += 1;
  }
  const jaro = (matches / sizeA + matches / sizeB + (matches - exchanged / 2) / matches) / 3;
  return jaro <= 0.7
    ? jaro
    : jaro + prefixOf(units, fromA, fromB, Math.min(sizeA, sizeB)) * 0.1 * (1 - jaro);
}

function prefixOf(units: Uint16Array, fromA: number, fromB: number, size: number): number {
  const most = Math.min(size, 4);
  let prefix = 0;
  while (prefix < most && units[fromA + prefix] === units[fromB + prefix]) prefix += 1;
  return prefix;
}

/**
 * Whether the Jaro-Winkler likeness can reach a mark at all: no more letters can
 * match than are left when those that the other text lacks are taken off.
 */
export function mayBeAlike({ units, heads }: Texts, a: number, b: number, mark: number): boolean {
  const fromA = heads[2 * a] ?? 0;
  const fromB = heads[2 * b] ?? 0;
  const sizeA = (heads[2 * a + 2] ?? 0) - fromA;
  const sizeB = (heads[2 * b + 2] ?? 0) - fromB;
  const x = heads[2 * a + 1] ?? 0;
  const y = heads[2 * b + 1] ?? 0;
  const most = Math.min(sizeA - bitsIn(x & ~y), sizeB - bitsIn(y & ~x));
  if (most <= 0) return false;
  const jaro = (most / sizeA + most / sizeB + 1) / 3;
  if (jaro >= mark) return true;
  if (jaro <= 0.7) return false;
  return jaro + prefixOf(units, fromA, fromB, Math.min(sizeA, sizeB)) * 0.1 * (1 - jaro) >= mark;
}

function bitsIn(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two texts with these letters can be one slip apart: it changes two letters of the set at most. */
export function mayBeOneSlip({ heads }: Texts, a: number, b: number): boolean {
  return bitsIn((heads[2 * a + 1] ?? 0) ^ (heads[2 * b + 1] ?? 0)) <= 2;
}

/** Whether one slip makes one text from the other. */
export function isOneSlip({ units, heads }: Texts, a: number, b: number): boolean {
  let fromA = heads[2 * a] ?? 0;
  let fromB = heads[2 * b] ?? 0;
  let endA = heads[2 * a + 2] ?? 0;
  let endB = heads[2 * b + 2] ?? 0;
  if (Math.abs(endA - fromA - (endB - fromB)) > 1) return false;
  while (fromA < endA && fromB < endB && units[fromA] === units[fromB]) {
    fromA += 1;
    fromB += 1;
  }
  while (endA > fromA && endB > fromB && units[endA - 1] === units[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const restA = endA - fromA;
  const restB = endB - fromB;
  if (restA <= 1 && restB <= 1) return true;
  if (restA !== 2 || restB !== 2) return false;
  return units[fromA] === units[fromB + 1] && units[fromA + 1] === units[fromB];
}
