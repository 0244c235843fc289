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
    .map(({ field, at }) => ({ field, at, same: sameShare(field.codes) }))
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
  const areas = new Int32Array(texts.starts.length);
  for (let code = 1; code + 1 < texts.starts.length; code += 1) {
    const [from, to] = [texts.starts[code] ?? 0, texts.starts[code + 1] ?? 0];
    const area = to - from >= 5 ? to - from - 3 : (to - from) >> 1;
    const key = String.fromCharCode(...texts.units.subarray(from, from + area));
    const found = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, found);
    areas[code] = found;
  }
  return codes.map((code) => areas[code] ?? 0);
}

function sameShare(codes: Int32Array): number {
  return bothSame(codes, codes).first;
}

type Both = { readonly same: number; readonly first: number; readonly second: number };

/** Shares of pairs, among rows that have both values, that agree in both, in the first, in the second. */
function bothSame(a: Int32Array, b: Int32Array): Both {
  const most = 2 ** 26;
  const keys = new Float64Array(a.length);
  let size = 0;
  for (let row = 0; row < a.length; row += 1) {
    const [x, y] = [a[row] ?? 0, b[row] ?? 0];
    if (x === 0 || y === 0) continue;
    keys[size] = x * most + y;
    size += 1;
  }
  const both = keys.subarray(0, size).sort();
  const same = pairShare(both, (key) => key);
  const first = pairShare(both, (key) => Math.floor(key / most));
  const second = pairShare(both.map((key) => key % most).sort(), (key) => key);
  return { same, first, second };
}

/** The share of pairs that are equal, of a sorted list. */
function pairShare(sorted: Float64Array, of: (key: number) => number): number {
  let [pairs, from] = [0, 0];
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && of(sorted[at] ?? 0) === of(sorted[from] ?? 0)) continue;
    pairs += ((at - from) * (at - from - 1)) / 2;
    from = at;
  }
  const all = (sorted.length * (sorted.length - 1)) / 2;
  return all > 0 ? pairs / all : 0;
}
