// A picture without the plain border around it: bars of a film, the frame of a screen,
// the margin of a scan. Implements docs/formats/picture.md, clause 9.
import { type Raster, samples } from './picture-sketch.ts';

/** How far, of 255, brightness may stray within one border. */
const slack = 16;
/** How many samples in a line may be otherwise: dust, noise, what a codec left. */
const strayShare = 0.02;
/** A narrower border on every side is none. */
const leastShare = 0.02;

/**
 * What lies within the border; null where there is none, or too little within it. One border is
 * taken off: of a page with margins between two bars, the bars.
 */
export function withoutBorder(raster: Raster): Raster | null {
  const { width, height, luma } = raster;
  const rows = { lines: height, length: width, line: width, step: 1 };
  const top = plainLines(luma, rows, 1);
  if (top === height) return null;
  const bottom = plainLines(luma, rows, -1);
  const columns = { lines: width, length: height, line: 1, step: width };
  const left = plainLines(luma, columns, 1);
  const right = plainLines(luma, columns, -1);
  const isNarrow =
    Math.max(top, bottom) < leastShare * height && Math.max(left, right) < leastShare * width;
  if (isNarrow) return null;
  const inner = { width: width - left - right, height: height - top - bottom };
  if (Math.min(inner.width, inner.height) < samples) return null;
  return cut(raster, { ...inner, left, top });
}

type Lines = {
  readonly lines: number;
  readonly length: number;
  readonly line: number;
  readonly step: number;
};

/** How many lines from one end are all of one brightness, that of the outermost. */
function plainLines(luma: Float32Array, { lines, length, line, step }: Lines, way: 1 | -1): number {
  let shade: number | undefined;
  for (let i = 0; i < lines; i += 1) {
    const start = (way === 1 ? i : lines - 1 - i) * line;
    shade ??= middleOf(luma, { start, length, step });
    let strays = 0;
    for (let at = 0; at < length; at += 1) {
      if (Math.abs((luma[start + at * step] ?? 0) - shade) > slack) strays += 1;
    }
    if (strays > strayShare * length) return i;
  }
  return lines;
}

type Line = { readonly start: number; readonly length: number; readonly step: number };

function middleOf(luma: Float32Array, { start, length, step }: Line): number {
  const line = Float32Array.from({ length }, (_, at) => luma[start + at * step] ?? 0);
  return line.sort()[length >> 1] ?? 0;
}

type Place = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

function cut(raster: Raster, { left, top, width, height }: Place): Raster {
  const luma = new Float32Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = (top + row) * raster.width + left;
    luma.set(raster.luma.subarray(start, start + width), row * width);
  }
  return { width, height, luma };
}
