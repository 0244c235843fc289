// Long work: started by a request, followed by server-sent events, ended by
// itself, by whoever started it, or with the server. Jobs live in memory; what
// they write is in the log.
import { writeHex } from '../base/bytes.ts';
import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import type { RandomBytes } from '../log/prepare.ts';
import { type Complain, problemOf } from './problem.ts';
import type { Job } from './shapes/work.ts';

/** What the work itself is given. */
export type JobWork = {
  /** Says in words what is being done. */
  step(words: { readonly en: string; readonly fa: string }): void;
  /** How much of it is done; `total` null where that is not known. */
  progress(done: number, total: number | null): void;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
};

type Around = {
  readonly random: RandomBytes;
  readonly clock: Clock;
  readonly complain: Complain;
};

/** A job as it is at its `revision`, which grows with every change. */
export type Told = { readonly job: Job; readonly revision: number };

type Running = {
  job: Job;
  revision: number;
  toldMs: number;
  readonly cancel: AbortController;
  readonly listeners: Set<(told: Told) => void>;
  ended: Promise<void>;
};

/** Jobs that are over are kept until there are this many. */
const mostKept = 100;

/** Progress is told no more often than this, in milliseconds. */
const tellEveryMs = 100;

export class Jobs {
  readonly #around: Around;
  readonly #jobs = new Map<string, Running>();

  constructor(around: Around) {
    this.#around = around;
  }

  /** Starts work and returns at once. */
  start(kind: Job['kind'], work: (job: JobWork) => Promise<unknown>): Job {
    const id = writeHex(this.#around.random(16));
    const nothing = { step: null, done: 0, total: null, problem: null, result: null };
    const job: Job = { id, kind, state: 'running', ...nothing };
    const running: Running = {
      job,
      revision: 1,
      toldMs: 0,
      cancel: new AbortController(),
      listeners: new Set(),
      ended: Promise.resolve(),
    };
    this.#jobs.set(id, running);
    this.#forgetOld();
    running.ended = this.#run(running, work);
    return job;
  }

  /** @throws Failure S-013 */
  get(id: string): Told {
    const { job, revision } = this.#require(id);
    return { job, revision };
  }

  /** Every job that is known, the newest first, without their results. */
  list(): Job[] {
    return [...this.#jobs.values()].reverse().map(({ job }) => ({ ...job, result: null }));
  }

  /** Asks a job to end; it is over when its events say so. @throws Failure S-013 */
  cancel(id: string): Job {
    const running = this.#require(id);
    if (running.job.state === 'running') running.cancel.abort();
    return running.job;
  }

  /** Told of every change until the returned function is called. @throws Failure S-013 */
  listen(id: string, listener: (told: Told) => void): () => void {
    const { listeners } = this.#require(id);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Cancels all that is under way and waits until it has ended. */
  async close(): Promise<void> {
    for (const { cancel } of this.#jobs.values()) cancel.abort();
    await Promise.all([...this.#jobs.values()].map(({ ended }) => ended));
  }

  async #run(running: Running, work: (job: JobWork) => Promise<unknown>): Promise<void> {
    const { signal } = running.cancel;
    try {
      // The caller gets the job before its work begins.
      await null;
      const result = await work({
        signal,
        step: (step) => this.#change(running, { step }),
        progress: (done, total) => this.#change(running, { done, total }, tellEveryMs),
      });
      this.#change(running, { state: 'done', result });
    } catch (cause) {
      if (signal.aborted) this.#change(running, { state: 'cancelled' });
      else this.#change(running, { state: 'failed', problem: this.#problem(cause) });
    }
  }

  #problem(cause: unknown) {
    if (!(cause instanceof Failure)) this.#around.complain(cause);
    return problemOf(cause instanceof Failure ? cause : new Failure('S-012', {}, cause));
  }

  #change(running: Running, change: Partial<Job>, everyMs = 0): void {
    if (running.job.state !== 'running') return;
    running.job = { ...running.job, ...change };
    const now = this.#around.clock();
    if (now - running.toldMs < everyMs) return;
    running.toldMs = now;
    running.revision += 1;
    const { job, revision } = running;
    for (const listener of running.listeners) listener({ job, revision });
  }

  #require(id: string): Running {
    const running = this.#jobs.get(id);
    if (running === undefined) throw new Failure('S-013', { id });
    return running;
  }

  #forgetOld(): void {
    for (const [id, { job }] of this.#jobs) {
      if (this.#jobs.size <= mostKept) return;
      if (job.state !== 'running') this.#jobs.delete(id);
    }
  }
}
