// One thread of threads.ts: takes tasks, does them as crew.ts would, answers.
import { parentPort, workerData } from 'node:worker_threads';
import type { Code } from '../base/codes.ts';
import { Failure } from '../base/failure.ts';
import type { Params } from '../base/phrase.ts';
import { settleEach, stageEach } from './crew.ts';
import { settleShelves, type Waiting } from './settle.ts';
import { createHashThread } from './sha512-thread.ts';
import type { Staged } from './stage.ts';
import { createStaging } from './staging.ts';
import type { Source } from './vault.ts';

export type CrewData = {
  readonly objects: string;
  readonly folder: string;
  readonly prefix: string;
  readonly sha512: boolean;
};

export type Task =
  | { readonly kind: 'stage'; readonly sources: readonly Source[] }
  | { readonly kind: 'settle'; readonly waiting: readonly Waiting[] }
  | { readonly kind: 'settle shelves'; readonly shelves: readonly string[] };

/** A {@link Failure} on its way between threads, which would make it a plain Error. */
export type SentFailure = { readonly code: Code; readonly params: Params; readonly cause: string };

export type TaskResults =
  | { readonly kind: 'stage'; readonly results: readonly (Staged | SentFailure)[] }
  | { readonly kind: 'settle'; readonly results: readonly (boolean | SentFailure)[] }
  | { readonly kind: 'settle shelves' };

export type FromCrew = {
  readonly id: number;
  readonly results?: TaskResults;
  readonly failure?: SentFailure;
  readonly bytes?: number;
};

const reportBytes = 1 << 24;

const data: CrewData = workerData;
const staging = createStaging(data.objects, data.folder, { prefix: data.prefix });
const hashThread = data.sha512 ? createHashThread() : undefined;

async function run(task: Task, onBytes: (count: number) => void): Promise<TaskResults> {
  if (task.kind === 'stage') {
    const options = { onBytes, ...(hashThread ? { sha512File: hashThread.sha512File } : {}) };
    return { kind: 'stage', results: (await stageEach(task.sources, staging, options)).map(sent) };
  }
  if (task.kind === 'settle') {
    return { kind: 'settle', results: settleEach(task.waiting, staging).map(sent) };
  }
  settleShelves(task.shelves, staging);
  return { kind: 'settle shelves' };
}

function sent<T>(result: T | Failure): T | SentFailure {
  if (!(result instanceof Failure)) return result;
  return { code: result.code, params: result.params, cause: String(result.cause ?? '') };
}

function answer(message: FromCrew): void {
  parentPort?.postMessage(message);
}

type Reporter = { readonly add: (count: number) => void; readonly rest: () => number };

/** Tells the other side how many bytes were read, in sums of some size; `rest` is the last sum. */
function createReporter(id: number): Reporter {
  let bytes = 0;
  const rest = () => {
    const sum = bytes;
    bytes = 0;
    return sum;
  };
  const add = (count: number) => {
    bytes += count;
    if (bytes >= reportBytes) answer({ id, bytes: rest() });
  };
  return { add, rest };
}

parentPort?.on('message', async ({ id, task }: { id: number; task: Task }) => {
  const reporter = createReporter(id);
  try {
    const results = await run(task, reporter.add);
    answer({ id, results, bytes: reporter.rest() });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    answer({ id, failure: { code: cause.code, params: cause.params, cause: String(cause.cause) } });
  }
});
