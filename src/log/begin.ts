// The beginning of a log: a new origin and key, entry 0, and the actor who
// writes. Both `init` and `continue` begin one.
import { join } from 'node:path';
import { writeBase64, writeHex } from '../base/bytes.ts';
import { type Clock, writeInstant } from '../base/clock.ts';
import { makeFolder } from '../base/durable.ts';
import { publicKeyOf, signerOf } from '../base/ed25519.ts';
import { writeBody } from '../format/body.ts';
import { rootOfEntry } from '../format/entry.ts';
import { seedBytes } from '../format/field.ts';
import { writeFields } from '../format/kind.ts';
import { actorKind, archiveKind } from '../format/kinds/archive.ts';
import { ed25519Type, newPrivateKey, writePrivateKey, writeVkey } from '../format/vkey.ts';
import { Generation } from './generation.ts';
import type { Home } from './home.ts';
import { type ArchiveMeta, saveMeta } from './meta.ts';
import { type Author, type Prepared, prepareEntry, type RandomBytes } from './prepare.ts';
import { LogWriter, type OnStep } from './writer.ts';

export type Beginning = {
  readonly folder: string;
  readonly home: Home;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly onStep?: OnStep;
  readonly archive: { readonly id: string; readonly name: string };
  readonly actor: { readonly name: string; readonly role: string | null };
  readonly previous: { readonly origin: string; readonly checkpoint: string } | null;
  /** Further entries of the first batch, made by the new author. */
  readonly more?: (author: Author, at: string) => readonly Prepared[];
};

/**
 * Begins a log in a folder that has none. Keys are durable in the home before anything is signed.
 *
 * @returns the id of the actor that writes.
 */
export async function beginLog(beginning: Beginning): Promise<string> {
  const { folder, home, random } = beginning;
  const at = writeInstant(beginning.clock());
  const meta = newLog(beginning);
  const { author, entry } = newActor(beginning, at);
  home.saveActor(meta.origin, author.id);
  makeFolder(join(folder, 'log'));
  saveMeta(folder, meta);
  const first = prepareEntry(archiveKind, archiveValue(beginning, meta, at), {
    random,
    author: null,
  });
  const writer = await LogWriter.open(new Generation(folder), home, beginning.onStep);
  await writer.append([first, entry, ...(beginning.more?.(author, at) ?? [])]);
  return author.id;
}

function archiveValue(beginning: Beginning, meta: ArchiveMeta, at: string) {
  const { previous } = beginning;
  return {
    at,
    ...meta,
    previousOrigin: previous?.origin ?? null,
    previousCheckpoint: previous?.checkpoint ?? null,
  };
}

function newLog({ home, random, archive }: Beginning): ArchiveMeta {
  const origin = `gavah/${writeHex(random(16))}`;
  const key = newPrivateKey(origin, ed25519Type, random(32));
  home.saveLogKey(origin, writePrivateKey(key));
  return { format: 'gavah/1', ...archive, origin, vkey: writeVkey(key.vkey) };
}

function newActor(
  { home, random, actor }: Beginning,
  at: string,
): { author: Author; entry: Prepared } {
  const secret = random(32);
  const value = { at, by: null, ...actor, key: writeBase64(publicKeyOf(secret)), note: null };
  const fields = writeFields(actorKind, value);
  const seed = random(seedBytes);
  const root = rootOfEntry(fields, seed);
  const sign = signerOf(secret);
  home.saveActorKey(writeHex(root), `${writeBase64(secret)}\n`);
  const line = writeBody({ form: 'whole', seed, fields, signature: sign(root) });
  return { author: { id: writeHex(root), sign }, entry: { root, line } };
}
