// Sorts rows by a 32-bit key, stably, in three rounds of 11 bits (least significant
// first), so that rows with one key stand together in their order. With more bits a
// round would write at more places than the processor holds ready.
import type { Keys } from './passes.ts';

export function sortKeys({ keys, rows, size }: Keys): Keys {
  if (size < fewKeys) return sortFew({ keys, rows, size });
  const from: Keys = { keys, rows, size };
  const to: Keys = { keys: new Int32Array(size), rows: new Int32Array(size), size };
  round(from, to, 0);
  round(to, from, digitBits);
  round(from, to, 2 * digitBits);
  return to;
}

const digitBits = 11;
const digits = 1 << digitBits;

/** Where keys begin that several rows share, and where they end. */
export function eachRun({ keys, size }: Keys, act: (from: number, to: number) => void): void {
  for (let from = 0; from < size; ) {
    let to = from + 1;
    while (to < size && keys[to] === keys[from]) to += 1;
    if (to - from > 1) act(from, to);
    from = to;
  }
}

const fewKeys = 20_000;

/** Few keys are sorted as they are, by what every engine has for it. */
function sortFew({ keys, rows, size }: Keys): Keys {
  const both = new Float64Array(size);
  for (let i = 0; i < size; i += 1) both[i] = (keys[i] ?? 0) * fewKeys + i;
  both.sort();
  const out: Keys = { keys: new Int32Array(size), rows: new Int32Array(size), size };
  both.forEach((value, at) => {
    const key = Math.floor(value / fewKeys);
    out.keys[at] = key;
    out.rows[at] = rows[value - key * fewKeys] ?? 0;
  });
  return out;
}

function round(from: Keys, to: Keys, shift: number): void {
  const places = new Int32Array(digits + 1);
  for (let i = 0; i < from.size; i += 1) {
    const digit = ((from.keys[i] ?? 0) >>> shift) & (digits - 1);
    places[digit + 1] = (places[digit + 1] ?? 0) + 1;
  }
  for (let d = 0; d < digits; d += 1) places[d + 1] = (places[d + 1] ?? 0) + (places[d] ?? 0);
  for (let i = 0; i < from.size; i += 1) {
    const key = from.keys[i] ?? 0;
    const digit = (key >>> shift) & (digits - 1);
    const place = places[digit] ?? 0;
    to.keys[place] = key;
    to.rows[place] = from.rows[i] ?? 0;
    places[digit] = place + 1;
  }
}
