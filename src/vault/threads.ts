// A crew of threads. Work is cut into small shares; each thread takes the next
// share as soon as it has done with one, so a slow file holds up one thread only.
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Failure } from '../base/failure.ts';
import type { Crew } from './crew.ts';
import type { Staged } from './stage.ts';
import type { CrewData, FromCrew, SentFailure, Task, TaskResults } from './stage-worker.ts';
import { bufferBytes } from './staging.ts';
import type { Source } from './vault.ts';

const mostInShare = 32;
const mostShareBytes = 16 * bufferBytes;

export function createThreads(data: CrewData, count: number): Crew {
  const members = Array.from({ length: count }, (_, i) => createMember(data, i));
  const runAll = <T, R>(shares: readonly T[], act: (member: Member, share: T) => Promise<R>) =>
    shareOut(members, shares, act);
  return {
    async stage(sources, onBytes) {
      const results = await runAll(sharesOf(sources), async (member, sources) => {
        const answer = await member.ask({ kind: 'stage', sources }, onBytes);
        return answer.kind === 'stage' ? answer.results.map(received<Staged>) : [];
      });
      return results.flat();
    },
    async settle(waiting) {
      const results = await runAll(cut(waiting, mostInShare), async (member, waiting) => {
        const answer = await member.ask({ kind: 'settle', waiting });
        return answer.kind === 'settle' ? answer.results.map(received<boolean>) : [];
      });
      return results.flat();
    },
    async settleShelves(shelves) {
      const ask = (member: Member, shelves: readonly string[]) =>
        member.ask({ kind: 'settle shelves', shelves });
      await runAll(cut(shelves, mostInShare), ask);
    },
    close: async () => void (await Promise.all(members.map((member) => member.close()))),
  };
}

/** Lets every member take share after share. @returns the results in the order of the shares. */
async function shareOut<T, R>(
  members: readonly Member[],
  shares: readonly T[],
  act: (member: Member, share: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const left = shares.entries();
  const runs = members.map(async (member) => {
    for (const [i, share] of left) results[i] = await act(member, share);
  });
  // All are waited for, so that no thread still writes when a failure is told.
  for (const run of await Promise.allSettled(runs)) if (run.status === 'rejected') throw run.reason;
  return results;
}

function sharesOf(sources: readonly Source[]): Source[][] {
  const shares: Source[][] = [];
  let share: Source[] = [];
  let bytes = 0;
  for (const source of sources) {
    share.push(source);
    bytes += source.kind === 'file' ? source.sizeBytes : source.bytes.length;
    if (share.length < mostInShare && bytes < mostShareBytes) continue;
    shares.push(share);
    share = [];
    bytes = 0;
  }
  if (share.length > 0) shares.push(share);
  return shares;
}

function cut<T>(all: readonly T[], most: number): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < all.length; i += most) parts.push(all.slice(i, i + most));
  return parts;
}

type Member = {
  ask(task: Task, onBytes?: (count: number) => void): Promise<TaskResults>;
  close(): Promise<void>;
};

type Question = {
  readonly resolve: (results: TaskResults) => void;
  readonly reject: (cause: unknown) => void;
  readonly onBytes: (count: number) => void;
};

/** The file of a thread beside this one, with whatever extension this one runs under. */
export function threadUrl(name: string): URL {
  return new URL(`./${name}${extname(import.meta.url)}`, import.meta.url);
}

function createMember(data: CrewData, index: number): Member {
  const workerData: CrewData = { ...data, prefix: String(index) };
  const worker = new Worker(threadUrl('stage-worker'), { workerData });
  const open = new Map<number, Question>();
  let asked = 0;
  worker.unref();
  worker.on('message', (message: FromCrew) => {
    const question = open.get(message.id);
    if (message.bytes !== undefined) question?.onBytes(message.bytes);
    if (message.results !== undefined) question?.resolve(message.results);
    if (message.failure !== undefined) question?.reject(received(message.failure));
  });
  worker.on('error', (cause) => {
    for (const question of open.values()) question.reject(cause);
  });
  const ask = async (task: Task, onBytes = (_: number) => {}) => {
    asked += 1;
    const id = asked;
    // An idle crew must not keep the process alive; one at work must.
    worker.ref();
    try {
      return await new Promise<TaskResults>((resolve, reject) => {
        open.set(id, { resolve, reject, onBytes });
        worker.postMessage({ id, task });
      });
    } finally {
      open.delete(id);
      if (open.size === 0) worker.unref();
    }
  };
  return { ask, close: async () => void (await worker.terminate()) };
}

function received<T>(sent: T | SentFailure): T | Failure {
  return isSentFailure(sent) ? new Failure(sent.code, sent.params, sent.cause) : sent;
}

function isSentFailure(sent: unknown): sent is SentFailure {
  return typeof sent === 'object' && sent !== null && 'code' in sent && 'params' in sent;
}
