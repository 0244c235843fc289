// Items as the API tells of them, from what the register knows.
import { Failure } from '../../base/failure.ts';
import { viewerOf } from '../../intake/viewer.ts';
import type { Level } from '../../register/level.ts';
import {
  findStored,
  findWarning,
  type ItemRowView,
  listDerived,
  withTraits,
} from '../../register/query/list-items.ts';
import { showEntry, showItem } from '../../register/query/show-item.ts';
import { findText } from '../../register/query/texts.ts';
import { entries, type View } from '../../register/query/view.ts';
import { type Digest, parseDigest } from '../../vault/vault.ts';
import type { Item, ItemRow } from '../shapes/item.ts';

const levels: readonly Level[] = ['public', 'team', 'protected'];

export function levelNamed(number: number): Level {
  return levels[number] ?? 'protected';
}

export function itemRow({ position: _, duplicateOf, visibility, ...row }: ItemRowView): ItemRow {
  return { ...row, visibility: levelNamed(visibility), isDuplicate: duplicateOf !== null };
}

/** @throws Failure R-003 where the reader sees no such item. */
export async function readItem(view: View, id: string): Promise<Item> {
  const entry = await findEntry(view, id);
  const item = entry === undefined ? undefined : await showItem(view, entry);
  if (entry === undefined || item === undefined) throw new Failure('R-003', { prefix: id });
  const [traits] = await withTraits(view, [{ id }]);
  const { accession, name, path, sizeBytes, mediaType, sha256, sha512, stored } = item;
  const { modified, method, collectedAt, note, language, risk, relevance, source } = item;
  const { custody, holder, gaps, checked, format, embedded, shownWith, alike } = item;
  const { picture } = item;
  const { at, by, byName, from, duplicateOf, derivedFrom, position, closed } = item;
  const text = await findText(view, duplicateOf !== null ? duplicateOf.id : id);
  return {
    id,
    accession,
    name,
    mediaType,
    sizeBytes,
    at,
    from,
    visibility: levelNamed(item.visibility),
    claimCount: traits?.claimCount ?? 0,
    isDuplicate: duplicateOf !== null,
    isDistressing: traits?.isDistressing ?? false,
    hasText: traits?.hasText === true || text !== undefined,
    ...{ position, by, byName, path, sha256, sha512, stored, modified, method, collectedAt },
    ...{ note, language, risk, relevance, source, duplicateOf, derivedFrom },
    closed: [...closed],
    derived: await listDerived(view, id),
    alike: [...alike],
    picture: picture && { ...picture, alike: [...picture.alike] },
    custody: [...custody],
    holder,
    checked,
    format,
    embedded: embedded && { ...embedded, sorts: [...embedded.sorts] },
    shownWith,
    gaps: [...gaps],
    viewer: stored === null ? 'none' : viewerOf(mediaType, name),
    isErased: closed.includes('stored'),
    warning: (await findWarning(view, id)) ?? null,
  };
}

async function findEntry(view: View, id: string) {
  const found = await entries(view)
    .select('entry.position')
    .where('entry.id', '=', id)
    .executeTakeFirst();
  return found === undefined ? undefined : showEntry(view, found.position);
}

export type HeldBytes = {
  readonly id: string;
  readonly accession: string;
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly digest: Digest;
  readonly duplicateOf: string | null;
};

/** @throws Failure R-003 where the reader sees no such item, V-021 where its bytes are gone. */
export async function readHeld(view: View, id: string): Promise<HeldBytes> {
  const found = await findStored(view, id);
  if (found === undefined) throw new Failure('R-003', { prefix: id });
  const { stored, accession, name, mediaType, duplicateOf } = found;
  if (stored === null) throw new Failure('V-021', { digest: '(erased)' });
  return { id, accession, name, mediaType, digest: parseDigest(stored), duplicateOf };
}
