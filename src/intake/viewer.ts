// With what the workbench shows an item.
import type { ValueOf } from '../format/kind.ts';
import type { lookedItemKind } from '../format/kinds/item.ts';
import { readableAs, readableWhenAsked } from './text/readable.ts';

const drawn = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/svg+xml',
]);

export type Viewer = ValueOf<typeof lookedItemKind>['viewer'];

export function viewerOf(mediaType: string | null, name: string | null): Viewer {
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
