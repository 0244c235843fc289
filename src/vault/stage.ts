// Stages one source: its bytes are read, hashed and written to a temporary
// file, unless the vault already has them.
import { hash } from 'node:crypto';
import { closeSync, existsSync } from 'node:fs';
import { writeFault } from './fault.ts';
import { copyLarge, type LargeOptions } from './large.ts';
import { objectPath } from './layout.ts';
import { proveObject } from './object-file.ts';
import { fillFrom, type OpenSource, openSource, proveUnchanged, readHead } from './source-file.ts';
import {
  closeTemporary,
  discardTemporary,
  openTemporary,
  type Staging,
  writeAll,
} from './staging.ts';
import { type Digest, type FileSource, headBytes, isDigest, type Source } from './vault.ts';

/** A source whose bytes wait in the staging room, or (`temporary` null) were found in the vault. */
export type Staged = {
  readonly digest: Digest;
  readonly sha512Hex: string | null;
  readonly sizeBytes: number;
  readonly head: Uint8Array;
  readonly modifiedMs: number | null;
  readonly temporary: string | null;
};

/** @throws Failure V-010…V-022 for the source alone, V-030, V-031 for the vault. */
export async function stage(
  source: Source,
  staging: Staging,
  options: LargeOptions,
): Promise<Staged> {
  if (source.kind === 'file') return stageFile(source, staging, options);
  return stageWhole(source.bytes, staging, { modifiedMs: null, ...options });
}

async function stageFile(
  source: FileSource,
  staging: Staging,
  options: LargeOptions,
): Promise<Staged> {
  const file = openSource(source);
  try {
    staging.onStep('source opened');
    if (file.before.size >= staging.buffer.length) return await stageLarge(file, staging, options);
    const count = fillFrom(file.fd, staging.buffer);
    proveUnchanged(file, count);
    options.onBytes(count);
    const modifiedMs = Number(file.before.mtimeMs);
    return stageWhole(staging.buffer.subarray(0, count), staging, { modifiedMs, ...options });
  } finally {
    closeSync(file.fd);
  }
}

/** Stages bytes that are all in memory: hashed first, so that what is held is not written again. */
function stageWhole(
  bytes: Uint8Array,
  staging: Staging,
  options: LargeOptions & { readonly modifiedMs: number | null },
): Staged {
  const digest = asDigest(hash('sha256', bytes, 'hex'));
  const rest = {
    digest,
    sha512Hex: options.sha512File === undefined ? null : hash('sha512', bytes, 'hex'),
    sizeBytes: bytes.length,
    // A copy: the buffer is filled again, and a Buffer's own slice would share it.
    head: new Uint8Array(bytes.subarray(0, headBytes)),
    modifiedMs: options.modifiedMs,
  };
  if (existsSync(objectPath(staging.objects, digest))) {
    proveObject(staging.objects, rest);
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

async function stageLarge(
  file: OpenSource,
  staging: Staging,
  options: LargeOptions,
): Promise<Staged> {
  const head = readHead(file.fd, headBytes);
  const copied = await copyLarge(file, staging, options);
  staging.onStep('bytes written');
  try {
    proveUnchanged(file, copied.sizeBytes);
  } catch (cause) {
    discardTemporary(copied.temporary);
    throw cause;
  }
  const { digestHex, sha512Hex, sizeBytes, temporary } = copied;
  const modifiedMs = Number(file.before.mtimeMs);
  const digest = asDigest(digestHex);
  return { digest, sha512Hex, sizeBytes, head, modifiedMs, temporary: temporary.name };
}

function asDigest(hex: string): Digest {
  if (!isDigest(hex)) throw new Error('SHA-256 gave no 64 digits');
  return hex;
}
