// Looks into a ZIP file before anything else unpacks it: every part is unpacked
// once and thrown away, and counted, because what a ZIP says of its sizes may lie.

import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Failure } from '../../base/failure.ts';
import { whyOf } from '../../base/why.ts';
import type { Limits } from './extraction.ts';

/** @throws Failure X-006 if it unpacks to too much, X-002 if it is damaged, X-007 if it is encrypted. */
export async function checkZip(
  bytes: Uint8Array,
  most: Pick<Limits, 'unpackedBytes' | 'parts'>,
): Promise<void> {
  const zip = await openZip(bytes);
  try {
    await countParts(zip, most);
  } catch (cause) {
    throw cause instanceof Failure ? cause : damaged(cause);
  } finally {
    zip.close();
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((done, fail) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (cause, zip) => {
      if (zip === undefined) fail(damaged(cause));
      else done(zip);
    });
  });
}

function countParts(zip: ZipFile, most: Pick<Limits, 'unpackedBytes' | 'parts'>): Promise<void> {
  const tooMuch = () => new Failure('X-006', { most: most.unpackedBytes, parts: most.parts });
  let [parts, unpacked] = [0, 0];
  return new Promise((done, fail) => {
    zip.on('error', fail);
    zip.on('end', done);
    zip.on('entry', (entry: Entry) => {
      parts += 1;
      if (parts > most.parts || unpacked + entry.uncompressedSize > most.unpackedBytes) {
        return fail(tooMuch());
      }
      if (entry.isEncrypted()) return fail(new Failure('X-007'));
      zip.openReadStream(entry, (cause, stream) => {
        if (stream === undefined) return fail(cause);
        stream.on('error', fail);
        stream.on('data', (piece: Buffer) => {
          unpacked += piece.length;
          if (unpacked > most.unpackedBytes) stream.destroy(tooMuch());
        });
        stream.on('end', () => zip.readEntry());
      });
    });
    zip.readEntry();
  });
}

function damaged(cause: unknown): Failure {
  return new Failure('X-002', { why: whyOf(cause) }, cause);
}
