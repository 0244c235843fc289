// A thread that does one job after the other and posts what came out, in the order in
// which they came. A job that fails ends the thread, which fails the verifying.
import { parentPort } from 'node:worker_threads';
import { perform, type Task } from './work.ts';

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (task: Task) => {
  last = last.then(async () => parentPort?.postMessage(await perform(task)));
});
