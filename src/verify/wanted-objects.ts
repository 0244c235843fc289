// What the items of an archive say of the objects that it must hold: some sixty
// bytes for each, sixty-odd more where a SHA-512 is stated.
import { PackedMap } from '../base/packed-map.ts';

/** What the first item that says so says of its bytes, null where none does; where the first stands. */
export type WantedObject = {
  readonly position: number;
  readonly size: number | null;
  /** 128 hexadecimal digits. */
  readonly sha512: string | null;
};

// Of an object: its flags, its size, the position of its first item.
const isThere = 1;
const hasSize = 2;
const valueBytes = 1 + 8 + 8;

export class WantedObjects {
  readonly #objects = new PackedMap({ keyBytes: 32, valueBytes });
  readonly #sha512s = new PackedMap({ keyBytes: 32, valueBytes: 64 });

  /** How many objects have a SHA-512 stated. */
  get sha512s(): number {
    return this.#sha512s.size;
  }

  /** @returns whether the object is new, and whether another thing was said of it before. */
  add(
    name: string,
    { position, size, sha512 }: WantedObject,
  ): { isNew: boolean; differs: boolean } {
    const key = keyOf(name);
    const before = this.#objects.size;
    const value = this.#objects.take(key);
    const isNew = this.#objects.size > before;
    if (isNew) value.writeDoubleLE(position, 9);
    const hasOtherSize = !keepSize(value, size);
    const hasOtherDigest = !this.#keepSha512(key, sha512);
    return { isNew, differs: hasOtherSize || hasOtherDigest };
  }

  find(name: string): WantedObject | undefined {
    const key = keyOf(name);
    const value = this.#objects.find(key);
    if (value === undefined) return undefined;
    const sha512 = this.#sha512s.find(key)?.toString('hex') ?? null;
    return { position: value.readDoubleLE(9), size: sizeIn(value), sha512 };
  }

  /** As {@link find}, of an object that is there. */
  meet(name: string): WantedObject | undefined {
    const value = this.#objects.find(keyOf(name));
    if (value !== undefined) value[0] = (value[0] ?? 0) | isThere;
    return this.find(name);
  }

  /** Those that were not met, in the order of their items. */
  *missing(): Generator<{ readonly name: string; readonly position: number }> {
    for (let at = 0; at < this.#objects.size; at += 1) {
      const value = this.#objects.valueAt(at);
      if (((value[0] ?? 0) & isThere) !== 0) continue;
      yield { name: this.#objects.keyAt(at).toString('hex'), position: value.readDoubleLE(9) };
    }
  }

  /** @returns false if another one was stated before. */
  #keepSha512(key: Buffer, sha512: string | null): boolean {
    if (sha512 === null) return true;
    const before = this.#sha512s.size;
    const kept = this.#sha512s.take(key);
    if (this.#sha512s.size === before) return kept.toString('hex') === sha512;
    kept.write(sha512, 'hex');
    return true;
  }
}

/** @returns false if another size was stated before. */
function keepSize(value: Buffer, size: number | null): boolean {
  if (size === null) return true;
  const known = sizeIn(value);
  if (known !== null) return known === size;
  value[0] = (value[0] ?? 0) | hasSize;
  value.writeDoubleLE(size, 1);
  return true;
}

function sizeIn(value: Buffer): number | null {
  return ((value[0] ?? 0) & hasSize) === 0 ? null : value.readDoubleLE(1);
}

function keyOf(name: string): Buffer {
  return Buffer.from(name, 'hex');
}
