// The id of an entity that a row introduces, made from what names the row
// (docs/formats/mapping.md, clause 2).
import { utf8, writeHex } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';

const plain = /^[a-z0-9._-]{1,47}$/;

/** A key that is plain stands as it is; of any other stand 32 digits of its SHA-256 behind `h.`. */
export function entityId(prefix: string, key: string): string {
  const isPlain = plain.test(key) && !key.startsWith('h.');
  return `${prefix}${isPlain ? key : `h.${writeHex(sha256(utf8(key))).slice(0, 32)}`}`;
}
