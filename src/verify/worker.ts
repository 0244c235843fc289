// A thread that does one job after the other and posts what came out. A job that
// fails ends the thread, which fails the verifying.
import { parentPort } from 'node:worker_threads';
import { perform, type Task } from './work.ts';

parentPort?.on('message', async (task: Task) => {
  parentPort?.postMessage(await perform(task));
});
