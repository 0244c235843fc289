// The vault: bytes put in once, named by their own SHA-256 and never changed.
// Implements docs/formats/vault.md. It knows nothing of items, names or
// people; what the bytes are and who gave them is for the log to say.
import { Failure } from '../base/failure.ts';

declare const digestBrand: unique symbol;

/** SHA-256 of an object's stored bytes: 64 hexadecimal digits in lower case. */
export type Digest = string & { readonly [digestBrand]: true };

/** @throws Failure V-001 for any other spelling. */
export function parseDigest(text: string): Digest {
  if (!isDigest(text)) throw new Failure('V-001');
  return text;
}

export function isDigest(text: string): text is Digest {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * A file to be read once. `path` is absolute, in the bytes that the system has. `device` and
 * `inode` say which file was offered: another one found at its path is refused.
 * `sizeBytes` only helps to share out the work; it need not be right.
 */
export type FileSource = {
  readonly kind: 'file';
  readonly path: Uint8Array;
  readonly device: bigint;
  readonly inode: bigint;
  readonly sizeBytes: number;
};

export type BytesSource = { readonly kind: 'bytes'; readonly bytes: Uint8Array };

export type Source = FileSource | BytesSource;

/** How many of the first bytes are given back with an object, for a guess at its format. */
export const headBytes = 1024;

/**
 * An object that the vault holds, durably. `existed` says that it already did, or that an earlier
 * source of the same group had the same bytes. `sha512Hex` is null unless the
 * vault was asked for it. `modifiedMs` is the source file's own time of change, null for bytes.
 */
export type Stored = {
  readonly digest: Digest;
  readonly sha512Hex: string | null;
  readonly sizeBytes: number;
  readonly existed: boolean;
  readonly head: Uint8Array;
  readonly modifiedMs: number | null;
};

export type Listed = { readonly digest: Digest; readonly sizeBytes: number };

/** Some of the bytes of an object, for whoever looks at a few of them. */
export type Peeked = {
  readonly sizeBytes: number;
  /** As many of the bytes as there are. */
  read(from: number, most: number): Uint8Array;
};

export interface Vault {
  /**
   * Puts a group of sources in and resolves when all of it is durable: only then may anything be
   * acknowledged or logged. Each source has its own result, in the order given: stored, or the
   * failure that concerns it alone (V-010…V-022). Several groups may be under way at once.
   * `onBytes` is told now and then how many more bytes were read.
   *
   * @throws Failure V-030, V-031 if the vault cannot take more; nothing of the group is then
   *   acknowledged, though some of it may have been kept.
   */
  put(
    group: readonly Source[],
    onBytes?: (count: number) => void,
  ): Promise<readonly (Stored | Failure)[]>;

  /** The size in bytes of an object that is held; its bytes are not checked. */
  findSize(digest: Digest): Promise<number | undefined>;

  /**
   * The bytes of an object, in pieces that the reader may keep. They are hashed as they pass, and
   * are to be trusted only once the iteration has ended without a failure.
   *
   * @throws Failure V-020 at the end if they do not have their digest, V-021 if there is no such
   *   object, V-022 if it cannot be read.
   */
  read(digest: Digest): AsyncIterable<Uint8Array>;

  /**
   * Lets somebody look at some bytes of an object, unchecked, while this lasts. Undefined where it
   * cannot be read; nothing that matters may rest on it.
   */
  peek<T>(digest: Digest, look: (peeked: Peeked) => T): T | undefined;

  /** Every object held, by name; what does not belong in the vault is left to the verifier. */
  list(): AsyncIterable<Listed>;

  /**
   * Takes an object's bytes away, durably, for an erasure that the log has already recorded. The
   * bytes are unlinked, not overwritten. False if there was no such object.
   *
   * @throws Failure V-031
   */
  remove(digest: Digest): Promise<boolean>;

  /** Waits for what is under way and lets go of threads and staging room. */
  close(): Promise<void>;
}

/**
 * The whole of an object, checked before any of it is given.
 *
 * @throws Failure V-020, V-021, V-022.
 */
export async function readWhole(vault: Vault, digest: Digest): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of vault.read(digest)) pieces.push(piece);
  return Buffer.concat(pieces);
}
