// How often each level comes up between rows that have nothing to do with each
// other (the u of Fellegi and Sunter). Agreement in full is counted exactly from
// the values' frequencies; the levels between from pairs drawn evenly over all
// rows, the same pairs every time.
import { type GivenParent, givenParent } from '../record/dependence.ts';
import type { Records } from '../record/field.ts';
import { slotBits, slotFamily, slotGiven, tokenMask } from '../record/field.ts';
import { type Comparison, comparisonsOf } from './comparison.ts';
import type { DrawnLevels } from './draw.ts';
import { crossStrong, crossWeak, nameLevels } from './name-level.ts';
import { tokenLevels } from './token-likeness.ts';

export type Chance = {
  /** Of every comparison, by level, among pairs where neither side is missing. */
  readonly u: readonly Float64Array[];
  /** The share of pairs where neither side is missing. */
  readonly present: readonly number[];
  /** Of each comparison how it stands to its parent, if it has one. */
  readonly states: readonly (GivenParent | undefined)[];
  /** The chance that two given, and two family names are one name, however they are spelled. */
  readonly sameGiven: number;
  readonly sameFamily: number;
  readonly parts: NameParts | undefined;
};

/** The levels of given and of family names apart, and the two levels of names that stand crosswise. */
export type NameParts = {
  readonly given: Float64Array;
  readonly family: Float64Array;
  readonly cross: readonly number[];
};

/** What is counted exactly is counted while the pairs are still being drawn. */
export async function measureChance(
  records: Records,
  drawing: Promise<DrawnLevels>,
): Promise<Chance> {
  const comparisons = comparisonsOf(records);
  const offset = records.name === undefined ? 0 : 2;
  const exact: Exact = {
    states: comparisons.map((_, c) => givenParent(records, c - offset)),
    sameGiven: sameToken(records, slotGiven, true),
    sameFamily: sameToken(records, slotFamily, true),
    spelled: {
      sameGiven: sameToken(records, slotGiven, false),
      sameFamily: sameToken(records, slotFamily, false),
    },
  };
  return finish(records, comparisons, exact, await drawing);
}

type Exact = Pick<Chance, 'states' | 'sameGiven' | 'sameFamily'> & {
  /** The same of spellings, where those of one name are several. */
  readonly spelled: Pick<Chance, 'sameGiven' | 'sameFamily'>;
};

function finish(
  records: Records,
  comparisons: readonly Comparison[],
  { states, sameGiven, sameFamily, spelled }: Exact,
  { counts, drawn }: DrawnLevels,
): Chance {
  const pairs = Math.max(drawn, 1);
  const present = counts.map((count) => Math.max(1 - (count[0] ?? 0) / pairs, 1 / pairs));
  const offset = records.name === undefined ? 0 : 2;
  const names = offset === 0 ? undefined : counts[0];
  const parts = names && partChances({ counts: names, ...spelled });
  const u = counts.map((count, c) => {
    if (c === 0 && parts !== undefined) return joinParts(parts);
    const field = records.fields[c - offset];
    const isExact = field !== undefined && field.kind !== 'age' && c >= offset;
    const base = comparisons[c]?.base ?? count.length;
    const own = spread(folded(count, base), isExact ? sameValue(field.counts) : undefined);
    const given = states[c];
    return given === undefined ? own : given.same.flatMap((same) => [...withTop(own, same)]);
  });
  return {
    u: u.map((all) => Float64Array.from(all)),
    present,
    states,
    sameGiven,
    sameFamily,
    parts,
  };
}

/** The counts of levels whatever the state of the parent. */
function folded(counts: Float64Array, base: number): Float64Array {
  const out = new Float64Array(base);
  counts.forEach((count, level) => {
    out[level % base] = (out[level % base] ?? 0) + count;
  });
  return out;
}

/** The same shares with another share for the top level, the others in proportion. */
function withTop(shares: Float64Array, top: number): Float64Array {
  const last = shares.length - 1;
  const rest = (1 - top) / Math.max(1 - (shares[last] ?? 0), 1e-12);
  return shares.map((share, level) => (level === last ? top : share * rest));
}

/** The chance that two rows hold the same value: the sum of squared shares. */
function sameValue(counts: Int32Array): number {
  let [total, squares] = [0, 0];
  for (const count of counts) {
    total += count;
    squares += count * (count - 1);
  }
  return total > 1 ? squares / (total * (total - 1)) : 0;
}

/** From counts to shares, the top level as counted exactly. Nothing is ever quite impossible. */
function spread(counts: Float64Array, top: number | undefined): Float64Array {
  const out = Float64Array.from(counts);
  out[0] = 0;
  const last = out.length - 1;
  if (top !== undefined) out[last] = 0;
  let total = 0;
  for (let level = 1; level <= last; level += 1) {
    if (top === undefined || level < last) out[level] = (out[level] ?? 0) + 0.5;
    total += out[level] ?? 0;
  }
  const rest = top === undefined ? 1 : 1 - top;
  for (let level = 1; level <= last; level += 1) out[level] = ((out[level] ?? 0) / total) * rest;
  if (top !== undefined) out[last] = Math.max(top, 1e-9);
  return out;
}

/** The chance that two words of a slot are the same; `asGroups` whatever their spelling. */
function sameToken({ name }: Records, slot: number, asGroups: boolean): number {
  if (name === undefined) return 0;
  const counts = new Float64Array(name.scripts.length);
  let total = 0;
  for (const rows of name.variants.slice(0, 1)) {
    for (const word of rows) {
      if (word >>> slotBits !== slot) continue;
      const token = word & tokenMask;
      const counted = asGroups ? (name.groups[token] ?? 0) : token;
      counts[counted] = (counts[counted] ?? 0) + 1;
      total += 1;
    }
  }
  let squares = 0;
  for (const count of counts) squares += count * (count - 1);
  return total > 1 ? Math.max(squares / (total * (total - 1)), 1 / (total * total)) : 1e-6;
}

type NameCounts = {
  readonly counts: Float64Array;
  readonly sameGiven: number;
  readonly sameFamily: number;
};

/** The chances of the levels of each part of a name, missing parts included. */
function partChances({ counts, sameGiven, sameFamily }: NameCounts): NameParts {
  const given = new Float64Array(tokenLevels);
  const family = new Float64Array(tokenLevels);
  for (let level = 1; level < crossStrong; level += 1) {
    const [g, f] = [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
    given[g] = (given[g] ?? 0) + (counts[level] ?? 0);
    family[f] = (family[f] ?? 0) + (counts[level] ?? 0);
  }
  const total = given.reduce((a, b) => a + b, 0) || 1;
  const whole = (all: Float64Array, same: number) => {
    const missing = (all[0] ?? 0) / total;
    const out = spread(all, same).map((share) => share * (1 - missing));
    out[0] = missing;
    return out;
  };
  const cross = [crossStrong, crossWeak].map((level) => ((counts[level] ?? 0) + 0.1) / (total + 1));
  return { given: whole(given, sameGiven), family: whole(family, sameFamily), cross };
}

/**
 * Given and family names of different people are taken to be independent, so
 * that the chance of both is the product of the chances of each.
 */
export function joinParts({ given, family, cross }: NameParts): Float64Array {
  const out = new Float64Array(nameLevels);
  for (let level = 1; level < crossStrong; level += 1) {
    const [g, f] = [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
    out[level] = (given[g] ?? 0) * (family[f] ?? 0);
  }
  out[crossStrong] = cross[0] ?? 0;
  out[crossWeak] = cross[1] ?? 0;
  return out;
}
