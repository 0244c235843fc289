// The keys of a list's rows, each with the line that has it: some twenty-five bytes
// a row, known by the first half of the key's SHA-256.
import { sha256 } from '../../base/digest.ts';
import { PackedMap } from '../../base/packed-map.ts';

const keyBytes = 16;

export class RowKeys {
  readonly #lines = new PackedMap({ keyBytes, valueBytes: 6 });

  /** The line that has a key already; undefined for a new one. */
  find(key: string): number | undefined {
    return this.#lines.find(digestOf(key))?.readUIntLE(0, 6);
  }

  add(key: string, line: number): void {
    this.#lines.take(digestOf(key)).writeUIntLE(line, 0, 6);
  }
}

function digestOf(key: string): Uint8Array {
  return sha256(Buffer.from(key)).subarray(0, keyBytes);
}
