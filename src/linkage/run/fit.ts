// From the candidates to the model: counts their patterns, all of them or a
// sample that is the same every time, and estimates.
import type { CandidateIndex } from '../block/index.ts';
import type { Copies } from '../record/copies.ts';
import type { Records } from '../record/field.ts';
import { measureChance } from '../score/by-chance.ts';
import { Comparer } from '../score/comparer.ts';
import { countDrawn, type DrawnLevels, joinDrawn } from '../score/draw.ts';
import { estimate } from '../score/estimate.ts';
import type { Model } from '../score/model.ts';
import { Patterns } from '../score/patterns.ts';
import { refit } from '../score/refit.ts';
import { type Allowed, countAllowed } from './allowed.ts';
import { type Crew, cut } from './threads.ts';

export type FitInput = {
  readonly records: Records;
  readonly index: CandidateIndex;
  readonly copies: Copies;
  readonly crew: Crew;
  readonly allowed: Allowed;
  /** The model of an earlier run; without one, how pairs agree that were drawn over all rows. */
  readonly basis: Model | Promise<DrawnLevels>;
};

const drawnStretches = 16;

/** Pairs drawn over all rows are compared; nothing but the records is needed for it. */
export async function drawLevels(crew: Crew, records: Records): Promise<DrawnLevels> {
  return joinDrawn(await crew.deal('draw', cut(countDrawn(records), drawnStretches)));
}

const mostStretches = 128;
/** So many candidates are enough to estimate from. */
const enoughPairs = 1_000_000;

export async function fitModel({
  records,
  index,
  copies,
  crew,
  allowed,
  basis,
}: FitInput): Promise<Model> {
  const proposed = index.costs.reduce((sum, { pairs }) => sum + pairs, 0);
  const every = Math.max(1, Math.floor(proposed / enoughPairs));
  const comparer = new Comparer(records);
  const patterns = new Patterns(comparer.comparisons.map(({ levels }) => levels.length));
  const parts = cut(records.count, mostStretches).map((stretch) => ({ stretch, every }));
  const counted = crew.deal('count', parts);
  // What is known of chance is worked out while the others draw and count.
  const known = 'levels' in basis ? basis : await measureChance(records, basis);
  for (const found of await counted) patterns.merge(found);
  if (allowed.lists === 1) addCopies(comparer, copies, patterns, every);
  const { comparisons } = comparer;
  const allPairs = countAllowed(allowed, records.source) / every;
  if ('levels' in known) return refit({ model: known, patterns, allPairs });
  return estimate({ comparisons, patterns, chance: known, allPairs, scale: 1 });
}

/** Copies of one row are pairs too, though nothing proposed them. */
function addCopies(comparer: Comparer, { sizes }: Copies, patterns: Patterns, every: number): void {
  sizes.forEach((size, row) => {
    if (size < 2) return;
    comparer.compareFields(row, row);
    comparer.compareNames(row, row);
    patterns.add(comparer.levels, (size * (size - 1)) / 2 / every);
  });
}
