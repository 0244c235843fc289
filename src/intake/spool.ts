// Entries that wait on the disk until the entry that stands before them can be
// written. Nothing in a spool is evidence: what a crash leaves is thrown away.
import { closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHex, writeHex } from '../base/bytes.ts';
import { readLines } from '../base/lines.ts';
import { writeLogEntry } from '../format/entry.ts';
import { TreeBuilder } from '../format/merkle/builder.ts';
import { leafHash } from '../format/merkle/hash.ts';
import type { Prepared } from '../log/prepare.ts';
import type { Session } from '../log/session.ts';
import { writeFault } from '../vault/fault.ts';
import { writeAll } from '../vault/staging.ts';

const spoolName = 'spool-';
const pieceCharacters = 1 << 20;

export class Spool {
  readonly #path: string;
  readonly #tree = new TreeBuilder();
  #fd: number | undefined;
  #lines: string[] = [];
  #characters = 0;

  /** @throws Failure V-030, V-031 */
  constructor(session: Session) {
    const folder = join(session.archive.folder, 'local');
    this.#path = join(folder, `${spoolName}${writeHex(session.random(8))}`);
    try {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder))
        if (name.startsWith(spoolName)) rmSync(join(folder, name));
      this.#fd = openSync(this.#path, 'wx', 0o600);
    } catch (cause) {
      throw writeFault(cause);
    }
  }

  /** @throws Failure V-030, V-031 */
  add({ root, line }: Prepared): void {
    this.#tree.append(leafHash(writeLogEntry(root)));
    // The tiles are not wanted, only the root.
    if (this.#tree.size % 65_536 === 0) this.#tree.takeFullTiles();
    this.#lines.push(`${writeHex(root)}${line}\n`);
    this.#characters += line.length;
    if (this.#characters >= pieceCharacters) this.#write();
  }

  /** @returns the tree hash over the log entries, in hexadecimal. @throws Failure V-030, V-031 */
  finish(): string {
    this.#write();
    this.#close();
    return writeHex(this.#tree.root());
  }

  *entries(): Generator<Prepared> {
    for (const text of readLines(this.#path)) {
      yield { root: parseHex(text.slice(0, 64), 32), line: text.slice(64) };
    }
  }

  remove(): void {
    this.#close();
    rmSync(this.#path, { force: true });
  }

  #write(): void {
    const bytes = Buffer.from(this.#lines.join(''));
    this.#lines = [];
    this.#characters = 0;
    if (this.#fd !== undefined) writeAll(this.#fd, bytes);
  }

  #close(): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
    this.#fd = undefined;
  }
}
