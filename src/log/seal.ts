// `gavah seal`: has the present checkpoint time-stamped, or keeps the copy that
// cosigners signed, and records what came of it in the next entry
// (docs/formats/archive.md, clause 6).
import { join } from 'node:path';
import { utf8 } from '../base/bytes.ts';
import { sha256, sha256Hex } from '../base/digest.ts';
import { makeFolder, replaceFile } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { openCheckpoint } from '../format/checkpoint.ts';
import { sealKind } from '../format/kinds/archive.ts';
import type { Session } from './session.ts';
import { requestTimestamp } from './tsa.ts';

export type Authority = { readonly url: string; readonly roots: readonly string[] };

export type Sealing = {
  readonly session: Session;
  readonly authorities: readonly Authority[];
  /** The checkpoint as cosigners gave it back: a signed note. */
  readonly cosigned: string | null;
  readonly note: string | null;
  readonly fetch: typeof fetch;
  readonly onStep?: (step: string) => void;
};

export type Sealed = {
  readonly id: string;
  readonly size: number;
  readonly tokens: readonly string[];
};

const timeoutMs = 30_000;

/** @throws Failure T-… if an authority's answer is not right, L-013 if the cosigned note is of another checkpoint. */
export async function sealCheckpoint(sealing: Sealing): Promise<Sealed> {
  const { session, cosigned } = sealing;
  const log = session.archive.current;
  const note =
    cosigned === null ? (log.findCheckpointNote() ?? '') : plainNoteOf(sealing, cosigned);
  const { size } = openCheckpoint(note, log.vkey).checkpoint;
  const checkpoint = utf8(note);
  const tokens: Uint8Array[] = [];
  for (const authority of sealing.authorities) {
    const { fetch } = sealing;
    const randomBytes = session.random;
    tokens.push(
      await requestTimestamp({
        ...authority,
        digest: sha256(checkpoint),
        fetch,
        randomBytes,
        timeoutMs,
      }),
    );
  }
  const folder = join(log.folder, 'seals', String(size));
  sealing.onStep?.('seal folder');
  makeFolder(folder);
  sealing.onStep?.('seal checkpoint');
  replaceFile(join(folder, 'checkpoint'), checkpoint);
  sealing.onStep?.('seal tokens');
  for (const token of tokens) replaceFile(join(folder, `${sha256Hex(token)}.tsr`), token);
  sealing.onStep?.('seal cosigned');
  if (cosigned !== null) replaceFile(join(folder, 'cosigned'), utf8(cosigned));
  const id = await session.add(sealKind, {
    at: session.now(),
    by: session.author.id,
    origin: log.meta.origin,
    size,
    checkpoint: sha256Hex(checkpoint),
    tokens: tokens.map(sha256Hex),
    cosigned: cosigned === null ? null : sha256Hex(utf8(cosigned)),
    note: sealing.note,
  });
  return { id, size, tokens: tokens.map(sha256Hex) };
}

/** The present checkpoint, if the cosigned note is of it. */
function plainNoteOf({ session }: Sealing, cosigned: string): string {
  const log = session.archive.current;
  const own = log.findCheckpointNote() ?? '';
  const given = openCheckpoint(cosigned, log.vkey).note;
  if (given.text !== openCheckpoint(own, log.vkey).note.text) throw new Failure('L-013');
  return own;
}
