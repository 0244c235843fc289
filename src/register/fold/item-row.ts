// An item as a row, with its accession number, and its name among the names.

import { findItem, type ShownItem as Item } from '../../format/kinds/item.ts';
import { visibilityNumber } from '../level.ts';
import type { SourceEntry } from '../source.ts';
import { type Batch, jsonText } from './batch.ts';
import { addName } from './name-row.ts';

/** A-000001 for the first item of the archive, whatever its generation. */
export function writeAccession(number: number): string {
  return `A-${String(number).padStart(6, '0')}`;
}

/** @param number the how-manieth item of the archive it is, from 1. */
export function addItem(batch: Batch, entry: SourceEntry, number: number): number {
  const { position, id } = entry;
  const item = findItem(entry.body) ?? {};
  const visibility = visibilityNumber(item.visibility);
  batch.add('item', {
    position,
    number,
    accession: writeAccession(number),
    ...whatItIs(item),
    ...howItCame(item),
    visibility,
    ...whatWasFound(item),
  });
  if (item.name !== undefined) {
    const name = { full: item.name, script: null, language: null, status: 'derived' } as const;
    addName(batch, { position, entity: id, predicate: 'item', name, visibility });
  }
  return visibility;
}

function whatItIs(item: Item) {
  return {
    name: item.name ?? null,
    path: item.path ?? null,
    spelling: item.spelling ?? null,
    media_type: item.mediaType ?? null,
    size_bytes: item.sizeBytes ?? null,
    sha256: item.sha256 ?? null,
    sha512: item.sha512 ?? null,
    encoding: item.encoding ?? null,
    stored: item.stored ?? null,
    modified: item.modified ?? null,
    language: item.language ?? null,
  };
}

/** What a machine found in the bytes; null of items that came before any was asked to look. */
function whatWasFound({ format, embedded, viewer }: Item) {
  return {
    puid: format?.puid ?? null,
    format_name: format?.name ?? null,
    format_version: format?.version ?? null,
    embedded: embedded?.state ?? null,
    embedded_sorts: embedded?.sorts ?? null,
    viewer: viewer ?? null,
  };
}

function howItCame(item: Item) {
  return {
    received_from: item.from ?? null,
    method: item.method ?? null,
    collected_at: item.collectedAt ?? null,
    relevance: item.relevance ?? null,
    risk: item.risk ?? null,
    note: item.note ?? null,
    consent: jsonText(item.consent),
    duplicate_of: item.duplicateOf ?? null,
    derived_from: item.derivedFrom?.item ?? null,
    derivation: jsonText(item.derivedFrom),
    source: item.source ?? null,
  };
}
