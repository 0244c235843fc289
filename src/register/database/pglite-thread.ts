// The main thread's end of the embedded database: sends requests to its thread
// and hands each answer to whoever waits for it.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../base/failure.ts';
import type { WorkerReply, WorkerRequest } from './pglite-message.ts';

type Waiting = {
  readonly done: (reply: WorkerReply) => void;
  readonly failed: (cause: unknown) => void;
};

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

export class PgliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #ended: Failure | undefined;
  #isClosing = false;

  constructor(folder: string) {
    // The same ending as this file has: .ts in the checkout, .js in the package.
    const file = `./pglite-worker${extname(import.meta.url)}`;
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData: { folder } });
    this.#worker.on('message', (reply: WorkerReply) => this.#settle(reply));
    this.#worker.on('error', (cause) => this.#end(cause));
    this.#worker.on('exit', () => this.#end(new Error('its thread ended')));
    this.#worker.unref();
  }

  /** @throws Failure R-001 with PostgreSQL's words, or if the thread is no more. */
  ask(request: WithoutId<WorkerRequest>): Promise<WorkerReply> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const id = this.#next;
    this.#next += 1;
    // Only what is waited for keeps the process alive.
    if (this.#waiting.size === 0) this.#worker.ref();
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      const handed = request.what === 'copy' ? [request.lines.buffer] : [];
      this.#worker.postMessage({ id, ...request }, handed);
    });
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    try {
      if (this.#ended === undefined) await this.ask({ what: 'close' });
    } finally {
      // Also one that never opened: it would keep the process alive.
      await this.#worker.terminate();
    }
  }

  #settle(reply: WorkerReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    // A late answer must not let the process end while the thread is being ended.
    if (this.#waiting.size === 0 && !this.#isClosing) this.#worker.unref();
    if (reply.error === undefined) waiting?.done(reply);
    else waiting?.failed(new Failure('R-001', { why: reply.error }));
  }

  #end(cause: Error): void {
    this.#ended ??= new Failure('R-001', { why: cause.message }, cause);
    for (const { failed } of this.#waiting.values()) failed(this.#ended);
    this.#waiting.clear();
  }
}
