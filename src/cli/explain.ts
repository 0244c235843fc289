// How a command says that it failed.
import { Failure, showFailure } from '../base/failure.ts';
import type { Language } from './command.ts';

/** One line for a person: the code and what it says; an unforeseen error says that it is one. */
export function explain(error: unknown, language: Language): string {
  if (error instanceof Failure) return tellFailure(error, language);
  if (process.env.GAVAH_DEBUG !== undefined && error instanceof Error)
    return error.stack ?? error.message;
  return `gavah: ${error instanceof Error ? error.message : String(error)}`;
}

/** A failure with its code. */
export function tellFailure(failure: Pick<Failure, 'code' | 'params'>, language: Language): string {
  return `${failure.code} ${showFailure(failure, language)}`;
}
