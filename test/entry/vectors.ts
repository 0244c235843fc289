// The golden vectors of docs/formats/entry.md and body.md. They were worked out
// by another program than ours, in Python, with signatures by openssl.
import { readFileSync } from 'node:fs';
import type { Json } from '../../src/base/json.ts';
import type { Field } from '../../src/format/field.ts';

/** One entry in all its forms; digests, salts and bytes in hexadecimal. */
export type Vector = {
  readonly name: string;
  readonly seed: string;
  readonly salts: readonly string[];
  readonly fieldBytes: readonly string[];
  readonly leafHashes: readonly string[];
  readonly root: string;
  readonly logEntry: string;
  readonly whole: string;
  /** The positions that stay open in the partial body. */
  readonly open: readonly number[];
  readonly partial: string;
};

const file: { publicKey: string; vectors: Vector[] } = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
);

export const vectors: readonly Vector[] = file.vectors;
export const publicKey: Uint8Array = Buffer.from(file.publicKey, 'hex');

export const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** The fields of a vector, read by the platform's own parser. */
export function fieldsOf(vector: Vector): Field[] {
  return vector.fieldBytes.map((bytes) => {
    const [name, value]: [string, Json] = JSON.parse(hex(bytes).toString('utf8'));
    return [name, value];
  });
}
