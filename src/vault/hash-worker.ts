// The thread of second-hash.ts: takes buffers, hashes them, gives them back.
import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** `bytes` to be hashed, or without them the end of the file. `file` numbers the files. */
export type ToHasher = {
  readonly file: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly count?: number;
};

export type FromHasher = {
  readonly file: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly digestHex?: string;
};

let current = 0;
let state: Hash = createHash('sha512');

parentPort?.on('message', ({ file, bytes, count }: ToHasher) => {
  if (file !== current) {
    current = file;
    state = createHash('sha512');
  }
  if (bytes === undefined) answer({ file, digestHex: state.digest('hex') }, []);
  else {
    state.update(bytes.subarray(0, count));
    answer({ file, bytes }, [bytes.buffer]);
  }
});

function answer(message: FromHasher, given: ArrayBuffer[]): void {
  parentPort?.postMessage(message, given);
}
