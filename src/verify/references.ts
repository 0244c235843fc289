// Check 10: what an entry names exists, earlier, and is of a kind that may stand
// there; and no entry stands in the log twice. Entries are found again by going
// through the bundles a second time: 7 bytes are kept for each, and some sixty for
// those that another names.
import { writeHex } from '../base/bytes.ts';
import type { Params } from '../base/phrase.ts';
import { type Entry, pathOfBody } from './bodies.ts';
import { shortName } from './facts.ts';
import { type Mention, Mentions } from './mentions.ts';
import { type Log, type Run, report } from './run.ts';

/** An entry that another names: where it stands over all logs, and its kind. */
export type Named = { readonly at: number; readonly kind: string };

export class References {
  readonly #run: Run;
  readonly #mentions = new Mentions();
  /** The logs, each with the number of its entry 0, in order. */
  readonly #logs: { readonly log: Log; readonly start: number }[] = [];
  readonly #kindNames: string[] = [];
  #kinds = new Uint8Array(1024);
  #prefixes = new Float64Array(1024);
  readonly #recovered = new Map<number, Uint8Array>();
  #count = 0;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes the next entry in log order. @returns its number over all logs. */
  see(entry: Entry): number {
    const from = this.#count;
    this.#keep(entry);
    for (const { id, field, kinds } of entry.facts.references) {
      if (!this.#mentions.add(id, { use: { field, kinds }, from })) {
        this.#find('A-050', { from, field, params: { id } });
      }
    }
    return from;
  }

  /**
   * Finds what was named, from all roots of all logs in order, and reports what was not found.
   *
   * @returns those of the entries found that are asked for by their ids.
   */
  resolve(
    roots: Iterable<Uint8Array | null>,
    isAskedFor: (id: string) => boolean,
  ): ReadonlyMap<string, Named> {
    const twice = this.#prefixesFoundTwice();
    const seen = new Set<string>();
    const found = new Map<string, Named>();
    let at = -1;
    for (const root of roots) {
      at += 1;
      if (root !== null && twice.has(prefixOf(root))) this.#checkTwice(writeHex(root), at, seen);
      const known = root ?? this.#recovered.get(at);
      const named = known && this.#meet(known, at);
      if (named !== undefined && isAskedFor(writeHex(named.id)))
        found.set(writeHex(named.id), named);
    }
    for (const { id, mention } of this.#mentions.unmet()) {
      const { use, from } = mention;
      this.#find('A-050', { from, field: use.field, params: { id } });
    }
    return found;
  }

  #meet(id: Uint8Array, at: number): (Named & { readonly id: Uint8Array }) | undefined {
    const mentions = this.#mentions.meet(id);
    if (mentions === undefined) return undefined;
    const kind = this.#kindNames[this.#kinds[at] ?? 0] ?? '';
    for (const mention of mentions) this.#checkMention(mention, id, { at, kind });
    return { id, at, kind };
  }

  #checkMention({ use, from }: Mention, id: Uint8Array, { at, kind }: Named): void {
    const { field, kinds } = use;
    if (at >= from) this.#find('A-050', { from, field, params: { id: writeHex(id) } });
    else if (kind !== '' && kinds.length > 0 && !kinds.includes(shortName(kind))) {
      this.#find('A-051', { from, field, params: { kind } });
    }
  }

  #keep({ id, log, position, facts, isRecovered }: Entry): void {
    if (isRecovered && id !== null) this.#recovered.set(this.#count, Buffer.from(id, 'hex'));
    if (position === 0) this.#logs.push({ log, start: this.#count });
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
      const { log, start } = this.#logAt(at);
      report(this.#run, log, 'A-052', { path: 'log/tile/entries', position: at - start });
    }
    seen.add(id);
  }

  #logAt(at: number): { readonly log: Log; readonly start: number } {
    const found = this.#logs.findLast(({ start }) => start <= at);
    if (found === undefined) throw new RangeError(`no log has an entry ${at}`);
    return found;
  }

  #find(
    code: 'A-050' | 'A-051',
    { from, field, params }: { from: number; field: string; params: Params },
  ): void {
    const { log, start } = this.#logAt(from);
    const position = from - start;
    const about = { path: pathOfBody(position), position, params: { field, ...params } };
    report(this.#run, log, code, about);
  }
}

function prefixOf(root: Uint8Array): number {
  return Buffer.from(root.buffer, root.byteOffset, root.length).readUIntBE(0, 6);
}
