// `gavah erase`: an erase entry first, then bodies, seeds and bytes go, and the
// register with them. What was begun is finished at the next start, however the
// process ended (docs/formats/erase.md).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Static } from 'typebox';
import { utf8, writeHex } from '../base/bytes.ts';
import { replaceFile, syncFolder } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { writeJson } from '../base/json.ts';
import { phrase } from '../base/phrase.ts';
import { openFields } from '../format/body.ts';
import { kindNameOf, type ValueOf } from '../format/kind.ts';
import { wordOfKind } from '../format/kind-word.ts';
import { actorKind, archiveKind, eraseKind, sealKind } from '../format/kinds/archive.ts';
import { importKind } from '../format/kinds/import.ts';
import { isItemKind } from '../format/kinds/item.ts';
import { Shape } from '../format/shape.ts';
import { isOf } from '../format/shape-check.ts';
import type { ReadEntry } from '../log/archive.ts';
import { closeFields } from '../log/rewrite.ts';
import type { Session } from '../log/session.ts';
import { parseDigest, type Vault } from '../vault/vault.ts';

const journalShape = Shape.Object({
  entry: Shape.String(),
  closings: Shape.Array(
    Shape.Object({ position: Shape.Integer(), fields: Shape.Array(Shape.String()) }),
  ),
  objects: Shape.Array(Shape.String()),
});
const isJournal = isOf(journalShape);
type Journal = Static<typeof journalShape>;

export type Erasure = {
  readonly session: Session;
  readonly vault: Vault;
  readonly positions: readonly number[];
  readonly reason: ValueOf<typeof eraseKind>['reason'];
  readonly note: string | null;
  readonly onStep?: (step: string) => void;
};

/** Fields that stay open because without them the log could no longer be checked. */
const kept: ReadonlyMap<string, readonly string[]> = new Map([
  [actorKind.name, ['key']],
  [importKind.name, ['entries', 'tree']],
]);
const neverErased = new Set([archiveKind.name, sealKind.name, eraseKind.name]);

/**
 * Erases the entries at these positions, and the bytes of items among them that no other item
 * names. Dependents are the caller's to find and to list first.
 *
 * @returns the id of the erase entry.
 * @throws Failure L-012 for an entry that cannot be erased; nothing is then done.
 */
export async function eraseEntries(erasure: Erasure): Promise<string> {
  const { session, vault, onStep = () => {} } = erasure;
  const entries: ReadEntry[] = [];
  for (const position of new Set(erasure.positions))
    entries.push(await session.archive.readEntry(position));
  const closings = entries.map(({ position, body }) => ({ position, fields: fieldsToClose(body) }));
  const target = entries.map(({ id }, i) => ({ entry: id, fields: closings[i]?.fields ?? [] }));
  const { reason, note } = erasure;
  const by = session.author.id;
  const value = { at: session.now(), by, reason, note, targetCount: target.length, target };
  const prepared = session.prepare(eraseKind, value);
  const entry = writeHex(prepared.root);
  const objects = await unsharedObjects(session, entries);
  const journal = { entry, closings, objects };
  onStep('journal');
  replaceFile(journalPath(session), utf8(writeJson(journal)));
  onStep('append');
  await session.append([prepared]);
  await carryOut(session, vault, { journal, onStep });
  return entry;
}

function fieldsToClose(body: ReadEntry['body']): string[] {
  const kind = kindNameOf(body);
  if (neverErased.has(kind)) throw new Failure('L-012', { kind: wordOfKind(kind) });
  const open = new Set(
    openFields(body).flatMap((field) => (field === undefined ? [] : [field[0]])),
  );
  for (const name of ['kind', 'at', 'by', ...(kept.get(kind) ?? [])]) open.delete(name);
  return [...open];
}

/** The stored bytes of these items that no item outside them names. */
async function unsharedObjects(session: Session, entries: readonly ReadEntry[]): Promise<string[]> {
  const going = new Set(entries.map(({ id }) => id));
  const objects = new Set(entries.flatMap(({ body }) => storedOf(body)));
  if (objects.size === 0) return [];
  for await (const { id, body } of session.archive.entries(0, await session.archive.size())) {
    if (!going.has(id)) for (const stored of storedOf(body)) objects.delete(stored);
  }
  return [...objects];
}

function storedOf(body: ReadEntry['body']): string[] {
  if (!isItemKind(kindNameOf(body))) return [];
  return openFields(body).flatMap((field) => {
    return field?.[0] === 'stored' && typeof field[1] === 'string' ? [field[1]] : [];
  });
}

/** Finishes an erasure that was cut short; forgets one that was never committed. */
export async function resumeErase(session: Session, vault: Vault): Promise<boolean> {
  const path = journalPath(session);
  if (!existsSync(path)) return false;
  const journal: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isJournal(journal))
    throw new Failure('L-006', { why: phrase('journal-unread', { file: 'local/erasing.json' }) });
  const size = await session.archive.size();
  const last = size > 0 ? (await session.archive.readEntry(size - 1)).id : '';
  if (last === journal.entry) await carryOut(session, vault, { journal, onStep: () => {} });
  else rmSync(path);
  return last === journal.entry;
}

async function carryOut(
  session: Session,
  vault: Vault,
  { journal, onStep }: { journal: Journal; onStep: (step: string) => void },
): Promise<void> {
  onStep('bodies');
  closeFields(session.archive, journal.closings);
  onStep('objects');
  for (const object of journal.objects) await vault.remove(parseDigest(object));
  onStep('register');
  rmSync(join(session.archive.folder, 'register'), { recursive: true, force: true });
  onStep('done');
  rmSync(journalPath(session));
  syncFolder(join(session.archive.folder, 'local'));
}

function journalPath(session: Session): string {
  return join(session.archive.folder, 'local', 'erasing.json');
}
