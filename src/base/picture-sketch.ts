// What little of a picture is kept, so that other copies of it are found: PDQ (Facebook
// 2019), the 256 lowest frequencies of its light and dark, each above the median or not.
// Implements docs/formats/picture.md, clauses 7 and 8. A picture cannot be drawn from it.

/** A picture by its brightness, 0 to 255, row by row from the top. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  readonly luma: Float32Array;
};

/** Samples in a row and in a column that the frequencies are worked out from. */
export const samples = 64;
const frequencies = 16;
/** A sketch of less gradient than this (of 100) says nothing: PDQ's own limit. */
const leastGradient = 50;

/** The sketch as 64 hexadecimal digits, or null where the picture is too small or too plain for one. */
export function sketchPicture(raster: Raster): string | null {
  if (Math.min(raster.width, raster.height) < samples) return null;
  const sampled = sampleOf(raster);
  if (gradientOf(sampled) < leastGradient) return null;
  const amounts = lowestFrequencies(sampled);
  // Of 256 numbers the 128th, as PDQ takes it.
  const median = Float64Array.from(amounts).sort()[127] ?? 0;
  return writeBits(amounts, median);
}

/** Smoothed twice along rows and columns, then 64 × 64 of what comes of it. */
function sampleOf({ width, height, luma }: Raster): Float64Array {
  let smooth: Float64Array = Float64Array.from(luma);
  for (let pass = 0; pass < 2; pass += 1) {
    smooth = smoothed(smooth, { lines: height, length: width, line: width, step: 1 });
    smooth = smoothed(smooth, { lines: width, length: height, line: 1, step: width });
  }
  return Float64Array.from({ length: samples * samples }, (_, at) => {
    const row = Math.floor(((Math.floor(at / samples) + 0.5) * height) / samples);
    const column = Math.floor((((at % samples) + 0.5) * width) / samples);
    return smooth[row * width + column] ?? 0;
  });
}

/** How an image is gone through: `lines` of `length`, the next line `line` on, the next in it `step`. */
type Way = {
  readonly lines: number;
  readonly length: number;
  readonly line: number;
  readonly step: number;
};

/** Each sample as the mean of a window that is as wide as half of what one of 64 stands for. */
function smoothed(image: Float64Array, { lines, length, line, step }: Way): Float64Array {
  const window = Math.floor((length + 2 * samples - 1) / (2 * samples));
  const after = Math.floor((window + 2) / 2) - 1;
  const before = window - 1 - after;
  const out = new Float64Array(image.length);
  const sums = new Float64Array(length + 1);
  for (let each = 0; each < lines; each += 1) {
    const start = each * line;
    for (let i = 0; i < length; i += 1) {
      sums[i + 1] = (sums[i] ?? 0) + (image[start + i * step] ?? 0);
    }
    for (let i = 0; i < length; i += 1) {
      const from = Math.max(0, i - before);
      const to = Math.min(length, i + after + 1);
      out[start + i * step] = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
    }
  }
  return out;
}

/** How much goes on in it, from 0 to 100: steps between neighbours, in whole hundredths of the range. */
function gradientOf(sampled: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < sampled.length; at += 1) {
    const here = sampled[at] ?? 0;
    if (at % samples < samples - 1) sum += stepBetween(here, sampled[at + 1] ?? 0);
    if (at + samples < sampled.length) sum += stepBetween(here, sampled[at + samples] ?? 0);
  }
  return Math.min(100, Math.floor(sum / 90));
}

function stepBetween(here: number, next: number): number {
  return Math.abs(Math.trunc(((here - next) * 100) / 255));
}

/** The two-dimensional discrete cosine transform, frequencies 1 to 16 of rows and columns. */
function lowestFrequencies(sampled: Float64Array): Float64Array {
  const half = new Float64Array(frequencies * samples);
  for (let i = 0; i < frequencies; i += 1) {
    for (let column = 0; column < samples; column += 1) {
      let sum = 0;
      for (let row = 0; row < samples; row += 1) {
        sum += cosine(i, row) * (sampled[row * samples + column] ?? 0);
      }
      half[i * samples + column] = sum;
    }
  }
  const out = new Float64Array(frequencies * frequencies);
  for (let i = 0; i < frequencies; i += 1) {
    for (let j = 0; j < frequencies; j += 1) {
      let sum = 0;
      for (let column = 0; column < samples; column += 1) {
        sum += (half[i * samples + column] ?? 0) * cosine(j, column);
      }
      out[i * frequencies + j] = sum;
    }
  }
  return out;
}

const cosines = Float64Array.from(
  { length: frequencies * samples },
  (_, at) =>
    Math.sqrt(2 / samples) *
    Math.cos(((Math.floor(at / samples) + 1) * (2 * (at % samples) + 1) * Math.PI) / (2 * samples)),
);

function cosine(frequency: number, at: number): number {
  return cosines[frequency * samples + at] ?? 0;
}

/** Sixteen words of sixteen bits, the last first, as PDQ writes them. */
function writeBits(amounts: Float64Array, median: number): string {
  return Array.from({ length: 16 }, (_, back) => {
    const word = 15 - back;
    let bits = 0;
    for (let bit = 0; bit < 16; bit += 1) {
      if ((amounts[word * 16 + bit] ?? 0) > median) bits |= 1 << bit;
    }
    return bits.toString(16).padStart(4, '0');
  }).join('');
}

/** How many of the 256 bits differ between two sketches. */
export function differenceOf(sketch: string, other: string): number {
  let count = 0;
  for (let at = 0; at < 64; at += 4) {
    let left = wordAt(sketch, at) ^ wordAt(other, at);
    for (; left !== 0; left &= left - 1) count += 1;
  }
  return count;
}

/**
 * Pictures whose sketches differ in more bits are not told of. PDQ's authors, who act upon what
 * they find, take 31; here it is only told, and what was cut or written on a little is found too.
 */
export const mostDifference = 47;

/** The 256 bits of a sketch as text, as SQL writes them. */
export function bitsOfSketch(sketch: string): string {
  return BigInt(`0x${sketch}`).toString(2).padStart(256, '0');
}

function wordAt(sketch: string, at: number): number {
  return Number.parseInt(sketch.slice(at, at + 4), 16);
}
