// Pictures of nothing, each from its number: scenes like photographs, pages of a letter,
// sheets of one form. Drawn by sharp from shapes alone, so that no font of the machine is in them.
import sharp, { type Sharp } from 'sharp';

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b9) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawn(width: number, height: number, shapes: readonly string[]): Sharp {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`;
  return sharp(Buffer.from(`${head}${shapes.join('')}</svg>`));
}

/** A sky, a ground, and things of many sizes in between, with the grain of a camera. */
export async function drawScene(seed: number, width = 1200, height = 900): Promise<Buffer> {
  const draw = drawFrom(seed);
  const between = (least: number, most: number) => least + draw() * (most - least);
  const colour = () => `hsl(${between(0, 360)} ${between(5, 60)}% ${between(8, 92)}%)`;
  const horizon = between(0.3, 0.7) * height;
  const sky = `<defs><linearGradient id="s" x2="${between(-0.3, 0.3)}" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#s)"/>`;
  const ground = `<rect y="${horizon}" width="${width}" height="${height}" fill="${colour()}"/>`;
  const things = Array.from({ length: Math.round(between(12, 60)) }, () => {
    const [x, y] = [between(0, width), between(0.2, 1) * height];
    const size = between(0.02, 0.3) * width * draw();
    if (draw() < 0.4) {
      return `<ellipse cx="${x}" cy="${y}" rx="${size}" ry="${size * between(0.4, 1.6)}" fill="${colour()}"/>`;
    }
    const corners = Array.from(
      { length: 3 + Math.floor(draw() * 3) },
      () => `${x + between(-size, size)},${y + between(-size, size)}`,
    );
    return `<polygon points="${corners.join(' ')}" fill="${colour()}"/>`;
  });
  const plain = await drawn(width, height, [sky, ground, ...things])
    .removeAlpha()
    .raw()
    .toBuffer();
  for (let at = 0; at < plain.length; at += 1) {
    const grain = (draw() - 0.5) * 12;
    plain[at] = Math.max(0, Math.min(255, Math.round((plain[at] ?? 0) + grain)));
  }
  return sharp(plain, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

const paper = { width: 1240, height: 1754 };
const white = `<rect width="${paper.width}" height="${paper.height}" fill="#f4f1ea"/>`;

/** A word of as many strokes as it takes, from the right. */
function word(draw: () => number, x: number, y: number, length: number): string {
  let strokes = '';
  for (let at = 0; at < length; at += 9) {
    strokes += `<rect x="${x - at - 6}" y="${y - 12 * draw()}" width="${3 + 4 * draw()}" height="${6 + 12 * draw()}"/>`;
  }
  return strokes;
}

function line(draw: () => number, y: number, { from = 1130, to = 110 } = {}): string {
  let words = '';
  for (let x = from; x > to + 40; ) {
    const length = Math.min(x - to, 30 + 110 * draw());
    words += word(draw, x, y, length);
    x -= length + 16;
  }
  return words;
}

/** The same head of a letter on each, then paragraphs of lines. */
export function drawPage(seed: number): Promise<Buffer> {
  const draw = drawFrom(seed);
  const head = line(drawFrom(1), 120, { from: 800, to: 440 });
  const lines: string[] = [];
  for (let y = 220; y < 1650; y += 34) {
    const isLast = draw() < 0.15;
    lines.push(line(draw, y, isLast ? { to: 110 + 800 * draw() } : {}));
    if (isLast) y += 26;
  }
  return drawn(paper.width, paper.height, [white, head, ...lines])
    .png()
    .toBuffer();
}

/** The same printed form on each, filled in with a few words by different hands. */
export function drawForm(seed: number): Promise<Buffer> {
  const draw = drawFrom(seed);
  const printed = drawFrom(2);
  const rows = Array.from({ length: 18 }, (_, row) => {
    const y = 300 + row * 72;
    const rule = `<rect x="110" y="${y + 14}" width="1020" height="2"/>`;
    const label = line(printed, y, { from: 1130, to: 900 });
    return rule + label + line(draw, y, { from: 860, to: 860 - 600 * draw() });
  });
  return drawn(paper.width, paper.height, [white, line(printed, 150), ...rows])
    .png()
    .toBuffer();
}

/** A sheet with next to nothing on it: a stroke or a stamp somewhere. */
export function drawNearlyBlank(seed: number): Promise<Buffer> {
  const draw = drawFrom(seed);
  const mark = word(draw, 200 + 900 * draw(), 200 + 1400 * draw(), 40 + 120 * draw());
  return drawn(paper.width, paper.height, [white, mark]).png().toBuffer();
}
