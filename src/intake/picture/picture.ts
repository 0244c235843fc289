// What is worked out of a picture as it comes in, and how much that may take.
import type { ValueOf } from '../../format/kind.ts';
import type { pictureKind } from '../../format/kinds/picture.ts';

export type Picture = Pick<
  ValueOf<typeof pictureKind>,
  'machine' | 'width' | 'height' | 'pixels' | 'sketch' | 'inner'
>;

/** What goes beyond is refused, and the item stays as it is. */
export type PictureLimits = {
  readonly fileBytes: number;
  readonly pixels: number;
  /** Of a larger picture no digest of its pixels is made: it would have to be unpacked whole. */
  readonly digestPixels: number;
  readonly milliseconds: number;
  readonly megabytes: number;
};

export const usualPictureLimits: PictureLimits = {
  fileBytes: 256 << 20,
  pixels: 250_000_000,
  digestPixels: 50_000_000,
  milliseconds: 60_000,
  megabytes: 1024,
};

const drawn = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/tiff', 'image/gif']);

/** Whether an item is a picture that can be sketched, by the guess at its format. */
export function isPicture(mediaType: string | null): boolean {
  return drawn.has(mediaType ?? '');
}
