// Going through the entries of a log once, and handing each to every check that
// looks at it. They keep 9 bytes of an entry, some sixty more of one that others
// name and of an item, and objects for actors, erasures and seals alone.

import { Authors } from './authors.ts';
import { type Entry, readEntries } from './bodies.ts';
import { rootsOf } from './bundles.ts';
import { Erasures } from './erasures.ts';
import { Items } from './items.ts';
import { Seals } from './judge-seals.ts';
import type { Counts } from './outcome.ts';
import type { Judged } from './outside.ts';
import { References } from './references.ts';
import type { Log, Run } from './run.ts';
import { readSeals, stampsOf } from './seals.ts';
import { Times } from './times.ts';
import { Tree } from './tree.ts';

export class Ledger {
  readonly authors: Authors;
  readonly references: References;
  readonly erasures: Erasures;
  readonly items: Items;
  readonly seals: Seals;
  readonly #kinds = new Map<string, number>();
  #entries = 0;
  sealCount = 0;

  constructor(run: Run) {
    this.authors = new Authors(run);
    this.references = new References(run);
    this.erasures = new Erasures(run);
    this.items = new Items(run);
    this.seals = new Seals(run);
  }

  /** Takes the next entry in log order. */
  see(entry: Entry): void {
    const kind = entry.facts.kind ?? '?';
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    this.#entries += 1;
    this.authors.see(entry);
    this.erasures.see(entry, this.references.see(entry));
    this.items.see(entry);
    this.seals.see(entry);
  }

  counts(): Omit<Counts, 'logs' | 'erasedFields'> {
    const kinds = Object.fromEntries([...this.#kinds].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { entries: this.#entries, kinds, seals: this.sealCount, ...this.items.found };
  }
}

/** Goes through one log: its seals, its tree, its bodies. */
export async function goThroughLog(run: Run, log: Log, ledger: Ledger): Promise<Judged> {
  const seals = readSeals(run, log);
  ledger.sealCount += seals.length;
  const origin = log.checkpoint?.origin;
  const kept = run.outside.since.filter(({ checkpoint }) => checkpoint.origin === origin);
  const sizes = [
    ...seals.map(({ size }) => size),
    ...kept.map(({ checkpoint }) => checkpoint.size),
  ];
  const tree = new Tree(run, log, sizes);
  const times = new Times(run, seals.flatMap(stampsOf));
  const total = log.checkpoint?.size ?? 0;
  for await (const entries of readEntries(run, log, tree.chunks())) {
    for (const entry of entries) {
      ledger.see(entry);
      times.see(entry);
    }
    await ledger.authors.keepUp();
    const done = (entries.at(-1)?.position ?? 0) + 1;
    run.onProgress({ step: 'entries', done, total });
  }
  await ledger.authors.endLog();
  const sealings = seals.map((seal) => ({ seal, rootAtSize: tree.rootAt(seal.size) }));
  return { log, sealings, rootAt: (size) => tree.rootAt(size) };
}

/** Finishes the checks that look from one entry to another. @returns how many fields are erased. */
export function finishEntries(run: Run, ledger: Ledger, logs: readonly Log[]): number {
  const { erasures, references } = ledger;
  return erasures.finish(references.resolve(rootsOf(run, logs), (id) => erasures.isOrdered(id)));
}
