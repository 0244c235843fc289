// How many copies of a picture are found by its sketch, and how many other pictures are
// taken for it: `node bench/pictures.ts [scenes] [pages] [copied]`: of
// so many of each copies are made as well. All are invented.
import sharp, { type Sharp } from 'sharp';
import { differenceOf, mostDifference } from '../src/base/picture-sketch.ts';
import type { Picture } from '../src/intake/picture/picture.ts';
import { PictureReader } from '../src/intake/picture/picture-reader.ts';
import { drawForm, drawNearlyBlank, drawPage, drawScene } from './invented-pictures.ts';

const [scenes = 300, pages = 150, copied = 100] = process.argv.slice(2).map(Number);

type Change = (picture: Sharp, width: number, height: number) => Sharp | Promise<Sharp>;

const again = async (picture: Sharp) => sharp(await picture.png().toBuffer());

function cropped(share: number): Change {
  return (picture, width, height) =>
    picture.extract({
      left: Math.round(share * width),
      top: Math.round(share * height),
      width: Math.round((1 - 2 * share) * width),
      height: Math.round((1 - 2 * share) * height),
    });
}

function cutAtOneSide(share: number): Change {
  return (picture, width, height) =>
    picture.extract({ left: 0, top: 0, width, height: Math.round((1 - share) * height) });
}

function framed(share: number, background: string, sides: 'all' | 'rows' = 'all'): Change {
  return async (picture, width, height) => {
    const [x, y] = [sides === 'all' ? Math.round(share * width) : 0, Math.round(share * height)];
    return again(picture.extend({ left: x, right: x, top: y, bottom: y, background }));
  };
}

function marked(share: number): Change {
  return (picture, width, height) => {
    const [w, h] = [Math.round(width * Math.sqrt(share)), Math.round(height * Math.sqrt(share))];
    const box = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="100%" height="100%" fill="#ffffff"/><rect y="40%" width="100%" height="20%" fill="#202020"/></svg>`;
    return picture.composite([{ input: Buffer.from(box), gravity: 'southeast' }]);
  };
}

const changes: Readonly<Record<string, Change>> = {
  'JPEG, quality 60': (picture) => picture.jpeg({ quality: 60 }),
  'JPEG, quality 20': (picture) => picture.jpeg({ quality: 20 }),
  'WebP, quality 40': (picture) => picture.webp({ quality: 40 }),
  'GIF, 64 colours': (picture) => picture.gif({ colours: 64 }),
  TIFF: (picture) => picture.tiff({ compression: 'lzw' }),
  'a quarter as wide, JPEG 60': (picture, width) =>
    picture.resize(Math.round(width / 4)).jpeg({ quality: 60 }),
  '160 pixels wide, JPEG 60': (picture) => picture.resize(160).jpeg({ quality: 60 }),
  'twice as wide': (picture, width) => picture.resize(2 * width),
  grey: (picture) => picture.greyscale(),
  'grey, 640 wide, JPEG 40': (picture) => picture.greyscale().resize(640).jpeg({ quality: 40 }),
  'lighter by a fifth': (picture) => picture.modulate({ brightness: 1.2 }),
  'more contrast (1.3)': (picture) => picture.linear(1.3, -38),
  'blurred (2 pixels)': (picture) => picture.blur(2),
  'turned by its EXIF': async (picture) => {
    const turned = await picture.rotate(270).jpeg().toBuffer();
    return sharp(turned).keepMetadata().withMetadata({ orientation: 6 }).jpeg();
  },
  'stretched by a tenth': (picture, width, height) =>
    picture.resize(width, Math.round(1.1 * height), { fit: 'fill' }),
  'black bars above and below, 15 %': framed(0.15, '#000000', 'rows'),
  'white frame, 5 %': framed(0.05, '#ffffff'),
  'white frame, 20 %, JPEG 60': async (picture, width, height) =>
    (await framed(0.2, '#ffffff')(picture, width, height)).jpeg({ quality: 60 }),
  'a caption over 2 % in a corner': marked(0.02),
  'a caption over 6 % in a corner': marked(0.06),
  'cut by 1 % on each side': cropped(0.01),
  'cut by 2 % on each side': cropped(0.02),
  'cut by 5 % on each side': cropped(0.05),
  'cut by 5 % at one side': cutAtOneSide(0.05),
  'cut by 10 % at one side': cutAtOneSide(0.1),
  'turned by 1 degree': (picture) => picture.rotate(1, { background: '#808080' }),
  'turned by 90 degrees': (picture) => picture.rotate(90),
  mirrored: (picture) => picture.flop(),
};

const reader = new PictureReader();

function read(bytes: Uint8Array): Promise<Picture> {
  return reader.read(bytes);
}

/** The fewest bits in which any of their sketches differ, as the register compares them. */
function difference(some: Picture, other: Picture): number {
  let least = 256;
  for (const one of [some.sketch, some.inner]) {
    for (const two of [other.sketch, other.inner]) {
      if (one !== null && two !== null) least = Math.min(least, differenceOf(one, two));
    }
  }
  return least;
}

function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function sketchAll(
  name: string,
  count: number,
  draw: (seed: number) => Promise<Buffer>,
): Promise<Made[]> {
  const made: Made[] = [];
  const began = performance.now();
  for (let seed = 1; seed <= count; seed += 1) {
    const bytes = await draw(seed * 7919);
    made.push({ bytes, picture: await read(bytes) });
  }
  const plain = made.filter(({ picture }) => picture.sketch === null).length;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${name}: ${count}, ${plain} of them without a sketch (${seconds} s)`);
  return made;
}

type Made = { readonly bytes: Buffer; readonly picture: Picture };

/** Of all pairs of different pictures, those that would be told as much the same. */
function tellFalse(name: string, made: readonly Made[], others: readonly Made[] = made): void {
  const differences: number[] = [];
  made.forEach((one, i) => {
    others.forEach((other, j) => {
      if (made === others && j <= i) return;
      differences.push(difference(one.picture, other.picture));
    });
  });
  differences.sort((a, b) => a - b);
  const found = differences.filter((bits) => bits <= mostDifference).length;
  console.log(
    `${name}: ${found} of ${differences.length} pairs told as much the same; nearest ${differences[0]}, one in a thousand ${atShare(differences, 0.001)}, half ${atShare(differences, 0.5)}`,
  );
}

async function tellFound(name: string, made: readonly Made[]): Promise<void> {
  const sketched = made.filter(({ picture }) => picture.sketch !== null);
  for (const [change, alter] of Object.entries(changes)) {
    const differences: number[] = [];
    for (const { bytes, picture } of sketched) {
      const altered = await alter(sharp(bytes), picture.width, picture.height);
      differences.push(difference(picture, await read(await altered.toBuffer())));
    }
    differences.sort((a, b) => a - b);
    const found = differences.filter((bits) => bits <= mostDifference).length;
    console.log(
      `${name}, ${change}: ${found} of ${differences.length} found; bits that differ: half ${atShare(differences, 0.5)}, at most ${differences.at(-1)}`,
    );
  }
}

const photographs = await sketchAll('scenes', scenes, drawScene);
const letters = await sketchAll('pages', pages, drawPage);
const forms = await sketchAll('forms', Math.min(pages, 60), drawForm);
await sketchAll('nearly blank sheets', Math.min(pages, 60), drawNearlyBlank);
tellFalse('scenes', photographs);
tellFalse('pages', letters);
tellFalse('forms', forms);
tellFalse('scenes and pages', photographs, letters);
await tellFound('scenes', photographs.slice(0, copied));
await tellFound('pages', letters.slice(0, copied));
reader.close();
