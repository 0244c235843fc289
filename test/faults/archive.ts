// What the fault tests share: a small archive of invented things with its home
// beside it, and the ways in which it is changed.
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosign } from '../../src/format/cosignature.ts';
import { vocabularyKind } from '../../src/format/kinds/vocabulary.ts';
import { addSignature, parseNote } from '../../src/format/note.ts';
import { cosignatureType, newPrivateKey } from '../../src/format/vkey.ts';
import { eraseEntries, resumeErase } from '../../src/intake/erase.ts';
import { type ReceivedLine, receivePaths } from '../../src/intake/receive.ts';
import { continueArchive } from '../../src/log/continue.ts';
import { createArchive } from '../../src/log/create.ts';
import { Home } from '../../src/log/home.ts';
import { sealCheckpoint } from '../../src/log/seal.ts';
import { Session, type Surroundings } from '../../src/log/session.ts';
import { openLocalVault } from '../../src/vault/local.ts';

/** Where an archive lies: `archive/`, its keys in `home/`, files to receive in `files/`. */
export type Place = { readonly root: string; readonly folder: string; readonly files: string };

export type OnStep = (step: string) => void;

export const actor = { name: 'Recorder One', role: null };
export const secret = 'Testimony of Invented Person of Nowhere: “the gate was green”.';

export function placeIn(root: string): Place {
  return { root, folder: join(root, 'archive'), files: join(root, 'files') };
}

export function newPlace(): Place {
  return placeIn(mkdtempSync(join(tmpdir(), 'gavah-faults-')));
}

export function copyPlace(place: Place): Place {
  const copy = newPlace();
  cpSync(place.root, copy.root, { recursive: true });
  return copy;
}

export function removePlace(place: Place): void {
  rmSync(place.root, { recursive: true, force: true });
}

export function around(place: Place, onStep: OnStep = () => {}, home = 'home'): Surroundings {
  return {
    home: new Home(join(place.root, home)),
    clock: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    random: (count: number) => randomBytes(count),
    onStep,
  };
}

/** An archive of a few entries, with two received files and a third waiting. */
export async function makePlace(): Promise<Place> {
  const place = newPlace();
  await createArchive(place.folder, { ...around(place), name: 'Invented archive', actor });
  cpSync(join(import.meta.dirname, '../../src/base/codes'), place.files, { recursive: true });
  writeFileSync(join(place.files, 'secret.txt'), secret);
  await changes.receive(
    place,
    () => {},
    () => {},
  );
  await changes.append(
    place,
    () => {},
    () => {},
  );
  return place;
}

type Change = (place: Place, onStep: OnStep, acknowledge: (id: string) => void) => Promise<void>;

async function inSession(
  place: Place,
  onStep: OnStep,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await Session.open(place.folder, around(place, onStep));
  try {
    await work(session);
  } finally {
    session.close();
  }
}

/** The ways of changing an archive. What is acknowledged must be there afterwards, whatever happens. */
export const changes = {
  append: (place, onStep, acknowledge) =>
    inSession(place, onStep, async (session) => {
      const by = session.author.id;
      const value = {
        at: session.now(),
        by,
        name: 'invented',
        version: '1',
        termCount: 0,
        term: [],
      };
      for (const count of [1, 300]) {
        const batch = Array.from({ length: count }, () => session.prepare(vocabularyKind, value));
        await session.append(batch);
        for (const { root } of batch) acknowledge(Buffer.from(root).toString('hex'));
      }
    }),
  receive: (place, onStep, acknowledge) =>
    inSession(place, onStep, async (session) => {
      const vault = openLocalVault(join(place.folder, 'objects'), { threads: 0, onStep });
      const provenance = {
        from: 'Invented Giver',
        note: null,
        visibility: 'team',
        method: 'test',
      } as const;
      const onLine = (line: ReceivedLine) => {
        if (line.kind !== 'refused') acknowledge(line.id);
      };
      await receivePaths({ session, vault, paths: [place.files], provenance, onLine });
      await vault.close();
    }),
  seal: (place, onStep, acknowledge) =>
    inSession(place, onStep, async (session) => {
      const key = newPrivateKey('cosigner.invalid', cosignatureType, randomBytes(32));
      const note = session.archive.current.findCheckpointNote() ?? '';
      const cosigned = addSignature(note, cosign(parseNote(note).text, key, 1_700_000_000));
      const { id } = await sealCheckpoint({
        session,
        authorities: [],
        cosigned,
        note: null,
        fetch,
        onStep,
      });
      acknowledge(id);
    }),
  erase: (place, onStep, acknowledge) =>
    inSession(place, onStep, async (session) => {
      const vault = openLocalVault(join(place.folder, 'objects'), { threads: 0 });
      await resumeErase(session, vault);
      const positions = await positionsOfSecret(session);
      const common = { session, vault, positions, onStep };
      acknowledge(await eraseEntries({ ...common, reason: 'safety', note: null }));
      await vault.close();
    }),
  continue: async (place, onStep, acknowledge) => {
    const { actor: id } = await continueArchive(
      place.folder,
      around(place, onStep, 'other-home'),
      actor,
    );
    acknowledge(id);
  },
} satisfies Record<string, Change>;

export type ChangeName = keyof typeof changes;

/** The items whose file is the secret, duplicates included. */
export async function positionsOfSecret(session: Session): Promise<number[]> {
  const positions: number[] = [];
  for await (const { position, body } of session.archive.entries(0, await session.archive.size())) {
    const isSecret =
      body.form === 'whole' &&
      body.fields.some(([name, value]) => name === 'name' && value === 'secret.txt');
    if (isSecret) positions.push(position);
  }
  return positions;
}
