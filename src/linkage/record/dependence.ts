// Places that follow from one another: who shares a postcode shares the town, and
// to count both as evidence would count one thing twice. Each place may have one
// finer field as its parent, on whose level its own weight then depends (a tree of
// dependence in the sense of Chow and Liu 1968). How often both agree by chance is
// counted exactly from the values.
import type { Field, Records, TextField } from './field.ts';

/** Of each field the field that it depends on, or -1. */
export function findParents(fields: readonly Field[]): number[] {
  const order = fields
    .map((field, at) => ({ field, at }))
    .filter((each): each is { field: TextField; at: number } => isPlace(each.field))
    .map(({ field, at }) => ({ field, at, same: sameShare(field.counts) }))
    .sort((a, b) => a.same - b.same || a.at - b.at);
  const parents = fields.map(() => -1);
  order.forEach((child, i) => {
    let best = 0;
    for (const parent of order.slice(0, i)) {
      const { same } = bothSame(child.field.codes, parent.field.codes);
      const given = parent.same > 0 ? same / parent.same : 0;
      // A parent must make agreement both frequent and much more frequent than it is.
      if (given < leastGiven || given < leastLift * child.same || given <= best) continue;
      best = given;
      parents[child.at] = parent.at;
    }
  });
  return parents;
}

const leastGiven = 0.2;
const leastLift = 3;

function isPlace({ kind }: Field): boolean {
  return kind === 'place' || kind === 'postcode';
}

/** The state of a parent by its own level: 0 missing, 1 different, 2 related, 3 the same. */
export function stateOf(isPostcode: boolean, level: number): number {
  if (level === 0) return 0;
  if (level === 4) return 3;
  if (isPostcode) return level >= 2 ? 2 : 1;
  return level === 3 ? 3 : 1;
}

export type GivenParent = {
  /** The share of pairs in each state, and within it the share where the child is the same. */
  readonly states: readonly number[];
  readonly same: readonly number[];
};

/** How often child and parent agree among all pairs that have both. */
export function givenParent(
  { fields, parents }: Pick<Records, 'fields' | 'parents'>,
  at: number,
): GivenParent | undefined {
  const child = fields[at];
  const parent = fields[parents[at] ?? -1];
  if (
    child === undefined ||
    parent === undefined ||
    parent.kind === 'date' ||
    parent.kind === 'age'
  )
    return undefined;
  const whole = bothSame(child.codes, parent.codes);
  const areas = parent.kind === 'postcode' ? areaCodes(parent) : parent.codes;
  const wide = bothSame(child.codes, areas);
  const related = Math.max(wide.second - whole.second, 0);
  const relatedSame = Math.max(wide.same - whole.same, 0);
  const different = Math.max(1 - wide.second, 1e-9);
  const share = (part: number, of: number) =>
    Math.min(0.999, Math.max(of > 0 ? part / of : whole.first, 1e-9));
  return {
    states: [1, different, related, whole.second],
    same: [
      whole.first,
      share(Math.max(whole.first - wide.same, 0), different),
      share(relatedSame, related),
      share(whole.same, whole.second),
    ],
  };
}

/** The same number for postcodes of one area; see score/text-level.ts. */
function areaCodes({ codes, texts }: TextField): Int32Array {
  const numbers = new Map<string, number>();
  const size = texts.heads.length >> 1;
  const areas = new Int32Array(size);
  for (let code = 1; code < size; code += 1) {
    const [from, to] = [texts.heads[2 * code] ?? 0, texts.heads[2 * code + 2] ?? 0];
    const area = to - from >= 5 ? to - from - 3 : (to - from) >> 1;
    const key = String.fromCharCode(...texts.units.subarray(from, from + area));
    const found = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, found);
    areas[code] = found;
  }
  return codes.map((code) => areas[code] ?? 0);
}

/** The share of pairs that hold the same value, from how many rows hold each. */
function sameShare(counts: ArrayLike<number>): number {
  let [pairs, rows] = [0, 0];
  for (let code = 1; code < counts.length; code += 1) {
    const count = counts[code] ?? 0;
    pairs += (count * (count - 1)) / 2;
    rows += count;
  }
  return rows > 1 ? pairs / ((rows * (rows - 1)) / 2) : 0;
}

type Both = { readonly same: number; readonly first: number; readonly second: number };

/** Shares of pairs, among rows that have both values, that agree in both, in the first, in the second. */
function bothSame(a: Int32Array, b: Int32Array): Both {
  const [starts, values] = groupedBy(a, b);
  const seconds = new Float64Array(1 + values.reduce((most, code) => Math.max(most, code), 0));
  const within = new Float64Array(seconds.length);
  const firsts = new Float64Array(starts.length);
  let pairs = 0;
  for (let code = 1; code + 1 < starts.length; code += 1) {
    const [from, to] = [starts[code] ?? 0, starts[code + 1] ?? 0];
    firsts[code] = to - from;
    for (let at = from; at < to; at += 1) {
      const value = values[at] ?? 0;
      pairs += within[value] ?? 0;
      within[value] = (within[value] ?? 0) + 1;
      seconds[value] = (seconds[value] ?? 0) + 1;
    }
    for (let at = from; at < to; at += 1) within[values[at] ?? 0] = 0;
  }
  const rows = values.length;
  const same = rows > 1 ? pairs / ((rows * (rows - 1)) / 2) : 0;
  return { same, first: sameShare(firsts), second: sameShare(seconds) };
}

/** The codes of b of rows that have both, those of one code of a together, and where each code of a begins. */
function groupedBy(a: Int32Array, b: Int32Array): [Int32Array, Int32Array] {
  const most = a.reduce((found, code) => Math.max(found, code), 0);
  const starts = new Int32Array(most + 2);
  const isWhole = (row: number) => (a[row] ?? 0) !== 0 && (b[row] ?? 0) !== 0;
  for (let row = 0; row < a.length; row += 1) {
    const next = (a[row] ?? 0) + 1;
    if (isWhole(row)) starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let code = 0; code <= most; code += 1)
    starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const values = new Int32Array(starts[most + 1] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < a.length; row += 1) {
    const code = a[row] ?? 0;
    if (!isWhole(row)) continue;
    values[next[code] ?? 0] = b[row] ?? 0;
    next[code] = (next[code] ?? 0) + 1;
  }
  return [starts, values];
}
