// COPY … FROM STDIN over a connection of the pg package, which leaves this part
// of PostgreSQL's protocol to its users (PostgreSQL, chapter "Message Flow", COPY).
import type { Connection, Submittable } from 'pg';
import type { CopyLines } from './database.ts';

const chunkBytes = 1 << 18;

export class CopyIn implements Submittable {
  readonly done: Promise<void>;
  readonly #sql: string;
  readonly #lines: CopyLines;
  readonly #settle: { readonly resolve: () => void; readonly reject: (cause: Error) => void };
  #failed: Error | undefined;

  constructor(sql: string, lines: CopyLines) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.done = promise;
    this.#settle = { resolve, reject };
    this.#sql = sql;
    this.#lines = lines;
  }

  submit(connection: Connection): void {
    connection.query(this.#sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    const bytes = Buffer.from(this.#lines.buffer, 0, this.#lines.length);
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      connection.sendCopyFromChunk(bytes.subarray(at, at + chunkBytes));
    }
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#failed = error;
    this.#settle.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#failed === undefined) this.#settle.resolve();
  }
}

type CopyConnection = {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};
