// Hashing stored bytes with one reused buffer. Runs in any thread.
import { createHash, hash } from 'node:crypto';
import { readSync } from 'node:fs';
import { readInto, type Unread, withFile } from './file.ts';

export type ObjectsJob = {
  readonly paths: readonly string[];
  /** Also work out SHA-512, at twice the work and more. */
  readonly deep: boolean;
};

export type Hashed = {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly sha512: string | null;
};

const chunk = Buffer.allocUnsafeSlow(1024 * 1024);

/** The digests of files, in the order of their paths. */
export function hashObjects({ paths, deep }: ObjectsJob): (Hashed | Unread)[] {
  return paths.map((path) => withFile(path, (fd, sizeBytes) => hashOpen({ fd, sizeBytes, deep })));
}

type Opened = { readonly fd: number; readonly sizeBytes: number; readonly deep: boolean };

/**
 * The digests of an open file from where it stands to its end. `sizeBytes` is what it
 * was said to hold when it was opened; what it holds now is what counts.
 */
export function hashOpen({ fd, sizeBytes, deep }: Opened): Hashed {
  const first = readSync(fd, chunk, 0, chunk.length, null);
  // More was asked for than came, and as much came as was said: that was all of it. A file
  // that has grown or shrunk meanwhile gives another number, and is read until nothing comes.
  if (first === sizeBytes && first < chunk.length && !deep) {
    return { sizeBytes, sha256: hash('sha256', chunk.subarray(0, first), 'hex'), sha512: null };
  }
  const sha256 = createHash('sha256');
  const sha512 = deep ? createHash('sha512') : null;
  let total = 0;
  for (let got = first; got > 0; got = readInto(fd, chunk)) {
    const bytes = chunk.subarray(0, got);
    sha256.update(bytes);
    sha512?.update(bytes);
    total += got;
  }
  return { sizeBytes: total, sha256: sha256.digest('hex'), sha512: sha512?.digest('hex') ?? null };
}
