// From a value to what the log stores of it: the root and the body's line. The
// expensive half of an append, pure and without any file, so that it can run
// anywhere and be spooled.
import type { Static, TObject, TProperties } from 'typebox';
import { writeBody } from '../format/body.ts';
import { rootOfEntry } from '../format/entry.ts';
import { seedBytes } from '../format/field.ts';
import { type Kind, writeFields } from '../format/kind.ts';

/** Who writes: the actor's entry id, and the signature over a root with the actor's key. */
export type Author = { readonly id: string; sign(root: Uint8Array): Uint8Array };

export type RandomBytes = (count: number) => Uint8Array;

/** An entry ready to be appended: its root (32 bytes) and its body's line, without a line end. */
export type Prepared = { readonly root: Uint8Array; readonly line: string };

export type Preparing = {
  readonly random: RandomBytes;
  /** Null where another entry's signature will cover this one. */
  readonly author: Author | null;
};

/** @throws Failure E-004…E-007, E-013 if the value is not one of its kind. */
export function prepareEntry<P extends TProperties>(
  kind: Kind<P>,
  value: Static<TObject<P>>,
  how: Preparing,
): Prepared {
  const fields = writeFields(kind, value);
  const seed = how.random(seedBytes);
  const root = rootOfEntry(fields, seed);
  const signature = how.author === null ? null : how.author.sign(root);
  return { root, line: writeBody({ form: 'whole', seed, fields, signature }) };
}
