// One file, read in a thread of its own, which has a limit to its memory and can
// be ended at any time. It answers once: with what it read, or with a failure.
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../base/failure.ts';
import { quoted } from '../../base/phrase.ts';
import { readText } from './read-text.ts';
import type { Answer, Task } from './reader.ts';

const task: Task = workerData;

async function answer(): Promise<Answer> {
  try {
    const { bytes, limits } = task;
    if ('page' in task) {
      const { readPdfPage } = await import('./pdf-text.ts');
      return { page: await readPdfPage(bytes, task.page, limits) };
    }
    return { extraction: await readText(bytes, task.format, limits) };
  } catch (cause) {
    if (cause instanceof Failure) return { code: cause.code, params: cause.params };
    const said = cause instanceof Error ? cause.message : String(cause);
    return { code: 'X-002', params: { why: quoted(said.slice(0, 500)) } };
  }
}

parentPort?.postMessage(await answer());
