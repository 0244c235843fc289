// An archive as a whole: the logs that were ended, oldest first, and the one
// that is written now. Positions here count over all of them.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import type { Body } from '../format/body.ts';
import { Generation } from './generation.ts';

export type ReadEntry = { readonly position: number; readonly id: string; readonly body: Body };

/** One log with the position at which it begins and its size at the time of reading. */
type Span = { readonly log: Generation; readonly start: number; readonly size: number };

export class Archive {
  readonly folder: string;

  /** @throws Failure L-001 if the folder is not an archive. */
  constructor(folder: string) {
    this.folder = folder;
    if (!existsSync(join(folder, 'archive.json'))) throw new Failure('L-001', { folder });
  }

  /** The log that is written now. */
  get current(): Generation {
    return new Generation(this.folder);
  }

  /** The logs that were ended by `continue`, oldest first. */
  get past(): Generation[] {
    const folder = join(this.folder, 'past');
    const names = existsSync(folder)
      ? readdirSync(folder).filter((name) => /^[1-9]\d*$/.test(name))
      : [];
    return names
      .sort((a, b) => Number(a) - Number(b))
      .map((name) => new Generation(join(folder, name)));
  }

  /** The number of entries in all logs, as their checkpoints say. */
  async size(): Promise<number> {
    const last = this.#spans().at(-1);
    return last === undefined ? 0 : last.start + last.size;
  }

  /** Entries from position `from` up to but not including `to`, in order, over all logs. */
  async *entries(from: number, to: number): AsyncGenerator<ReadEntry> {
    for (const { log, start, size } of this.#spans()) {
      const first = Math.max(0, from - start);
      const end = Math.min(size, to - start);
      if (first >= end) continue;
      for await (const entry of log.entries(first, end))
        yield { ...entry, position: start + entry.position };
    }
  }

  /** One entry. @throws Failure L-006 if there is none at that position. */
  async readEntry(position: number): Promise<ReadEntry> {
    for await (const entry of this.entries(position, position + 1)) return entry;
    throw new Failure('L-006', { why: phrase('entry-missing', { position }) });
  }

  /** The log that a position lies in, and the position within it. */
  locate(position: number): {
    readonly log: Generation;
    readonly index: number;
    readonly size: number;
  } {
    const span = this.#spans().find(
      ({ start, size }) => position >= start && position < start + size,
    );
    if (span === undefined)
      throw new Failure('L-006', { why: phrase('entry-missing', { position }) });
    return { log: span.log, index: position - span.start, size: span.size };
  }

  #spans(): Span[] {
    let start = 0;
    return [...this.past, this.current].map((log) => {
      const size = log.findCheckpointNote() === undefined ? 0 : log.readCheckpoint().size;
      const span = { log, start, size };
      start += size;
      return span;
    });
  }
}
