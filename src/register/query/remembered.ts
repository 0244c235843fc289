// Answers that are the same until the log grows, kept for those who ask next. One
// set for each database; the next entry of the log empties it.
import type { View } from './view.ts';

type Kept = { readonly position: number; readonly answers: Map<string, Promise<unknown>> };

const kept = new WeakMap<View['db'], Kept>();
const mostAnswers = 500;

/**
 * What `work` gives, from memory where it was asked for at this level and position of the log
 * before. A view that does not know its position remembers nothing.
 */
export function remember<T>(view: View, what: string, work: () => Promise<T>): Promise<T> {
  if (view.position === undefined) return work();
  const { answers } = keptFor(view, view.position);
  const key = `${view.level} ${what}`;
  const found = answers.get(key);
  if (found !== undefined) {
    // Behind all others: those that nobody asks for any more are let go first.
    answers.delete(key);
    answers.set(key, found);
    // The key names the work, so that what it gave is of its type.
    return found as Promise<T>;
  }
  const answer = work();
  const [oldest] = answers.keys();
  if (answers.size >= mostAnswers && oldest !== undefined) answers.delete(oldest);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

function keptFor({ db }: View, position: number): Kept {
  const found = kept.get(db);
  if (found?.position === position) return found;
  const fresh: Kept = { position, answers: new Map() };
  kept.set(db, fresh);
  return fresh;
}
