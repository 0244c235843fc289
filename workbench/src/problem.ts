// What the server says when it refuses: problem details with a code and words in both
// languages. Whatever else goes wrong on the way is a Problem too, so that pages show one thing.
import type { Problem as ProblemBody } from '../../src/server/shapes/basics.ts';

export type ProblemWords = { readonly en: string; readonly fa: string };

/** A request that did not succeed. `code` is the failure's, or `offline` where no answer came. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly words: ProblemWords | null;
  /** What the failure is about: `where` in it tells the part of what was sent. */
  readonly params: ProblemBody['params'];

  constructor(
    code: string,
    status: number,
    words: ProblemWords | null,
    params: ProblemBody['params'] = {},
  ) {
    super(words?.en ?? code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.words = words;
    this.params = params;
  }
}

/** What a caught value is, as a Problem. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem('offline', 0, null);
}

/** The Problem in a job's answer or a refused line of a report. */
export function problemFrom(body: ProblemBody): Problem {
  return new Problem(body.code, body.status, body.words);
}
