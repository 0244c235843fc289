// What is expected of the levels of one person's rows before anything is counted:
// lists have slips, but mostly agree. Only the beginning and the smoothing of the
// estimation; a few dozen matches outweigh it.
import type { Comparison } from './comparison.ts';
import { crossStrong, crossWeak } from './name-level.ts';
import { tokenLevels } from './token-likeness.ts';

const token = [0.1, 0.06, 0.05, 0.05, 0.14, 0.6];
const byKind: { readonly [K in Exclude<Comparison['kind'], 'name'>]: readonly number[] } = {
  middle: [0, 0.15, 0.15, 0.15, 0.55],
  date: [0, 0.03, 0.03, 0.03, 0.06, 0.06, 0.14, 0.65],
  age: [0, 0.05, 0.05, 0.1, 0.1, 0.2, 0.5],
  place: [0, 0.2, 0.06, 0.09, 0.65],
  postcode: [0, 0.2, 0.1, 0.1, 0.6],
  email: [0, 0.1, 0.1, 0.1, 0.7],
  number: [0, 0.1, 0.02, 0.08, 0.8],
  text: [0, 0.25, 0.06, 0.09, 0.6],
  sex: [0, 0.03, 0.97],
};

export function expectedShares({ kind, levels, base }: Comparison): Float64Array {
  if (kind !== 'name')
    return Float64Array.from(levels, (_, level) => byKind[kind][level % base] ?? 0);
  const out = new Float64Array(levels.length);
  for (let level = 2; level < crossStrong; level += 1) {
    const [given, family] = [Math.floor((level - 1) / tokenLevels), (level - 1) % tokenLevels];
    out[level] = 0.97 * (token[given] ?? 0) * (token[family] ?? 0);
  }
  out[crossStrong] = 0.02;
  out[crossWeak] = 0.01;
  return out;
}
