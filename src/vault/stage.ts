// Stages one source: its bytes are read once, hashed twice (SHA-256 and
// SHA-512) and written to a temporary file, unless the vault already has them.
import { createHash, type Hash, hash } from 'node:crypto';
import { closeSync, existsSync } from 'node:fs';
import { writeFault } from './fault.ts';
import { objectPath } from './layout.ts';
import { proveObject } from './object-file.ts';
import { fillFrom, type OpenSource, openSource, proveUnchanged } from './source-file.ts';
import {
  closeTemporary,
  discardTemporary,
  openTemporary,
  type Staging,
  type Temporary,
  writeAll,
} from './staging.ts';
import { type Digest, type FileSource, headBytes, isDigest, type Source } from './vault.ts';

/** A source whose bytes wait in the staging room, or (`temporary` null) were found in the vault. */
export type Staged = {
  readonly digest: Digest;
  readonly sha512Hex: string;
  readonly sizeBytes: number;
  readonly head: Uint8Array;
  readonly modifiedMs: number | null;
  readonly temporary: string | null;
};

/** Hashes SHA-512 beside the reading: in this thread or, for large files, in another. */
export type SecondHash = {
  /** Takes a full buffer over and gives back one that is free to be filled. */
  take(bytes: Uint8Array<ArrayBuffer>, count: number): Promise<Uint8Array<ArrayBuffer>>;
  digestHex(): Promise<string>;
};

export type StageOptions = {
  readonly secondHash: () => SecondHash;
  readonly onBytes: (count: number) => void;
};

/** @throws Failure V-010…V-022 for the source alone, V-030, V-031 for the vault. */
export async function stage(
  source: Source,
  staging: Staging,
  options: StageOptions,
): Promise<Staged> {
  if (source.kind === 'bytes') return stageWhole(source.bytes, null, staging);
  return stageFile(source, staging, options);
}

async function stageFile(
  source: FileSource,
  staging: Staging,
  options: StageOptions,
): Promise<Staged> {
  const file = openSource(source);
  try {
    staging.onStep('source opened');
    const count = fillFrom(file.fd, staging.buffer);
    if (count === staging.buffer.length) return await stageLarge(file, staging, options);
    proveUnchanged(file, count);
    options.onBytes(count);
    return stageWhole(staging.buffer.subarray(0, count), modifiedMs(file), staging);
  } finally {
    closeSync(file.fd);
  }
}

function modifiedMs(file: OpenSource): number {
  return Number(file.before.mtimeMs);
}

/** Stages bytes that are all in memory: hashed first, so that what is held is not written again. */
function stageWhole(bytes: Uint8Array, modified: number | null, staging: Staging): Staged {
  const digest = asDigest(hash('sha256', bytes, 'hex'));
  const rest = {
    digest,
    sha512Hex: hash('sha512', bytes, 'hex'),
    sizeBytes: bytes.length,
    head: bytes.slice(0, headBytes),
    modifiedMs: modified,
  };
  if (existsSync(objectPath(staging.objects, digest))) {
    proveObject(staging.objects, rest, Buffer.allocUnsafe(Math.max(1, bytes.length)));
    return { ...rest, temporary: null };
  }
  return { ...rest, temporary: writeTemporary(bytes, staging) };
}

function writeTemporary(bytes: Uint8Array, staging: Staging): string {
  const temporary = openTemporary(staging);
  try {
    writeAll(temporary.fd, bytes);
    staging.onStep('bytes written');
    closeTemporary(temporary);
    return temporary.name;
  } catch (cause) {
    discardTemporary(temporary);
    throw writeFault(cause);
  }
}

/** Stages a file piece by piece; its first piece is in the staging buffer already. */
async function stageLarge(
  file: OpenSource,
  staging: Staging,
  options: StageOptions,
): Promise<Staged> {
  const temporary = openTemporary(staging);
  try {
    const copied = await copyThrough(file, { staging, temporary, options });
    proveUnchanged(file, copied.sizeBytes);
    staging.onStep('bytes written');
    closeTemporary(temporary);
    return { ...copied, modifiedMs: modifiedMs(file), temporary: temporary.name };
  } catch (cause) {
    discardTemporary(temporary);
    throw cause;
  }
}

type Copying = {
  readonly staging: Staging;
  readonly temporary: Temporary;
  readonly options: StageOptions;
};

async function copyThrough(file: OpenSource, copying: Copying) {
  const { staging, temporary, options } = copying;
  const first = createHash('sha256');
  const second = options.secondHash();
  const head = staging.buffer.slice(0, headBytes);
  let buffer = new Uint8Array(staging.buffer);
  let count = buffer.length;
  let sizeBytes = 0;
  while (count > 0) {
    writeAndHash(temporary.fd, first, buffer.subarray(0, count));
    sizeBytes += count;
    options.onBytes(count);
    buffer = await second.take(buffer, count);
    count = fillFrom(file.fd, buffer);
  }
  const digest = asDigest(first.digest('hex'));
  return { digest, sha512Hex: await second.digestHex(), sizeBytes, head };
}

function writeAndHash(fd: number, state: Hash, bytes: Uint8Array): void {
  state.update(bytes);
  writeAll(fd, bytes);
}

function asDigest(hex: string): Digest {
  if (!isDigest(hex)) throw new Error('SHA-256 gave no 64 digits');
  return hex;
}
