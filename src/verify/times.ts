// Check 14: what entries say of their time, held against what a time-stamp or a
// cosigner says, and against the entries before them. A clock may be a little off:
// ten minutes against a stamp, a day against itself.
import { writeInstant } from '../base/clock.ts';
import type { Entry } from './bodies.ts';
import { type Run, report } from './run.ts';
import { momentOf } from './values.ts';

/** A checkpoint of `size` entries existed at `at`, milliseconds since 1970, give or take `within`. */
export type Stamped = { readonly size: number; readonly at: number; readonly within: number };

const toleranceMs = 10 * 60 * 1000;
const mostBackMs = 24 * 60 * 60 * 1000;

export class Times {
  readonly #run: Run;
  readonly #stamps: readonly Stamped[];
  /** For each stamp, the earliest time of it and of those of larger sizes. */
  readonly #earliest: number[];
  /** Stamps of sizes that have been passed, and the latest time among them. */
  #passed = 0;
  #latestPassed = Number.NEGATIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  #isBack = false;

  constructor(run: Run, stamps: readonly Stamped[]) {
    this.#run = run;
    this.#stamps = [...stamps].sort((a, b) => a.size - b.size);
    let earliest = Number.POSITIVE_INFINITY;
    this.#earliest = this.#stamps.toReversed().map(({ at, within }) => {
      earliest = Math.min(earliest, at + within);
      return earliest;
    });
    this.#earliest.reverse();
  }

  /** Takes the next entry of the log. */
  see(entry: Entry): void {
    this.#pass(entry.position);
    const moment = entry.facts.at === null ? undefined : momentOf(entry.facts.at);
    if (moment === undefined) return;
    const before = this.#latestPassed;
    const after = this.#earliest[this.#passed] ?? Number.POSITIVE_INFINITY;
    if (moment < before - toleranceMs)
      this.#find('A-090', entry, { stamped: writeInstant(before) });
    if (moment > after + toleranceMs) this.#find('A-091', entry, { stamped: writeInstant(after) });
    this.#compareWithOthers(entry, moment);
  }

  #pass(position: number): void {
    for (let next = this.#stamps[this.#passed]; next !== undefined && next.size <= position; ) {
      this.#latestPassed = Math.max(this.#latestPassed, next.at - next.within);
      this.#passed += 1;
      next = this.#stamps[this.#passed];
    }
  }

  /** Said once for each time that the clock goes back, not for every entry until it catches up. */
  #compareWithOthers(entry: Entry, moment: number): void {
    const isBack = moment < this.#latest - mostBackMs;
    if (isBack && !this.#isBack) this.#find('A-092', entry, { before: writeInstant(this.#latest) });
    this.#isBack = isBack;
    this.#latest = Math.max(this.#latest, moment);
  }

  #find(code: 'A-090' | 'A-091' | 'A-092', entry: Entry, said: Record<string, string>): void {
    const { log, path, position, facts } = entry;
    report(this.#run, log, code, { path, position, params: { at: facts.at ?? '', ...said } });
  }
}
