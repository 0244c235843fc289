// Pairs with their weights, in one order: by the first row, then by the second.
import type { Scored } from './work.ts';

export type PairList = Scored;

/** The stretches one after the other; their pairs are in the order of the first row already. */
export function joinScored(parts: readonly Scored[]): PairList {
  const size = parts.reduce((sum, { a }) => sum + a.length, 0);
  const out = { a: new Int32Array(size), b: new Int32Array(size), weight: new Float32Array(size) };
  let at = 0;
  for (const part of parts) {
    out.a.set(part.a, at);
    out.b.set(part.b, at);
    out.weight.set(part.weight, at);
    at += part.a.length;
  }
  return out;
}

/** The pairs in their order: sorted by the second row first, then, keeping that, by the first. */
export function sortPairs({ a, b, weight }: PairList, count: number): PairList {
  const bySecond = countingOrder(b, undefined, count);
  const order = countingOrder(a, bySecond, count);
  const out = {
    a: new Int32Array(a.length),
    b: new Int32Array(a.length),
    weight: new Float32Array(a.length),
  };
  for (let at = 0; at < order.length; at += 1) {
    const from = order[at] ?? 0;
    out.a[at] = a[from] ?? 0;
    out.b[at] = b[from] ?? 0;
    out.weight[at] = weight[from] ?? 0;
  }
  return out;
}

/** The places of the items in the order of their rows, stably; `before` is the order until now. */
function countingOrder(
  rows: Int32Array,
  before: Int32Array | undefined,
  count: number,
): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < rows.length; i += 1) {
    const row = (rows[i] ?? 0) + 1;
    next[row] = (next[row] ?? 0) + 1;
  }
  for (let row = 0; row < count; row += 1) next[row + 1] = (next[row + 1] ?? 0) + (next[row] ?? 0);
  const order = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const item = before === undefined ? i : (before[i] ?? 0);
    const row = rows[item] ?? 0;
    order[next[row] ?? 0] = item;
    next[row] = (next[row] ?? 0) + 1;
  }
  return order;
}
