// One thread of the work of linking.
import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ToThread } from './threads.ts';
import { type Setting, Work } from './work.ts';

const setting: Setting = workerData;
const work = new Work(setting);

parentPort?.on('message', (message: ToThread) => {
  const { id, task } = message;
  if (task.kind === 'weigh') {
    work.weigh(task.weights);
    return;
  }
  if (task.kind === 'count') {
    const answer: FromThread = { id, patterns: work.count(task.stretch, task.every) };
    parentPort?.postMessage(answer);
    return;
  }
  if (task.kind === 'draw') {
    const answer: FromThread = { id, drawn: work.draw(task.stretch) };
    parentPort?.postMessage(answer);
    return;
  }
  const scored = work.score(task.stretch, task.floor);
  const answer: FromThread = { id, scored };
  const { a, b, weight } = scored;
  parentPort?.postMessage(answer, [a.buffer, b.buffer, weight.buffer]);
});
