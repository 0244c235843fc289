// Whose turn it is at a connection that its users take one after another. What a
// person waits for while typing goes before pages, which ask many questions each.
import { AsyncLocalStorage } from 'node:async_hooks';

const urgency = new AsyncLocalStorage<true>();

/** After so many urgent turns one that is not urgent has its own, so that none waits for ever. */
const mostInARow = 8;

/** Gives what `work` asks the database its turn before what others ask. */
export function urgently<T>(work: () => Promise<T>): Promise<T> {
  return urgency.run(true, work);
}

export class Turns {
  readonly #urgent: (() => void)[] = [];
  readonly #others: (() => void)[] = [];
  #isTaken = false;
  #inARow = 0;

  /** Resolves when it is the caller's turn. @returns what ends the turn. */
  async take(): Promise<() => void> {
    const isUrgent = urgency.getStore() === true;
    if (this.#isTaken) {
      await new Promise<void>((done) => (isUrgent ? this.#urgent : this.#others).push(done));
    }
    this.#isTaken = true;
    return () => this.#pass();
  }

  #pass(): void {
    const isOthers = this.#urgent.length === 0 || this.#inARow >= mostInARow;
    const next = (isOthers && this.#others.shift()) || this.#urgent.shift() || this.#others.shift();
    this.#inARow = isOthers ? 0 : this.#inARow + 1;
    // Still taken while the next is being told, so that nobody comes between.
    if (next === undefined) this.#isTaken = false;
    else next();
  }
}
