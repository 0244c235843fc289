// Hashing stored bytes with one reused buffer. Runs in any thread.
import { createHash, hash } from 'node:crypto';
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
  return paths.map((path) => withFile(path, (fd) => hashFile(fd, deep)));
}

function hashFile(fd: number, deep: boolean): Hashed {
  const first = readInto(fd, chunk);
  if (first < chunk.length && !deep) {
    return {
      sizeBytes: first,
      sha256: hash('sha256', chunk.subarray(0, first), 'hex'),
      sha512: null,
    };
  }
  const sha256 = createHash('sha256');
  const sha512 = deep ? createHash('sha512') : null;
  let sizeBytes = 0;
  for (let got = first; got > 0; got = readInto(fd, chunk)) {
    const bytes = chunk.subarray(0, got);
    sha256.update(bytes);
    sha512?.update(bytes);
    sizeBytes += got;
  }
  return { sizeBytes, sha256: sha256.digest('hex'), sha512: sha512?.digest('hex') ?? null };
}
