// SHA-512 beside SHA-256. It is the slower of the two, so for large files a
// thread of its own takes it over; buffers go there and come back, never copied.
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromHasher, ToHasher } from './hash-worker.ts';
import type { SecondHash } from './stage.ts';

/** Hashes in the calling thread. */
export function hashHere(): SecondHash {
  const state = createHash('sha512');
  return {
    take(bytes, count) {
      state.update(bytes.subarray(0, count));
      return Promise.resolve(bytes);
    },
    digestHex: () => Promise.resolve(state.digest('hex')),
  };
}

/** A thread that hashes one file at a time; it ends with the thread that made it. */
export type HashThread = { startFile(): SecondHash };

/** How many buffers are on their way at once, so that each side may fall behind a little. */
const mostAway = 8;

export function createHashThread(): HashThread {
  const worker = new Worker(threadUrl('hash-worker'));
  worker.unref();
  const next = mailbox(worker);
  let files = 0;
  return {
    startFile() {
      files += 1;
      return hashThere(worker, files, next);
    },
  };
}

/** The file of a thread beside this one, with whatever extension this one runs under. */
export function threadUrl(name: string): URL {
  return new URL(`./${name}${extname(import.meta.url)}`, import.meta.url);
}

function hashThere(worker: Worker, file: number, next: () => Promise<FromHasher>): SecondHash {
  let away = 0;
  const send = (message: ToHasher, given: ArrayBuffer[]) => worker.postMessage(message, given);
  // What is left of an earlier file that failed half-way is passed over.
  const receive = async (): Promise<FromHasher> => {
    for (;;) {
      const message = await next();
      if (message.file === file) return message;
    }
  };
  return {
    async take(bytes, count) {
      const size = bytes.length;
      send({ file, bytes, count }, [bytes.buffer]);
      away += 1;
      const back = away < mostAway ? undefined : await receive();
      if (back?.bytes === undefined) return new Uint8Array(size);
      away -= 1;
      return back.bytes;
    },
    async digestHex() {
      send({ file }, []);
      for (;;) {
        const { digestHex } = await receive();
        if (digestHex !== undefined) return digestHex;
      }
    },
  };
}

/** The messages of a worker one after the other, none lost while nobody waits. */
function mailbox(worker: Worker): () => Promise<FromHasher> {
  const waiting: FromHasher[] = [];
  let fault: Error | undefined;
  let wake = () => {};
  worker.on('message', (message: FromHasher) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (cause: Error) => {
    fault = cause;
    wake();
  });
  return async () => {
    for (;;) {
      const message = waiting.shift();
      if (message !== undefined) return message;
      if (fault !== undefined) throw fault;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
