// From a value to what the log stores of it: the root and the body's line. The
// expensive half of an append, pure and without any file, so that it can run
// anywhere and be spooled.
import type { Static, TObject, TProperties } from 'typebox';
import { writeWholeBody } from '../format/body.ts';
import { rootOfTexts } from '../format/entry.ts';
import { seedBytes, writeFieldText } from '../format/field.ts';
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
  const texts = writeFields(kind, value).map(writeFieldText);
  const seed = how.random(seedBytes);
  const root = rootOfTexts(texts, seed);
  const signature = how.author === null ? null : how.author.sign(root);
  return { root, line: writeWholeBody(texts, seed, signature) };
}

/** Random bytes drawn in large pieces: as random, and several times cheaper in small portions. */
export function pooledRandom(draw: RandomBytes): RandomBytes {
  const poolBytes = 64 * 1024;
  let pool = new Uint8Array(0);
  return (count) => {
    if (count > poolBytes) return draw(count);
    if (pool.length < count) pool = new Uint8Array(draw(poolBytes));
    const bytes = pool.slice(0, count);
    pool.fill(0, 0, count);
    pool = pool.subarray(count);
    return bytes;
  };
}
