// How a command says that it failed.
import { textOf } from '../base/codes.ts';
import { Failure } from '../base/failure.ts';
import { showParam } from '../base/shown.ts';
import type { Language } from './command.ts';

/** One line for a person: the code and what it says; an unforeseen error says that it is one. */
export function explain(error: unknown, language: Language): string {
  if (error instanceof Failure) return tellFailure(error, language);
  if (process.env.GAVAH_DEBUG !== undefined && error instanceof Error)
    return error.stack ?? error.message;
  return `gavah: ${error instanceof Error ? error.message : String(error)}`;
}

/** A failure with its code. What it names comes from files and people, and is isolated. */
export function tellFailure(
  { code, params }: Pick<Failure, 'code' | 'params'>,
  language: Language,
): string {
  const shown = Object.entries(params).map(([name, value]) => [name, showParam(value, language)]);
  return `${code} ${textOf(code, language, Object.fromEntries(shown))}`;
}
