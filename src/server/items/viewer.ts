// With what the workbench shows an item, and as what type its bytes are given
// out: never as one that a browser would run in our origin.
import { readableAs, readableWhenAsked } from '../../intake/text/readable.ts';
import type { Item } from '../shapes/item.ts';

const drawn = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/svg+xml',
]);

export function viewerOf(mediaType: string | null, name: string | null): Item['viewer'] {
  if (mediaType === 'application/pdf') return 'pdf';
  if (drawn.has(mediaType ?? '')) return 'image';
  if (isList(mediaType, name)) return 'table';
  const format = readableAs(mediaType, name);
  return format === undefined || format === 'xlsx' ? 'none' : 'text';
}

/** Whether it is a list, with whatever between its cells. */
export function isList(mediaType: string | null, name: string | null): boolean {
  return readableWhenAsked(mediaType, name) === 'list';
}

export type Served = { readonly type: string; readonly isInline: boolean };

const shownInline = /^(image\/(png|jpeg|gif|webp|bmp)|audio\/[a-z0-9.+-]+|video\/[a-z0-9.+-]+)$/;
const shownAsText = /^(text\/.*|application\/(xml|json|geo\+json|xhtml\+xml)|image\/svg\+xml)$/;

/** HTML, SVG and XML go out as plain text; whatever else may be run, as bytes to be saved. */
export function servedAs(mediaType: string | null): Served {
  const type = mediaType ?? '';
  if (shownInline.test(type)) return { type, isInline: true };
  if (shownAsText.test(type)) return { type: 'text/plain; charset=utf-8', isInline: true };
  if (type === 'application/pdf') return { type, isInline: false };
  return { type: 'application/octet-stream', isInline: false };
}
