// What passes between the workbench and the frame that draws PDF: bytes go in,
// pictures of pages come out. The frame has an origin of its own and can reach nothing.

export type ToFrame =
  | { readonly kind: 'open'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'draw'; readonly id: number; readonly page: number; readonly scale: number }
  | { readonly kind: 'data'; readonly id: number; readonly bytes: ArrayBuffer | null };

export type PageSize = { readonly width: number; readonly height: number };

export type FromFrame =
  | { readonly kind: 'ready' }
  | { readonly kind: 'opened'; readonly pages: number; readonly first: PageSize }
  | { readonly kind: 'failed'; readonly why: 'encrypted' | 'damaged' }
  | {
      readonly kind: 'drawn';
      readonly id: number;
      readonly picture: ImageBitmap;
      /** The page in points. */
      readonly size: PageSize;
    }
  | { readonly kind: 'not-drawn'; readonly id: number }
  /** A table of characters, a font or a decoder that comes with pdf.js. */
  | { readonly kind: 'need'; readonly id: number; readonly file: string };

/** The files that a frame may ask for; anything else is not fetched for it. */
export const dataFile = /^(cmaps|standard_fonts|wasm)\/[A-Za-z0-9_-]+\.[a-z]+$/;
