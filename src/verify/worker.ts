// A thread that does one job after the other and posts what came out.
import { parentPort } from 'node:worker_threads';
import { perform, type Task } from './workers.ts';

parentPort?.on('message', (task: Task) => {
  parentPort?.postMessage(perform(task));
});
