// One thread of the work of linking.
import { parentPort } from 'node:worker_threads';
import type { FromThread, Kind, ToThread } from './tasks.ts';
import { Work } from './work.ts';

const work = new Work();

function perform<K extends Kind>({ id, kind, asked }: ToThread<K>): void {
  const answer: FromThread<K> = { id, answer: work.perform(kind, asked) };
  if (id > 0) parentPort?.postMessage(answer, buffersOf(answer.answer));
}

/** What need not be copied, because it is nobody else's. */
function buffersOf(answer: unknown): ArrayBuffer[] {
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.values(answer).flatMap((value) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}

parentPort?.on('message', (message: ToThread) => perform(message));
