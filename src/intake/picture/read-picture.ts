// One picture, decoded by sharp (libvips) and sketched. It runs in a process of its own
// (picture-worker.ts): decoders are native code, and a file may be made to break them.
import type { Sharp, SharpOptions } from 'sharp';
import { writeHex } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';
import { Failure } from '../../base/failure.ts';
import { quoted } from '../../base/phrase.ts';
import { withoutBorder } from '../../base/picture-border.ts';
import { type Raster, sketchPicture } from '../../base/picture-sketch.ts';
import type { Picture, PictureLimits } from './picture.ts';

/** Changes whenever the same pixels would be sketched otherwise. */
const sketchVersion = '1';

/** A sketch is made from no more than this many pixels in a row or a column. */
const mostSide = 512;

/** The decoders that are used; libvips has others, for documents and for what is rarely tested. */
const decoders = ['Jpeg', 'Png', 'Webp', 'Tiff', 'Nsgif'];

/** @throws Failure X-002 if it is damaged, X-012 without sharp, X-013 if it is too large. */
export async function readPicture(bytes: Uint8Array, limits: PictureLimits): Promise<Picture> {
  const { open, machine } = await loadSharp();
  const options: SharpOptions = {
    limitInputPixels: limits.pixels,
    failOn: 'error',
    ignoreIcc: true,
    pages: 1,
  };
  // This reads the head of the file alone, whatever size it says that the picture has.
  const head = await open(bytes, { ...options, limitInputPixels: false }).metadata();
  const { width, height } = head.autoOrient;
  if (width * height > limits.pixels) throw new Failure('X-013', { most: limits.pixels });
  const upright = () =>
    open(bytes, options).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb');
  const raster = await rasterOf(upright());
  const inner = withoutBorder(raster);
  return {
    machine,
    width,
    height,
    pixels: width * height > limits.digestPixels ? null : await digestPixels(upright()),
    sketch: sketchPicture(raster),
    inner: inner && sketchPicture(inner),
  };
}

async function rasterOf(upright: Sharp): Promise<Raster> {
  const { data, info } = await upright
    .resize({ width: mostSide, height: mostSide, fit: 'inside', withoutEnlargement: true })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const luma = new Float32Array(width * height);
  for (let at = 0; at < luma.length; at += 1) luma[at] = brightness(data, at * channels, channels);
  return { width, height, luma };
}

/** As ITU-R BT.601 weighs the three colours. */
function brightness(data: Uint8Array, at: number, channels: number): number {
  const red = data[at] ?? 0;
  if (channels < 3) return red;
  return 0.299 * red + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

/** SHA-256 over the size and the samples, so that a picture turned on its side is another. */
async function digestPixels(upright: Sharp): Promise<string> {
  const { data, info } = await upright
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const head = Buffer.from(`${info.width} ${info.height} ${info.channels}\n`);
  return writeHex(sha256(head, data));
}

type Opened = {
  readonly open: (bytes: Uint8Array, options: SharpOptions) => Sharp;
  readonly machine: Picture['machine'];
};

let loaded: Promise<Opened> | undefined;

/** Sharp, which not every platform has a build of. @throws Failure X-012 */
function loadSharp(): Promise<Opened> {
  loaded ??= import('sharp').then(
    ({ default: sharp }) => {
      sharp.cache(false);
      sharp.concurrency(1);
      sharp.block({ operation: ['VipsForeignLoad'] });
      sharp.unblock({ operation: decoders.map((name) => `VipsForeignLoad${name}`) });
      const parameters = `PDQ; libvips ${sharp.versions.vips}, sharp ${sharp.versions.sharp}`;
      const machine = { tool: 'gavah picture', version: sketchVersion, parameters };
      return { open: (bytes: Uint8Array, options: SharpOptions) => sharp(bytes, options), machine };
    },
    (cause: unknown) => {
      const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
      throw new Failure('X-012', { why: quoted(why) }, cause);
    },
  );
  return loaded;
}
