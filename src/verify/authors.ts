// Checks 8 and 9: who wrote each entry. Every entry but the first names an actor
// that was introduced before it, and is signed by that actor or covered by an import
// that is. docs/formats/archive.md, clauses 10 and 11.
import { equalBytes, parseBase64 } from '../base/bytes.ts';
import { isSmallOrder } from '../base/ed25519.ts';
import { type Params, phrase } from '../base/phrase.ts';
import { TreeBuilder } from '../format/merkle/builder.ts';
import type { Entry } from './bodies.ts';
import type { FindingCode } from './finding.ts';
import { type Run, report } from './run.ts';
import type { SignedRoot } from './signatures.ts';

/** The entries that follow an import, while they come. */
type Coverage = {
  readonly entry: Entry;
  readonly by: string | null;
  readonly entries: number;
  readonly tree: string;
  readonly builder: TreeBuilder;
};

type Signed = { readonly entry: Entry; readonly signed: SignedRoot };

const batchSize = 256;
// A signature check costs about as much as hashing 130 KB.
const signatureCostBytes = 130_000;

export class Authors {
  readonly #run: Run;
  /** Actors by id; null where the key is closed. */
  readonly #keys = new Map<string, Uint8Array | null>();
  readonly #underWay: Promise<void>[] = [];
  #batch: Signed[] = [];
  #coverage: Coverage | null = null;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes the next entry in log order. */
  see(entry: Entry): void {
    const coverage = this.#cover(entry);
    const { kind } = entry.facts;
    if (kind === null) return;
    this.#checkPlace(entry);
    if (kind === 'gavah.actor/1') this.#introduce(entry);
    if (kind !== 'gavah.archive/1' && entry.facts.by !== undefined)
      this.#checkAuthor(entry, coverage);
    if (kind === 'gavah.import/1') this.#startCoverage(entry, coverage);
  }

  /** Waits until few enough signatures are being checked. */
  async keepUp(): Promise<void> {
    if (this.#batch.length >= batchSize) this.#send();
    while (this.#underWay.length > this.#run.workers.width) await this.#underWay.shift();
  }

  /** Ends a log: an import covers nothing in the next. */
  async endLog(): Promise<void> {
    if (this.#coverage !== null) {
      const { entry, entries } = this.#coverage;
      this.#find('A-045', entry, { entries });
      this.#coverage = null;
    }
    this.#send();
    await Promise.all(this.#underWay.splice(0));
  }

  /** Entry 0 describes the archive and has no author; no other entry does. */
  #checkPlace(entry: Entry): void {
    const { kind, signature } = entry.facts;
    const isArchive = kind === 'gavah.archive/1';
    if (isArchive && entry.position !== 0) this.#find('A-049', entry);
    if (!isArchive && entry.position === 0) {
      const why = kind === null ? phrase('no-kind') : phrase('other-kind', { kind });
      this.#find('A-008', entry, { why });
    }
    if (isArchive && signature !== null) this.#find('A-044', entry);
  }

  #introduce(entry: Entry): void {
    const { key } = entry.facts.shown;
    const publicKey = typeof key === 'string' ? keyOf(key) : null;
    if (publicKey !== null && isSmallOrder(publicKey)) this.#find('A-055', entry);
    if (entry.id !== null) this.#keys.set(entry.id, publicKey);
  }

  /** Takes the entry into the import before it, if it belongs there. */
  #cover(entry: Entry): Coverage | null {
    const coverage = this.#coverage;
    if (coverage === null) return null;
    const { builder, entries, tree } = coverage;
    if (entry.leafHash !== null) builder.append(entry.leafHash);
    builder.takeFullTiles();
    if (entry.position < coverage.entry.position + entries) return coverage;
    const root = Buffer.from(tree, 'hex');
    if (!equalBytes(builder.root(), root)) this.#find('A-046', coverage.entry);
    this.#coverage = null;
    return coverage;
  }

  #startCoverage(entry: Entry, around: Coverage | null): void {
    const { entries, tree } = entry.facts.shown;
    if (around !== null) {
      this.#find('A-048', entry);
      return;
    }
    if (typeof entries !== 'number' || typeof tree !== 'string') return;
    const builder = new TreeBuilder();
    const by = entry.facts.by ?? null;
    if (entries > 0) this.#coverage = { entry, by, entries, tree, builder };
    else if (!equalBytes(builder.root(), Buffer.from(tree, 'hex'))) this.#find('A-046', entry);
  }

  #checkAuthor(entry: Entry, coverage: Coverage | null): void {
    const { by, signature, kind } = entry.facts;
    // Only an actor may have no author: it introduces itself, with its own key.
    const actor = by ?? (kind === 'gavah.actor/1' ? entry.id : null);
    const isOwn = by === null;
    if (actor === null || !this.#keys.has(actor)) {
      this.#find('A-040', entry, { actor: String(actor) });
      return;
    }
    if (signature !== null) {
      this.#checkSignature(entry, actor, signature);
      return;
    }
    if (coverage === null || isOwn) {
      this.#find('A-041', entry);
      return;
    }
    if (coverage.by !== actor) this.#find('A-047', entry);
  }

  #checkSignature(entry: Entry, actor: string, signature: Uint8Array): void {
    const publicKey = this.#keys.get(actor) ?? null;
    const message = entry.facts.root;
    if (publicKey === null || message === null) {
      this.#find('A-043', entry);
      return;
    }
    this.#batch.push({ entry, signed: { publicKey, message, signature } });
  }

  #send(): void {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#underWay.push(this.#checkBatch(batch));
  }

  async #checkBatch(batch: readonly Signed[]): Promise<void> {
    const signed = batch.map((each) => each.signed);
    const cost = batch.length * signatureCostBytes;
    const right = await this.#run.workers.run('signatures', { signed }, cost);
    batch.forEach(({ entry }, i) => {
      if (right[i] !== true) this.#find('A-042', entry);
    });
  }

  #find(code: FindingCode, { log, path, position }: Entry, params: Params = {}): void {
    report(this.#run, log, code, { path, position, params });
  }
}

function keyOf(text: string): Uint8Array | null {
  try {
    // A copy, for a view would take its whole buffer along into another thread.
    return new Uint8Array(parseBase64(text));
  } catch {
    return new Uint8Array(0); // spare bits: no signature is this key's
  }
}
