// Check 10: what an entry names exists, earlier, and is of a kind that may stand
// there; and no entry stands in the log twice. Entries are found again by going
// through the bundles a second time: 7 bytes are kept for each, and more only for
// those that another names.
import { writeHex } from '../base/bytes.ts';
import type { Entry } from './bodies.ts';
import { shortName } from './facts.ts';
import { type Run, report } from './run.ts';

type Slot = { readonly field: string; readonly kinds: readonly string[]; readonly from: Place };
type Place = Pick<Entry, 'log' | 'path' | 'position'>;

/** An entry that another names: where it stands over all logs, and its kind. */
export type Named = { readonly at: number; readonly kind: string };

export class References {
  readonly #run: Run;
  readonly #slots = new Map<string, Slot[]>();
  readonly #named = new Map<string, Named>();
  /** The number of entry 0 of each log, by prefix, in order. */
  readonly #starts = new Map<string, number>();
  readonly #kindNames: string[] = [];
  #kinds = new Uint8Array(1024);
  #prefixes = new Float64Array(1024);
  readonly #recovered = new Map<number, string>();
  #count = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes the next entry in log order. @returns its number over all logs. */
  see(entry: Entry): number {
    const at = this.#count;
    this.#keep(entry);
    for (const { id, field, kinds } of entry.facts.references) {
      const slots = this.#slots.get(id) ?? [];
      this.#slots.set(id, slots);
      // The first to name it is the earliest; where it is right, the later ones are.
      if (!slots.some((slot) => slot.field === field)) {
        const { log, path, position } = entry;
        slots.push({ field, kinds, from: { log, path, position } });
      }
    }
    return at;
  }

  /** Finds what was named, from all roots of all logs in order, and reports what was not found. */
  resolve(roots: Iterable<Uint8Array | null>): ReadonlyMap<string, Named> {
    const twice = this.#prefixesFoundTwice();
    const seen = new Set<string>();
    let at = -1;
    for (const root of roots) {
      at += 1;
      const id = root === null ? this.#recovered.get(at) : undefined;
      if (id !== undefined) this.#meet(id, at);
      if (root === null) continue;
      if (twice.has(prefixOf(root))) this.#checkTwice(writeHex(root), at, seen);
      if (this.#slots.size > 0) this.#meet(writeHex(root), at);
    }
    for (const [id, slots] of this.#slots) {
      if (!this.#named.has(id)) for (const slot of slots) this.#find('A-050', slot, { id });
    }
    return this.#named;
  }

  #meet(id: string, at: number): void {
    const slots = this.#slots.get(id);
    if (slots === undefined || this.#named.has(id)) return;
    const kind = this.#kindNames[this.#kinds[at] ?? 0] ?? '';
    this.#named.set(id, { at, kind });
    for (const slot of slots) this.#checkSlot(slot, id, { at, kind });
  }

  #checkSlot(slot: Slot, id: string, { at, kind }: Named): void {
    if (at >= this.#numberOf(slot)) this.#find('A-050', slot, { id });
    else if (kind !== '' && slot.kinds.length > 0 && !slot.kinds.includes(shortName(kind))) {
      this.#find('A-051', slot, { kind });
    }
  }

  #numberOf({ from }: Slot): number {
    return (this.#starts.get(from.log.prefix) ?? 0) + from.position;
  }

  #keep({ id, log, position, facts, isRecovered }: Entry): void {
    if (isRecovered && id !== null) this.#recovered.set(this.#count, id);
    if (position === 0) this.#starts.set(log.prefix, this.#count);
    if (this.#count === this.#kinds.length) this.#grow();
    this.#kinds[this.#count] = this.#kindNumber(facts.kind ?? '');
    this.#prefixes[this.#count] = id === null ? Number.NaN : Number.parseInt(id.slice(0, 12), 16);
    this.#count += 1;
  }

  #kindNumber(kind: string): number {
    const known = this.#kindNames.indexOf(kind);
    if (known >= 0) return known;
    // Names that this version does not know are not told apart beyond what a byte holds.
    return this.#kindNames.length > 250 ? 0 : this.#kindNames.push(kind) - 1;
  }

  #grow(): void {
    const kinds = new Uint8Array(this.#count * 2);
    const prefixes = new Float64Array(this.#count * 2);
    kinds.set(this.#kinds);
    prefixes.set(this.#prefixes);
    this.#kinds = kinds;
    this.#prefixes = prefixes;
  }

  /** The first six bytes that two entries or more have in common: almost always none. */
  #prefixesFoundTwice(): Set<number> {
    const sorted = this.#prefixes.slice(0, this.#count).sort();
    const twice = new Set<number>();
    for (let i = 1; i < sorted.length; i += 1) {
      const prefix = sorted[i];
      if (prefix !== undefined && prefix === sorted[i - 1]) twice.add(prefix);
    }
    return twice;
  }

  #checkTwice(id: string, at: number, seen: Set<string>): void {
    if (seen.has(id)) {
      const [prefix, start] = this.#logAt(at);
      this.#run.findings.add('A-052', { path: `${prefix}log/tile/entries`, position: at - start });
    }
    seen.add(id);
  }

  #logAt(at: number): [prefix: string, start: number] {
    const before = [...this.#starts].filter(([, start]) => start <= at);
    return before.at(-1) ?? ['', 0];
  }

  #find(code: 'A-050' | 'A-051', { field, from }: Slot, params: Record<string, string>): void {
    const { log, path, position } = from;
    report(this.#run, log, code, { path, position, params: { field, ...params } });
  }
}

function prefixOf(root: Uint8Array): number {
  return Buffer.from(root.buffer, root.byteOffset, root.length).readUIntBE(0, 6);
}
