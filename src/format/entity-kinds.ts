// Of which kinds entities are: for millions of them, some thirty bytes each. Ids are
// known by the first half of their SHA-256 alone, so they cannot be listed.
import { hash } from 'node:crypto';
import { PackedMap } from '../base/packed-map.ts';

const keyBytes = 16;
// Of an entity: the number of its kind plus one, and how often it was added as that.
const valueBytes = 8;
const mostRecent = 4096;

export class EntityKinds {
  readonly #entities = new PackedMap({ keyBytes, valueBytes });
  readonly #kinds: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();
  /** Entities of several kinds, by their place: how often each was added as what. */
  readonly #several = new Map<string, Map<string, number>>();
  /** Rows speak of the same few again and again; hashing those anew would be most of the work. */
  readonly #recent = new Map<string, string>();

  /** How many entities were ever added. */
  get size(): number {
    return this.#entities.size;
  }

  add(entity: string, kind: string): void {
    const key = this.#keyOf(entity);
    const value = this.#entities.take(Buffer.from(key, 'latin1'));
    const number = this.#numberOf(kind);
    const [known, count] = [value.readUInt32LE(0), value.readUInt32LE(4)];
    const several = this.#several.get(key);
    if (several !== undefined) several.set(kind, (several.get(kind) ?? 0) + 1);
    else if (count === 0 || known === number) {
      value.writeUInt32LE(number, 0);
      value.writeUInt32LE(count + 1, 4);
    } else {
      const [before = ''] = this.#kinds[known - 1] ?? [];
      this.#several.set(key, new Map([[before, count]]).set(kind, 1));
    }
  }

  /** Takes back that an entity was added once as of a kind. */
  remove(entity: string, kind: string): void {
    const key = this.#keyOf(entity);
    const several = this.#several.get(key);
    if (several !== undefined) {
      const left = (several.get(kind) ?? 0) - 1;
      if (left > 0) several.set(kind, left);
      else several.delete(kind);
      return;
    }
    const value = this.#entities.find(Buffer.from(key, 'latin1'));
    const count = value?.readUInt32LE(4) ?? 0;
    if (value?.readUInt32LE(0) === this.#numberOf(kind) && count > 0) {
      value.writeUInt32LE(count - 1, 4);
    }
  }

  /** The kinds of an entity; undefined where it has none, or none any more. */
  kindsOf(entity: string): readonly string[] | undefined {
    const key = this.#keyOf(entity);
    const several = this.#several.get(key);
    if (several !== undefined) return several.size === 0 ? undefined : [...several.keys()];
    const value = this.#entities.find(Buffer.from(key, 'latin1'));
    if (value === undefined || value.readUInt32LE(4) === 0) return undefined;
    return this.#kinds[value.readUInt32LE(0) - 1];
  }

  /** Whether an entity was ever added, even if that was taken back. */
  wasAdded(entity: string): boolean {
    return this.#entities.find(Buffer.from(this.#keyOf(entity), 'latin1')) !== undefined;
  }

  #numberOf(kind: string): number {
    const known = this.#numbers.get(kind) ?? this.#kinds.push([kind]);
    this.#numbers.set(kind, known);
    return known;
  }

  /** As a text, a byte to a character: maps of texts can be asked with it too. */
  #keyOf(entity: string): string {
    const recent = this.#recent.get(entity);
    if (recent !== undefined) return recent;
    const key = hash('sha256', entity, 'binary').slice(0, keyBytes);
    if (this.#recent.size === mostRecent) this.#recent.clear();
    this.#recent.set(entity, key);
    return key;
  }
}
