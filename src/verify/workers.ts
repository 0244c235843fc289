// Work spread over threads. A small archive is done before a thread would have
// started, so the first of the work is done here.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type JobOf, perform, type ResultOf, type Task, type WorkName } from './work.ts';

type Waiting = {
  readonly task: Task;
  readonly done: (result: unknown) => void;
  readonly fail: (cause: unknown) => void;
};

// What must be spent, in bytes of hashing, before a thread is worth its start: one that
// reads bodies loads all the formats first, one that hashes files next to nothing.
const startBytes = { bodies: 512 << 20, objects: 24 << 20, signatures: 512 << 20 };

export class Workers {
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #queue: Waiting[] = [];
  #spentBytes = 0;

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
    if (this.#most === 0 || this.#spentBytes < startBytes[name]) {
      return perform({ name, job });
    }
    return new Promise((done, fail) => {
      const take = (result: unknown) => done(result as ResultOf<N>);
      this.#queue.push({ task: { name, job }, done: take, fail });
      this.#next();
    });
  }

  async close(): Promise<void> {
    const all = [...this.#idle, ...this.#busy.keys()];
    await Promise.all(all.map((worker) => worker.terminate()));
  }

  #next(): void {
    const waiting = this.#queue[0];
    const worker = waiting && (this.#idle.pop() ?? this.#start());
    if (waiting === undefined || worker === undefined) return;
    this.#queue.shift();
    this.#busy.set(worker, waiting);
    worker.postMessage(waiting.task);
  }

  #start(): Worker | undefined {
    if (this.#busy.size >= this.#most) return undefined;
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const worker = new Worker(new URL(`./worker.${extension}`, import.meta.url));
    worker.on('message', (result: unknown) => {
      const waiting = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      waiting?.done(result);
      this.#next();
    });
    worker.on('error', (cause) => {
      this.#busy.get(worker)?.fail(cause);
      this.#busy.delete(worker);
      for (const waiting of this.#queue.splice(0)) waiting.fail(cause);
    });
    return worker;
  }
}
