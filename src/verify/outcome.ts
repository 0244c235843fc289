// What verifying gives back, as plain data.
import type { Field } from '../format/field.ts';
import type { Repetition } from '../format/opening.ts';
import type { Finding, Findings, Statement } from './finding.ts';

export type Counts = {
  readonly logs: number;
  readonly entries: number;
  /** Entries by kind; those whose body could not be used are under `?`. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly objects: number;
  /** Of the objects. */
  readonly bytes: number;
  readonly seals: number;
  readonly erasedFields: number;
};

/** What was checked, as it calls itself. */
export type Subject = {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
  readonly size: number;
};

export type Report = {
  /** Erased and unfinished things alone leave it `clean`. */
  readonly verdict: 'clean' | 'findings';
  readonly archive: Subject | null;
  /** The open fields of a proof's entry, where nothing was found against it; empty for an archive. */
  readonly opened: readonly Field[];
  /** The names of its closed fields, but for one that repeats. */
  readonly closed: readonly string[];
  /** Of a field of it that repeats, which stand open; null where there is none. */
  readonly repeated: Repetition | null;
  readonly findings: readonly Finding[];
  /** How often each code was found: of many alike only the first are in `findings`. */
  readonly findingCounts: Readonly<Record<string, number>>;
  readonly notes: readonly Finding[];
  readonly noteCounts: Readonly<Record<string, number>>;
  readonly counts: Counts;
  readonly knownFromOutside: readonly Statement[];
  readonly cannotKnow: readonly Statement[];
};

export const noCounts: Counts = {
  logs: 0,
  entries: 0,
  kinds: {},
  objects: 0,
  bytes: 0,
  seals: 0,
  erasedFields: 0,
};

/** What an archive, or a proof that shows nothing, has of an opening. */
export const nothingOpened = { opened: [], closed: [], repeated: null } as const;

export type Outcome = Pick<
  Report,
  'archive' | 'opened' | 'closed' | 'repeated' | 'counts' | 'knownFromOutside' | 'cannotKnow'
>;

export function reportOf(findings: Findings, outcome: Outcome): Report {
  const found = findings.list('findings');
  return {
    verdict: found.length === 0 ? 'clean' : 'findings',
    findings: found,
    findingCounts: findings.counts('findings'),
    notes: findings.list('notes'),
    noteCounts: findings.counts('notes'),
    ...outcome,
  };
}
