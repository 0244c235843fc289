// What a check has to say: a code, where, and why. Findings make the verdict;
// notes (erased, unfinished) do not. docs/formats/verify.md lists them all.
import type { findingCodes } from '../base/codes/finding.ts';
import type { Code } from '../base/codes.ts';
import { Failure } from '../base/failure.ts';
import type { Params } from '../base/phrase.ts';

export type FindingCode = keyof typeof findingCodes;

/** What is at stake, for a reader who sorts by it. */
export type Severity =
  | 'damage'
  | 'stray'
  | 'rule'
  | 'unsigned'
  | 'key'
  | 'fork'
  | 'rollback'
  | 'policy'
  | 'time'
  | 'note';

/** The failure of a format that a finding rests on. */
export type Cause = { readonly code: Code; readonly params: Params };

/** `path` is relative to the archive; `position` counts the entries of the log that lies there. */
export type Where = { readonly path: string | null; readonly position: number | null };

export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly params: Params;
  readonly where: Where;
  readonly cause: Cause | null;
};

/** A sentence of the report that is about no place: what was known, what cannot be. */
export type Statement = { readonly code: FindingCode; readonly params: Params };

const severities: readonly (readonly [Severity, readonly FindingCode[]])[] = [
  ['stray', ['A-001', 'A-002', 'A-003']],
  ['rule', ['A-033', 'A-035', 'A-036', 'A-048', 'A-049', 'A-050', 'A-051', 'A-052', 'A-054']],
  ['rule', ['A-044', 'A-064', 'A-065', 'A-077']],
  ['unsigned', ['A-040', 'A-041', 'A-042', 'A-043', 'A-045', 'A-046', 'A-047', 'A-055']],
  ['key', ['A-011', 'A-012', 'A-013', 'A-014', 'A-015', 'A-083', 'A-085', 'A-098']],
  ['fork', ['A-073', 'A-081', 'A-082']],
  ['rollback', ['A-074', 'A-080', 'A-084']],
  ['policy', ['A-016']],
  ['time', ['A-075', 'A-090', 'A-091', 'A-092']],
  ['note', ['A-101', 'A-102', 'A-103', 'A-104', 'A-105', 'A-106']],
];

const severityByCode = new Map(severities.flatMap(([s, codes]) => codes.map((code) => [code, s])));

/** What is at stake with a code; `damage` unless the table says otherwise. */
export function severityOf(code: FindingCode): Severity {
  return severityByCode.get(code) ?? 'damage';
}

/** The failure that a reader of evidence threw, as a cause. Rethrows what is no failure of ours. */
export function causeOf(thrown: unknown): Cause {
  if (!(thrown instanceof Failure)) throw thrown;
  return { code: thrown.code, params: thrown.params };
}

export type About = Partial<Where> & { readonly params?: Params; readonly cause?: Cause | null };

/** Collects what the checks say. Every one is counted; of each code the first few are kept. */
export class Findings {
  readonly #kept = new Map<FindingCode, Finding[]>();
  readonly #counts = new Map<FindingCode, number>();
  readonly #most: number;

  constructor(mostOfACode = 100) {
    this.#most = mostOfACode;
  }

  add(code: FindingCode, about: About = {}): void {
    this.#counts.set(code, this.count(code) + 1);
    const kept = this.#kept.get(code) ?? [];
    this.#kept.set(code, kept);
    if (kept.length >= this.#most) return;
    const { params = {}, path = null, position = null, cause = null } = about;
    kept.push({ code, severity: severityOf(code), params, where: { path, position }, cause });
  }

  count(code: FindingCode): number {
    return this.#counts.get(code) ?? 0;
  }

  /** Takes back what was said under a code. */
  drop(code: FindingCode): void {
    this.#kept.delete(code);
    this.#counts.delete(code);
  }

  /** What was kept, by code, then in the order found. */
  list(kind: 'findings' | 'notes'): Finding[] {
    return this.#codes(kind).flatMap((code) => this.#kept.get(code) ?? []);
  }

  /** How often each code was said. */
  counts(kind: 'findings' | 'notes'): Record<string, number> {
    return Object.fromEntries(this.#codes(kind).map((code) => [code, this.count(code)]));
  }

  #codes(kind: 'findings' | 'notes'): FindingCode[] {
    const wanted = (code: FindingCode) => (severityOf(code) === 'note') === (kind === 'notes');
    return [...this.#counts.keys()].filter(wanted).sort();
  }
}
