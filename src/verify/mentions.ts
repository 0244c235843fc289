// Which entries others name, and the first that names each in each field: as bytes,
// about sixty for an entry that is named, for there may be one to every file.
import { PackedMap } from '../base/packed-map.ts';

const idBytes = 32;

/** In which field an entry is named, and the kinds of entry that may stand there; any if none is given. */
export type Use = { readonly field: string; readonly kinds: readonly string[] };

/** `from` is the number, over all logs, of the entry that names. */
export type Mention = { readonly use: Use; readonly from: number };

export class Mentions {
  /** By id: the number of the last mention plus one, then 1 once the entry was met. */
  readonly #named = new PackedMap({ keyBytes: idBytes, valueBytes: 5 });
  readonly #uses: Use[] = [];
  readonly #useNumbers = new Map<string, number>();
  // Of each mention its use, who names, and the mention of the same entry before it plus one.
  #useOf = new Uint16Array(1024);
  #from = new Float64Array(1024);
  #before = new Uint32Array(1024);
  #count = 0;

  /**
   * Keeps a mention if it is the first of its entry in its field: where that is right, the later
   * ones are. @returns false if the id is none, so that no entry can have it.
   */
  add(id: string, { use, from }: Mention): boolean {
    if (!/^[0-9a-f]{64}$/.test(id)) return false;
    const named = this.#named.take(Buffer.from(id, 'hex'));
    const number = this.#numberOf(use);
    for (let at = named.readUInt32LE(0); at > 0; at = this.#before[at - 1] ?? 0) {
      if (this.#useOf[at - 1] === number) return true;
    }
    if (this.#count === this.#from.length) this.#grow();
    this.#useOf[this.#count] = number;
    this.#from[this.#count] = from;
    this.#before[this.#count] = named.readUInt32LE(0);
    this.#count += 1;
    named.writeUInt32LE(this.#count, 0);
    return true;
  }

  /** The mentions of an entry that is met for the first time, in the order in which they came. */
  meet(id: Uint8Array): Mention[] | undefined {
    const named = this.#named.find(id);
    if (named === undefined || named[4] === 1) return undefined;
    named[4] = 1;
    return this.#mentionsFrom(named.readUInt32LE(0));
  }

  /** The mentions of entries that were never met. */
  *unmet(): Generator<{ readonly id: string; readonly mention: Mention }> {
    for (let at = 0; at < this.#named.size; at += 1) {
      const named = this.#named.valueAt(at);
      if (named[4] === 1) continue;
      const id = this.#named.keyAt(at).toString('hex');
      for (const mention of this.#mentionsFrom(named.readUInt32LE(0))) yield { id, mention };
    }
  }

  #mentionsFrom(last: number): Mention[] {
    const mentions: Mention[] = [];
    for (let at = last; at > 0; at = this.#before[at - 1] ?? 0) {
      const use = this.#uses[this.#useOf[at - 1] ?? 0];
      if (use !== undefined) mentions.push({ use, from: this.#from[at - 1] ?? 0 });
    }
    return mentions.reverse();
  }

  #numberOf(use: Use): number {
    const name = JSON.stringify([use.field, use.kinds]);
    const known = this.#useNumbers.get(name) ?? this.#uses.push(use) - 1;
    this.#useNumbers.set(name, known);
    return known;
  }

  #grow(): void {
    const length = this.#count * 2;
    const [useOf, from, before] = [this.#useOf, this.#from, this.#before];
    this.#useOf = new Uint16Array(length);
    this.#from = new Float64Array(length);
    this.#before = new Uint32Array(length);
    this.#useOf.set(useOf);
    this.#from.set(from);
    this.#before.set(before);
  }
}
