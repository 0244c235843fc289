// A vault in memory, for tests and for trying a thing out. It keeps every
// promise of the interface except that of lasting.
import { hash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { Failure } from '../base/failure.ts';
import { concernsOneOnly } from './fault.ts';
import { fillFrom, openSource, proveUnchanged } from './source-file.ts';
import { type Digest, headBytes, isDigest, type Source, type Stored, type Vault } from './vault.ts';

/** `objects` may be given, and changed behind the vault's back, to try out damage. */
export function createMemoryVault(objects = new Map<Digest, Uint8Array>()): Vault {
  return {
    async put(group, onBytes) {
      return group.map((source) => {
        try {
          const stored = putOne(source, objects);
          onBytes?.(stored.sizeBytes);
          return stored;
        } catch (cause) {
          if (cause instanceof Failure && concernsOneOnly(cause)) return cause;
          throw cause;
        }
      });
    },
    findSize: async (digest) => objects.get(digest)?.length,
    read: (digest) => readOne(digest, objects),
    peek(digest, look) {
      const bytes = objects.get(digest);
      if (bytes === undefined) return undefined;
      const read = (from: number, most: number) => bytes.slice(from, from + most);
      return look({ sizeBytes: bytes.length, read });
    },
    async *list() {
      for (const digest of [...objects.keys()].sort()) {
        const sizeBytes = objects.get(digest)?.length;
        if (sizeBytes !== undefined) yield { digest, sizeBytes };
      }
    },
    remove: async (digest) => objects.delete(digest),
    close: async () => {},
  };
}

function putOne(source: Source, objects: Map<Digest, Uint8Array>): Stored {
  const { bytes, modifiedMs } = takeBytes(source);
  const digest = hash('sha256', bytes, 'hex');
  if (!isDigest(digest)) throw new Error('SHA-256 gave no 64 digits');
  const held = objects.get(digest);
  if (held !== undefined) prove(digest, held);
  else objects.set(digest, bytes);
  return {
    digest,
    sha512Hex: hash('sha512', bytes, 'hex'),
    sizeBytes: bytes.length,
    existed: held !== undefined,
    head: new Uint8Array(bytes.subarray(0, headBytes)),
    modifiedMs,
  };
}

function takeBytes(source: Source): { bytes: Uint8Array; modifiedMs: number | null } {
  if (source.kind === 'bytes') return { bytes: new Uint8Array(source.bytes), modifiedMs: null };
  const file = openSource(source);
  try {
    const room = Buffer.alloc(Number(file.before.size) + 1);
    const count = fillFrom(file.fd, room);
    proveUnchanged(file, count);
    return { bytes: room.subarray(0, count), modifiedMs: Number(file.before.mtimeMs) };
  } finally {
    closeSync(file.fd);
  }
}

async function* readOne(digest: Digest, objects: ReadonlyMap<Digest, Uint8Array>) {
  const bytes = objects.get(digest);
  if (bytes === undefined) throw new Failure('V-021', { digest });
  if (bytes.length > 0) yield new Uint8Array(bytes);
  prove(digest, bytes);
}

function prove(digest: Digest, bytes: Uint8Array): void {
  if (hash('sha256', bytes, 'hex') !== digest) throw new Failure('V-020', { digest });
}
