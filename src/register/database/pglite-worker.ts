// The thread in which the embedded PostgreSQL (PGlite) runs, so that the main
// thread stays free. It answers one message at a time, in order.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { WorkerBegin, WorkerReply, WorkerRequest } from './pglite-message.ts';
import { PreparedStatements } from './prepared.ts';

const bigintType = 20;

const { folder, postgres, isBrief } = workerData as WorkerBegin;

const settings = [
  // The register is derived, so nothing is replicated from it: an index that is made anew goes
  // to its file alone and not through the write-ahead log as well.
  ...['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=256MB'],
  // There is one connection. Room for more, and for more pages than a small archive has, would
  // be filled with zeros at every start.
  ...['max_connections=5', ...(isBrief ? ['shared_buffers=16MB'] : [])],
];
const startParams = [...PGlite.defaultStartParams, ...settings.flatMap((each) => ['-c', each])];
const database = PGlite.create(folder, {
  pgliteWasmModule: postgres,
  extensions: { pg_trgm },
  startParams,
  parsers: { [bigintType]: Number },
});

const statements = database.then((db) => new PreparedStatements(db));

async function answer(request: WorkerRequest): Promise<Omit<WorkerReply, 'id'>> {
  const db = await database;
  if (request.what === 'close') {
    await db.close();
    return { rows: [], rowCount: 0 };
  }
  if (request.what === 'copy') {
    await db.query(request.sql, [], { blob: new Blob([request.lines]) });
    return { rows: [], rowCount: 0 };
  }
  const { rows, affectedRows } = await (await statements).query(request.sql, request.parameters);
  return { rows, rowCount: affectedRows ?? rows.length };
}

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: WorkerRequest) => {
  last = last.then(async () => {
    const reply = await answer(request).catch((cause: unknown) => ({
      rows: [],
      rowCount: 0,
      error: cause instanceof Error ? cause.message : String(cause),
    }));
    parentPort?.postMessage({ id: request.id, ...reply });
  });
});
