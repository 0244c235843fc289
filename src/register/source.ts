// What the register is folded from. The log's reader implements it; the
// register never writes to a log and never looks at its files.
import type { Body } from '../format/body.ts';

/** One entry of the log with its body, whole or partial. */
export type SourceEntry = {
  /** Counted from 0 over all generations of the archive's log, the oldest first. */
  readonly position: number;
  /** The root of the entry: 64 lower-case hexadecimal digits. */
  readonly id: string;
  readonly body: Body;
};

/** The entries of an archive, up to its checkpoint. */
export interface EntrySource {
  /** How many entries there are. */
  size(): Promise<number>;
  /** The entries from `from` up to but not including `to`, in order. */
  entries(from: number, to: number): AsyncIterable<SourceEntry>;
}
