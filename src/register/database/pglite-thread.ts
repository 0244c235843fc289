// The main thread's end of the embedded database: sends requests to its thread
// and hands each answer to whoever waits for it.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../base/failure.ts';
import { quoted } from '../../base/phrase.ts';
import { whyOf } from '../../base/why.ts';
import type { WorkerBegin, WorkerReply, WorkerRequest } from './pglite-message.ts';

type Waiting = {
  readonly done: (reply: WorkerReply) => void;
  readonly failed: (cause: unknown) => void;
};

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

// The types of Node leave it out; a browser's would bring a whole page with them.
declare const WebAssembly: { compile(bytes: Uint8Array<ArrayBuffer>): Promise<object> };

// The second alone would give everything to the second compiler at once.
const firstCompilerOnly = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

let compiled: Promise<object> | undefined;

/**
 * PostgreSQL itself, compiled once for all threads of this process: what one of them made fast
 * is fast in the next.
 *
 * V8 compiles it quickly, and what is used much a second time and well. One function of it takes
 * that second compiler 600 MB and a second of work, which only long work gives back: with little
 * to do the first is kept to, in the whole process and for as long as it runs.
 */
function compiledPostgres(isBrief: boolean): Promise<object> {
  if (compiled !== undefined) return compiled;
  if (isBrief) for (const flag of firstCompilerOnly) setFlagsFromString(flag);
  const wasm = new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'));
  compiled = readFile(fileURLToPath(wasm)).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}

export class PgliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #ended: Failure | undefined;
  #isClosing = false;

  /** @param isBrief whether there is little to do: see `compiledPostgres`. */
  static async start(folder: string, isBrief: boolean): Promise<PgliteThread> {
    return new PgliteThread({ folder, postgres: await compiledPostgres(isBrief), isBrief });
  }

  private constructor(workerData: WorkerBegin) {
    // The same ending as this file has: .ts in the checkout, .js in the package.
    const file = `./pglite-worker${extname(import.meta.url)}`;
    this.#worker = new Worker(new URL(file, import.meta.url), { workerData });
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
    else waiting?.failed(new Failure('R-001', { why: quoted(reply.error) }));
  }

  #end(cause: Error): void {
    this.#ended ??= new Failure('R-001', { why: whyOf(cause) }, cause);
    for (const { failed } of this.#waiting.values()) failed(this.#ended);
    this.#waiting.clear();
  }
}
