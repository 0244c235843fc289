// The thread of sha512-thread.ts.
import { parentPort } from 'node:worker_threads';
import { hashFile } from './hash-file.ts';
import type { FromHashThread } from './sha512-thread.ts';

parentPort?.on('message', (path: string) => parentPort?.postMessage(hash(path)));

function hash(path: string): FromHashThread {
  try {
    return { path, digestHex: hashFile(path, 'sha512') };
  } catch (cause) {
    return { path, fault: String(cause) };
  }
}
