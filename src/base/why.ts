// Why something went wrong, from what was thrown: a failure of ours in its words, an
// error of the operating system by its short name, and of anything else what it says.
import { Failure } from './failure.ts';
import { isPhraseName, type Phrase, phrase, quoted } from './phrase.ts';

/** What was thrown, in words. Never throws. */
export function whyOf(thrown: unknown): Phrase {
  if (thrown instanceof Failure) return { phrase: thrown.code, params: thrown.params };
  // Several addresses of one name were tried: one of them is enough to know.
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return whyOf(thrown.errors[0]);
  const errno = findErrno(thrown);
  if (errno !== undefined) return whyErrno(errno);
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  return said === '' ? phrase('unknown') : quoted(said);
}

/** The system's short name of an error, such as EACCES. */
export function findErrno(thrown: unknown): string | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return /^E[A-Z0-9]{2,}$/.test(code) ? code : undefined;
}

/** An error of the system by its short name, which stays beside the words. */
export function whyErrno(errno: string): Phrase {
  return phrase(isPhraseName(errno) ? errno : 'errno', { errno });
}
