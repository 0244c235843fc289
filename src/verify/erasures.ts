// Check 11: a closed field is erased if a later erase entry names it, and damage if
// none does; one that is named and still open is an erasure that is not finished.
// docs/formats/archive.md, clause 12.
import { kinds } from '../format/kinds.ts';
import type { Entry } from './bodies.ts';
import type { Named } from './references.ts';
import { type Run, report } from './run.ts';

/** What one erase entry says of one target. */
type Order = { readonly from: Entry; readonly at: number; readonly fields: readonly string[] };

/** What stays open of each kind, besides `kind`, `at` and `by`: without it no log could be checked. */
const neverClosed: ReadonlyMap<string, readonly string[]> = new Map([
  ['gavah.actor/1', ['key']],
  ['gavah.import/1', ['entries', 'tree']],
]);
const onlyNote = new Set(['gavah.archive/1', 'gavah.seal/1', 'gavah.erase/1']);

/** Whether a kind has a field that may ever be closed. */
function isClosable(kind: string, field: string): boolean {
  if (kinds.get(kind)?.fields.includes(field) !== true) return false;
  if (['kind', 'at', 'by'].includes(field)) return false;
  if (onlyNote.has(kind)) return field === 'note';
  return neverClosed.get(kind)?.includes(field) !== true;
}

export class Erasures {
  readonly #run: Run;
  readonly #orders = new Map<string, Order[]>();
  /** Entries with closed fields. */
  readonly #closed = new Map<string, { readonly entry: Entry; readonly at: number }>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes the next entry in log order with its number over all logs. */
  see(entry: Entry, at: number): void {
    const { kind, shown, closed } = entry.facts;
    if (closed.length > 0 && entry.id !== null) this.#closed.set(entry.id, { entry, at });
    if (kind !== 'gavah.erase/1' || !Array.isArray(shown.target)) return;
    for (const { entry: id, fields } of shown.target.map(targetOf)) {
      this.#orders.set(id, [...(this.#orders.get(id) ?? []), { from: entry, at, fields }]);
    }
  }

  /** Whether an erase entry was seen that names the entry. */
  isOrdered(id: string): boolean {
    return this.#orders.has(id);
  }

  /** Compares what was ordered with what is closed. @returns how many fields are erased. */
  finish(named: ReadonlyMap<string, Named>): number {
    for (const [id, orders] of this.#orders) {
      const target = named.get(id);
      if (target !== undefined) for (const order of orders) this.#checkOrder(order, id, target);
    }
    let erased = 0;
    for (const [id, { entry, at }] of this.#closed) erased += this.#checkClosed(id, entry, at);
    return erased;
  }

  #checkOrder({ from, fields }: Order, id: string, target: Named): void {
    const kind = kinds.get(target.kind);
    for (const name of kind === undefined ? [] : fields) {
      if (isClosable(target.kind, name)) continue;
      const { log, path, position } = from;
      report(this.#run, log, 'A-054', { path, position, params: { name, kind: target.kind } });
    }
    const left = this.#stillOpen(id, fields, target.kind);
    if (left.length === 0) return;
    const { log, path, position } = from;
    report(this.#run, log, 'A-103', { path, position, params: { fields: left.join(', ') } });
  }

  /** The fields named that can still be read. A field that never closes is another finding. */
  #stillOpen(id: string, fields: readonly string[], kind: string): readonly string[] {
    const found = this.#closed.get(id);
    const named = fields.filter((name) => isClosable(kind, name));
    return found === undefined ? named : named.filter((f) => found.entry.facts.open.includes(f));
  }

  #checkClosed(id: string, { log, path, position, facts }: Entry, at: number): number {
    const orders = (this.#orders.get(id) ?? []).filter((order) => order.at > at);
    const isOrdered = (name: string) =>
      isClosable(facts.kind ?? '', name) && orders.some(({ fields }) => fields.includes(name));
    const erased = facts.closed.filter(isOrdered);
    const lost = facts.closed.filter((name) => !isOrdered(name));
    const say = (code: 'A-053' | 'A-101', names: readonly string[]) => {
      const params = { fields: names.join(', ') };
      if (names.length > 0) report(this.#run, log, code, { path, position, params });
    };
    say('A-053', lost);
    say('A-101', erased);
    return erased.length;
  }
}

function targetOf(target: unknown): { entry: string; fields: readonly string[] } {
  const none = { entry: '', fields: [] };
  if (typeof target !== 'object' || target === null) return none;
  if (!('entry' in target) || !('fields' in target)) return none;
  const { entry, fields } = target;
  if (typeof entry !== 'string' || !Array.isArray(fields)) return none;
  return { entry, fields: fields.filter((name) => typeof name === 'string') };
}
