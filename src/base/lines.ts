// Lines of a text file, ended by a line feed and by nothing else: a text may
// hold every other character that readers of lines like to split at.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parseUtf8 } from './bytes.ts';

const pieceBytes = 1 << 20;

/**
 * The lines of a file without their line feeds, in memory one piece and one line at a time. What
 * stands behind the last line feed is given too, unless it is empty.
 *
 * @throws Failure B-003, B-004 if a line is not UTF-8 or begins with a byte order mark.
 */
export function* readLines(path: string): Generator<string> {
  const fd = openSync(path, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    // A small file is not given a whole piece's room: there may be thousands of them.
    for (let left = fstatSync(fd).size; ; ) {
      const piece = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(left, 0) + 1));
      const read = readSync(fd, piece, 0, piece.length, null);
      if (read === 0) break;
      left -= read;
      rest = Buffer.concat([rest, piece.subarray(0, read)]);
      let start = 0;
      for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, start)) {
        yield parseUtf8(rest.subarray(start, end));
        start = end + 1;
      }
      rest = rest.subarray(start);
    }
    if (rest.length > 0) yield parseUtf8(rest);
  } finally {
    closeSync(fd);
  }
}
