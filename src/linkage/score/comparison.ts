// The comparisons of a pair: what is compared, in which order, and the names of
// the levels that each can give. Level 0 is always "missing".
import type { Field, Records } from '../record/field.ts';
import { ageLevels, dateLevels } from './date-level.ts';
import { crossStrong, crossWeak, middleLevels, nameLevels } from './name-level.ts';
import { textLevels } from './text-level.ts';

export type Comparison = {
  readonly name: string;
  readonly kind: 'name' | 'middle' | Field['kind'];
  /** Of each level, in words; those of a field with a parent once for each state of the parent. */
  readonly levels: readonly string[];
  /** How many levels there are without a parent. */
  readonly base: number;
};

/** Whether a level is that of values that are the same, so that their rarity counts in full. */
export function isTop({ base }: Comparison, level: number): boolean {
  // Where a parent agrees, the rarity of its own value has said it already.
  return level === base - 1 || level === 2 * base - 1;
}

export const tokenWords = [
  'missing',
  'different',
  'hardly alike',
  'faintly alike',
  'weakly alike',
  'alike',
  'nearly',
  'the same',
];

function nameLevelWords(): string[] {
  const words = ['missing'];
  for (const given of tokenWords) {
    for (const family of tokenWords) words.push(`given ${given}, family ${family}`);
  }
  words[crossStrong] = 'given and family exchanged';
  words[crossWeak] = 'given and family exchanged and alike';
  return words;
}

/** The comparisons in the order of a pattern: names first, then every field. */
export function comparisonsOf({ name, fields, parents }: Records): Comparison[] {
  const out: Comparison[] = [];
  if (name !== undefined) {
    const levels = nameLevelWords();
    out.push({ name: 'name', kind: 'name', levels, base: levels.length });
    out.push({
      name: 'other names',
      kind: 'middle',
      levels: middleLevels,
      base: middleLevels.length,
    });
  }
  fields.forEach((field, at) => {
    const own = levelsOf(field);
    const parent = fields[parents[at] ?? -1];
    const levels =
      parent === undefined
        ? own
        : statesOf(parent.name).flatMap((state) => own.map((level) => level + state));
    out.push({ name: field.name, kind: field.kind, levels, base: own.length });
  });
  return out;
}

function statesOf(parent: string): string[] {
  return ['', ` (${parent} different)`, ` (${parent} related)`, ` (${parent} the same)`];
}

function levelsOf(field: Field): readonly string[] {
  if (field.kind === 'date') return dateLevels;
  return field.kind === 'age' ? ageLevels : textLevels[field.kind];
}

/** How many levels the widest comparison has. */
export const mostLevels = nameLevels;
