// A thread for SHA-512, the slower of the two digests: large files are hashed
// by it while the thread that made it takes their SHA-256.
import { Worker } from 'node:worker_threads';
import { threadUrl } from './threads.ts';

export type HashThread = { sha512File(path: string): Promise<string> };

/** What the thread answers: the digest of the file at `path`, or why it could not be taken. */
export type FromHashThread = {
  readonly path: string;
  readonly digestHex?: string;
  readonly fault?: string;
};

/** It lives as long as the thread that makes it. */
export function createHashThread(): HashThread {
  const worker = new Worker(threadUrl('sha512-worker'));
  worker.unref();
  const waiting = new Map<string, (answer: FromHashThread) => void>();
  worker.on('message', (answer: FromHashThread) => {
    waiting.get(answer.path)?.(answer);
    waiting.delete(answer.path);
  });
  return {
    async sha512File(path) {
      const answer = await new Promise<FromHashThread>((resolve) => {
        waiting.set(path, resolve);
        worker.postMessage(path);
      });
      if (answer.digestHex === undefined) throw new Error(answer.fault);
      return answer.digestHex;
    },
  };
}
