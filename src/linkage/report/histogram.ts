// How the weights of the pairs are spread, as a drawing and as a table.
import { type Cell, escaped, figure, type Language, table } from './page-parts.ts';
import { pageWords } from './page-words.ts';

/** Weights below and above count with the outermost. */
const [lowest, highest] = [-10, 40];
const step = 14;
const [left, ground, top] = [84, 190, 14];
const right = left + (highest - lowest + 1) * step;
const width = right + 40;

/** So many pairs in each bit of weight, those of no pair left out, in order. */
function binsOf(weights: Float32Array): [number, number][] {
  const bins = new Map<number, number>();
  for (const weight of weights) {
    const bin = Math.max(lowest, Math.min(highest, Math.floor(weight)));
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return [...bins].sort(([a], [b]) => a - b);
}

export function histogram(weights: Float32Array, language: Language): string {
  const words = pageWords[language];
  const bins = binsOf(weights);
  const most = Math.max(1, ...bins.map(([, count]) => count));
  const heightOf = (count: number) => (ground - top) * Math.sqrt(count / most);
  const lines = gridOf(most).map((count) => {
    const y = (ground - heightOf(count)).toFixed(1);
    return `<line x1="${left}" x2="${right}" y1="${y}" y2="${y}"/><text x="${left - 6}" y="${y}" dy="4" text-anchor="end">${figure(count, language)}</text>`;
  });
  const bars = bins.map(([bin, count]) => {
    const height = heightOf(count).toFixed(1);
    const x = left + (bin - lowest) * step;
    return `<rect class="${bin >= 0 ? 'for' : 'against'}" x="${x + 1}" y="${(ground - Number(height)).toFixed(1)}" width="${step - 2}" height="${height}"/>`;
  });
  const marks = [-10, 0, 10, 20, 30, 40].map(
    (bits) =>
      `<text x="${left + (bits - lowest) * step}" y="${ground + 18}" text-anchor="middle">${figure(bits, language)}</text>`,
  );
  const heads: Cell[] = [{ head: words.bits }, { figure: words.pairs }];
  const rows = bins.map(([bin, count]): Cell[] => {
    const range = words.from(figure(bin, language), figure(bin + 1, language));
    return [{ head: `<bdi>${range}</bdi>` }, { figure: figure(count, language) }];
  });
  return [
    `<svg viewBox="0 0 ${width} ${ground + 26}" role="img" aria-label="${escaped(words.weightsLabel)}">`,
    ...[...lines, ...bars, ...marks],
    `<text x="${width}" y="${ground + 18}" text-anchor="end">${words.bits}</text></svg>`,
    `<details><summary>${words.figures}</summary>${table(heads, rows)}</details>`,
  ].join('\n');
}

/** Round numbers of pairs whose lines lie well apart: the largest, then each a quarter or less of the one before. */
function gridOf(most: number): number[] {
  const lines: number[] = [];
  for (let next = roundBelow(most); next >= 1 && lines.length < 4; next = roundBelow(next / 3.5))
    lines.push(next);
  return [...lines, 0];
}

/** 1, 2 or 5 times a power of ten, at most the number; 0 below 1. */
function roundBelow(value: number): number {
  if (value < 1) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2, 1].find((each) => each * power <= value) ?? 1);
}
