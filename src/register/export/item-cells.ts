// An item as a row of CSV.
import { items, type View } from '../query/view.ts';
import { visibilities } from './cells.ts';
import type { Cell } from './csv-text.ts';

export const itemHead = [
  ...['accession', 'item', 'received_at', 'name', 'path', 'media_type', 'size_bytes'],
  ...['sha256', 'sha512', 'received_from', 'method', 'collected_at', 'modified', 'language'],
  ...['duplicate_of', 'derived_from', 'source', 'visibility', 'note'],
] as const;

export function itemRows(view: View) {
  return items(view).selectAll('item').select(['entry.id', 'entry.at']);
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number];

export function itemCells(item: ItemRow): Cell[] {
  return [
    ...[item.accession, item.id, item.at, item.name, item.path, item.media_type],
    ...[item.size_bytes, item.sha256, item.sha512, item.received_from, item.method],
    ...[item.collected_at, item.modified, item.language, item.duplicate_of],
    ...[item.derived_from, item.source, visibilities[item.visibility] ?? null, item.note],
  ];
}
