// The one way in which Gavah says that something is wrong: a code, its
// parameters and what caused it. The texts that people read are in codes.ts.
import { type Code, textOf } from './codes.ts';
import { showParam } from './shown.ts';

export type Params = Readonly<Record<string, string | number>>;

/** A refusal or a broken invariant, named by its code. Thrown by every `parse…` and `read…`. */
export class Failure extends Error {
  readonly code: Code;
  readonly params: Params;

  constructor(code: Code, params: Params = {}, cause?: unknown) {
    super(`${code} ${textOf(code, 'en', params)}`, cause === undefined ? {} : { cause });
    this.name = 'Failure';
    this.code = code;
    this.params = params;
  }
}

/** The text of a failure in the reader's language, without its code. */
export function describeFailure(failure: Failure, language: 'en' | 'fa'): string {
  return textOf(failure.code, language, failure.params);
}

/**
 * The text of a failure as a person is shown it: numbers in the digits of the language, and what
 * it names, which comes from files and people, isolated.
 */
export function showFailure(
  { code, params }: Pick<Failure, 'code' | 'params'>,
  language: 'en' | 'fa',
): string {
  const shown = Object.entries(params).map(([name, value]) => [name, showParam(value, language)]);
  return textOf(code, language, Object.fromEntries(shown));
}
