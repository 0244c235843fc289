// How a log in a folder stands to what this machine last signed for it. Only
// reads: whoever writes carries out what it says.
import { equalBytes } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { type Phrase, phrase } from '../base/phrase.ts';
import { isBodyOf } from '../format/body.ts';
import { type Checkpoint, openCheckpoint } from '../format/checkpoint.ts';
import { readRoot } from '../format/merkle/plan.ts';
import type { Generation } from './generation.ts';

/** The size to go on from; `unfinished` is the mark where it is still to become the checkpoint. */
export type Standing = { readonly size: number; readonly unfinished: string | undefined };

/**
 * Reads how a log stands.
 *
 * @throws Failure L-005 if the mark does not fit the folder or cannot be read, L-006 if the
 *   checkpoint cannot be, or the tree does not have the root that was signed.
 */
export async function readStanding(log: Generation, mark: string | undefined): Promise<Standing> {
  const note = log.findCheckpointNote();
  if (mark === undefined && note === undefined) return { size: 0, unfinished: undefined };
  if (mark === undefined) throw new Failure('L-005', { why: phrase('no-record') });
  const signed = readMark(log, mark);
  const held = note === undefined ? undefined : log.readCheckpoint();
  const from = held?.size ?? 0;
  if (held === undefined || held.size < signed.size) {
    // A commit was cut short after the mark. It counts if the folder holds all that it commits to.
    if (await holdsAll(log, signed, from)) return { size: signed.size, unfinished: mark };
    throw new Failure('L-005', { why: otherSize(from, signed.size) });
  }
  if (held.size > signed.size || !equalBytes(held.root, signed.root)) {
    throw new Failure('L-005', { why: otherSize(held.size, signed.size) });
  }
  if (!equalBytes(await readRoot(log, held.size), held.root)) {
    throw new Failure('L-006', { why: phrase('other-root') });
  }
  return { size: held.size, unfinished: undefined };
}

function otherSize(folder: number, machine: number): Phrase {
  return phrase('other-size', { folder, machine });
}

/** @throws Failure L-005 if it is none: half written, or of another log. */
function readMark({ vkey }: Generation, mark: string): Checkpoint {
  try {
    return openCheckpoint(mark, vkey).checkpoint;
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure('L-005', { why: phrase('unread-record') }, cause);
  }
}

async function holdsAll(log: Generation, signed: Checkpoint, from: number): Promise<boolean> {
  try {
    if (!equalBytes(await readRoot(log, signed.size), signed.root)) return false;
    for await (const { id, body } of log.entries(from, signed.size)) {
      if (!isBodyOf(body, Buffer.from(id, 'hex'))) return false;
    }
    return true;
  } catch (cause) {
    if (cause instanceof Failure) return false;
    throw cause;
  }
}
