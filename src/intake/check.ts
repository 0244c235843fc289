// `gavah check`: that something was checked, by whom, when and with what outcome, as an
// entry of the log; and the check of the bytes of single items.
import { Failure } from '../base/failure.ts';
import type { ValueOf } from '../format/kind.ts';
import { checkKind, mostCheckedItems } from '../format/kinds/check.ts';
import { findItem } from '../format/kinds/item.ts';
import type { Archive } from '../log/archive.ts';
import type { Session } from '../log/session.ts';
import { parseDigest, type Vault } from '../vault/vault.ts';
import type { FailedRead } from '../vault/watch-reads.ts';

type Check = ValueOf<typeof checkKind>;

export type MadeCheck = Omit<Check, 'at' | 'by'>;

/** Logs a check. @returns the id of its entry. */
export function recordCheck(session: Session, made: MadeCheck): Promise<string> {
  return session.add(checkKind, { at: session.now(), by: session.author.id, ...made });
}

export type ItemCheck = Pick<
  Check,
  'items' | 'entries' | 'objects' | 'bytes' | 'findings' | 'failureCount' | 'failure'
>;

/**
 * Reads and hashes the bytes of these items, each object once. What was erased is not looked for.
 *
 * @throws Failure L-006 where an entry cannot be read.
 */
export async function checkItems(
  { archive, vault }: { readonly archive: Archive; readonly vault: Vault },
  positions: readonly number[],
): Promise<ItemCheck> {
  const items: string[] = [];
  const objects = new Set<string>();
  for (const position of new Set(positions)) {
    const { id, body } = await archive.readEntry(position);
    items.push(id);
    const stored = findItem(body)?.stored;
    if (stored !== undefined) objects.add(stored);
  }
  const failure: Check['failure'] = [];
  let bytes = 0;
  for (const object of objects) {
    const read = await readObject(vault, object);
    bytes += read.bytes;
    if (read.code !== null) failure.push({ code: read.code, object, path: null, entry: null });
  }
  const found = { findings: failure.length, failureCount: failure.length, failure };
  return { items, entries: items.length, objects: objects.size, bytes, ...found };
}

/** A read that failed, as the outcome of a check of the items that have these bytes, at least one. */
export function failedRead(
  { digest, code, bytes }: FailedRead,
  holders: readonly string[],
): ItemCheck {
  const items = holders.slice(0, mostCheckedItems);
  const failure = [{ code, object: digest, path: null, entry: null }];
  const found = { findings: 1, failureCount: 1, failure };
  return { items, entries: items.length, objects: 1, bytes, ...found };
}

async function readObject(vault: Vault, object: string) {
  let bytes = 0;
  try {
    for await (const piece of vault.read(parseDigest(object))) bytes += piece.length;
    return { bytes, code: null };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    return { bytes, code: cause.code };
  }
}
