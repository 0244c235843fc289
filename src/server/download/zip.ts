// Files as one ZIP stream (zip64 where it must be), stored as they are: what is
// in an archive is mostly compressed already, and its digests are what counts.
import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Content } from './contents.ts';

export type Zipping = {
  /** The folder in which everything lies. */
  readonly folder: string;
  readonly mtime: Date;
};

/**
 * A stream of the whole. A file is opened when its turn comes; where one cannot be read, the
 * stream breaks off, so that nobody takes half an archive for a whole one.
 */
export function zipOf(contents: Iterator<Content>, { folder, mtime }: Zipping): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const options = { mtime, mode: 0o100644, compress: false };
  const next = () => {
    const { value, done } = contents.next();
    if (done === true) return zip.end();
    const sizeBytes = 'bytes' in value ? value.bytes.length : value.sizeBytes;
    const name = `${folder}/${value.name}`;
    zip.addReadStreamLazy(name, { ...options, size: sizeBytes }, (open) => {
      const stream = streamOf(value);
      stream.on('error', (cause) => out.destroy(cause));
      stream.on('end', guarded);
      open(null, stream);
    });
  };
  const guarded = () => {
    try {
      next();
    } catch (cause) {
      out.destroy(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  zip.on('error', (cause) => out.destroy(cause));
  zip.outputStream.pipe(out);
  guarded();
  return out;
}

function streamOf(content: Content): Readable {
  return 'bytes' in content ? Readable.from([content.bytes]) : createReadStream(content.path);
}
