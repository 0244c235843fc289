// Work spread over threads, of which the calling one is the first: it does what is
// small, so that a small archive is done before another thread would have started.
import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type JobOf, perform, type ResultOf, type Task, type WorkName } from './work.ts';

type Waiting = {
  readonly task: Task;
  readonly isSmall: boolean;
  readonly done: (result: unknown) => void;
  readonly fail: (cause: unknown) => void;
};

/** A thread and what was given to it, in the order in which it answers. */
type Thread = { readonly worker: Worker; readonly doing: Waiting[] };

// What must be spent, in bytes of hashing, before a thread is worth its start: one that
// reads bodies loads all the formats first, one that hashes files next to nothing.
const startBytes = { bodies: 512 << 20, objects: 24 << 20, signatures: 512 << 20 };

// Work of a few milliseconds: the calling thread can do it and still hand out the rest in time.
const smallBytes = 8 << 20;

export class Workers {
  readonly #most: number;
  readonly #threads: Thread[] = [];
  readonly #queue: Waiting[] = [];
  #spentBytes = 0;
  #isHelping = false;

  /** `threads` 0 does everything in the calling thread. */
  constructor(threads = availableParallelism()) {
    this.#most = threads;
  }

  /** Jobs worth having under way at a time. */
  get width(): number {
    return Math.max(1, 3 * this.#most);
  }

  /** Does a job that costs about as much as hashing `costBytes`. @throws if a thread dies. */
  run<N extends WorkName>(name: N, job: JobOf<N>, costBytes: number): Promise<ResultOf<N>> {
    this.#spentBytes += costBytes;
    if (this.#most === 0 || this.#spentBytes < startBytes[name]) return perform({ name, job });
    return new Promise((done, fail) => {
      const take = (result: unknown) => done(result as ResultOf<N>);
      const isSmall = costBytes <= smallBytes;
      this.#queue.push({ task: { name, job }, isSmall, done: take, fail });
      this.#deal();
    });
  }

  async close(): Promise<void> {
    this.#queue.length = 0;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  /** Hands out what waits while a thread has room; with what is small, the calling thread helps. */
  #deal(): void {
    for (let next = this.#queue[0]; next !== undefined; next = this.#queue[0]) {
      const thread = this.#threadFor(next);
      if (thread === undefined) break;
      this.#queue.shift();
      thread.doing.push(next);
      thread.worker.postMessage(next.task);
    }
    if (!this.#isHelping && this.#queue[0]?.isSmall) void this.#help();
  }

  /** A free thread; else a new one; else, for what is small, one that has a single job before it. */
  #threadFor({ isSmall }: Waiting): Thread | undefined {
    const [first, ...rest] = this.#threads;
    const least = first && rest.reduce((a, b) => (b.doing.length < a.doing.length ? b : a), first);
    if (least?.doing.length === 0) return least;
    // Of small work the calling thread does its share, and so counts as one of them.
    const started = this.#threads.length + (isSmall ? 1 : 0);
    if (started < this.#most) return this.#start();
    return isSmall && least?.doing.length === 1 ? least : undefined;
  }

  /** Does small work here while there is any, and looks up for answers after each. */
  async #help(): Promise<void> {
    this.#isHelping = true;
    await nextTurn();
    for (let next = this.#queue[0]; next?.isSmall; next = this.#queue[0]) {
      this.#queue.shift();
      await perform(next.task).then(next.done, next.fail);
      await nextTurn();
    }
    this.#isHelping = false;
    this.#deal();
  }

  #start(): Thread {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url));
    const thread: Thread = { worker, doing: [] };
    worker.on('message', (result: unknown) => {
      thread.doing.shift()?.done(result);
      this.#deal();
    });
    worker.on('error', (cause) => {
      for (const waiting of [...thread.doing.splice(0), ...this.#queue.splice(0)]) {
        waiting.fail(cause);
      }
    });
    this.#threads.push(thread);
    return thread;
  }
}
