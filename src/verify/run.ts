// What every check is given: the folder, what the reader knows from outside, the
// list that findings go to, and one view of each log in the folder.
import type { Checkpoint } from '../format/checkpoint.ts';
import type { Policy } from '../format/tlog-policy.ts';
import type { Vkey } from '../format/vkey.ts';
import type { Continuing } from './continuing.ts';
import type { About, FindingCode, Findings } from './finding.ts';
import type { Workers } from './workers.ts';

export type Progress = {
  readonly step: 'entries' | 'objects';
  /** Entries of the log, or bytes of objects. */
  readonly done: number;
  readonly total: number;
};

/** A checkpoint that the reader kept, as text and as read. */
export type Since = { readonly note: string; readonly checkpoint: Checkpoint };

/** What the reader knows from elsewhere than the archive. */
export type Outside = {
  readonly keys: readonly Vkey[];
  readonly policy: Policy | null;
  readonly since: readonly Since[];
  readonly tsaRoots: readonly string[];
};

export type Run = {
  readonly folder: string;
  /** How far a `continue` came that was cut short; see {@link pathIn}. */
  readonly continuing: Continuing | null;
  readonly outside: Outside;
  readonly findings: Findings;
  readonly workers: Workers;
  readonly deep: boolean;
  readonly onProgress: (progress: Progress) => void;
};

/** The members of archive.json, as entry 0 has them. */
export type Description = {
  readonly format: string;
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly vkey: string;
};

/** A log of the archive, ended or current, as far as it could be read. */
export type Log = {
  /** `past/<n>/` or the empty string: before every path of the log. */
  readonly prefix: string;
  /** Null for the current log. */
  readonly number: number | null;
  /** The fields of entry 0 that are open. */
  readonly entry0: Readonly<Record<string, unknown>>;
  readonly vkey: Vkey | null;
  readonly note: string | null;
  /** As it stands in the note; whether it is signed is another matter. */
  readonly checkpoint: Checkpoint | null;
  /** True where the key that entry 0 states signed the checkpoint. */
  readonly isSigned: boolean;
};

/** What is about a place in a log. */
export function report(
  run: Run,
  log: Log,
  code: FindingCode,
  about: About & { readonly path: string },
): void {
  run.findings.add(code, { ...about, path: log.prefix + about.path });
}

/** The name of a log that a person can look up: its origin as entry 0 or the checkpoint gives it. */
export function originOf({ vkey, checkpoint }: Log): string {
  return vkey?.name ?? checkpoint?.origin ?? '?';
}
