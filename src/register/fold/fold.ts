// The fold: entries in order, in batches, each with the cursor in one
// transaction. The register is a function of the entries, their bodies and the
// fold's version; how they are cut into batches leaves no trace.
import { Failure } from '../../base/failure.ts';
import type { Database, Session } from '../database/database.ts';
import { isMigrated, isNew, migrate } from '../schema/migrate.ts';
import type { EntrySource, SourceEntry } from '../source.ts';
import { Batch } from './batch.ts';
import { computedTables, refreshAll, refreshTouched } from './computed.ts';
import {
  beginCursor,
  type FoldCursor,
  findCursor,
  isBeginningOf,
  moveCursor,
  setComputed,
} from './cursor.ts';
import { addEntry, type FoldState } from './entry-rows.ts';

export type FoldProgress = { readonly done: number; readonly total: number };

export type FoldOptions = {
  readonly source: EntrySource;
  readonly onProgress?: ((progress: FoldProgress) => void) | undefined;
  /** The most entries to a batch. */
  readonly batchEntries?: number | undefined;
};

const mostEntries = 10_000;
const mostSize = 8 * 1024 * 1024;

// Below this many new entries, or where they are few beside what is there, each
// batch recomputes what it touches; otherwise everything is computed at the end.
const leastLoad = 20_000;

/**
 * Brings a database up to the log's end. What is there is thrown away first where it is of
 * another fold version, is not a beginning of this log, or holds what a new entry erases.
 *
 * @returns how many entries are folded.
 * @throws Failure R-005 if another process folds into it, R-008 if the log is out of order.
 */
export async function foldRegister(database: Database, options: FoldOptions): Promise<number> {
  const total = await options.source.size();
  const cursor = await fittingCursor(database, options.source);
  const isLoad =
    cursor.position === 0 || total - cursor.position > Math.max(leastLoad, cursor.position / 4);
  if (isLoad || cursor.computed < cursor.position)
    return load(database, { ...options, total, cursor });
  const isErased = await foldOn(database, { ...options, total, cursor, refresh: refreshTouched });
  if (!isErased) return total;
  await database.shred();
  return foldRegister(database, options);
}

type Span = FoldOptions & { readonly total: number; readonly cursor: FoldCursor };

/** Rows first, then the indexes, then all that is computed. */
async function load(database: Database, span: Span): Promise<number> {
  const isErased = await foldOn(database, { ...span, refresh: () => Promise.resolve() });
  if (isErased) {
    await database.shred();
    return foldRegister(database, span);
  }
  await migrate(database, 'index');
  await database.transaction((session) => session.query('analyze'));
  await database.transaction(async (session) => {
    await refreshAll(session);
    await setComputed(session);
  });
  await migrate(database, 'late');
  await database.transaction((session) => session.query(`analyze ${computedTables.join(', ')}`));
  return span.total;
}

/** The cursor of a database that is ready for this log's next entry. */
async function fittingCursor(database: Database, source: EntrySource): Promise<FoldCursor> {
  const found = await findCursor(database).catch(() => undefined);
  if (found !== undefined && (await isBeginningOf(found, source))) {
    const isWhole = found.position > 0 && found.computed === found.position;
    if (isWhole && !(await isMigrated(database))) await migrate(database, 'late');
    return found;
  }
  if (!(await isNew(database))) await database.empty();
  await migrate(database, 'table');
  await database.transaction(beginCursor);
  return { position: 0, computed: 0, firstId: null, lastId: null };
}

type Folding = Span & {
  readonly refresh: (session: Session, batch: Batch) => Promise<void>;
};

/**
 * Adds the entries after the cursor. A batch is added while the next is being made.
 *
 * @returns true, with nothing more added, as soon as an entry erases what may be in the register.
 */
async function foldOn(database: Database, folding: Folding): Promise<boolean> {
  const { cursor, total } = folding;
  const state: FoldState = { items: await countItems(database) };
  let adding: Promise<void> = Promise.resolve();
  for await (const batch of batchesOf(folding, state)) {
    await adding;
    if (batch.has.erasures && cursor.position > 0) return true;
    adding = addBatch(database, batch, folding);
    // Awaited above or below; a failure in between must not count as unhandled.
    adding.catch(() => undefined);
  }
  await adding;
  folding.onProgress?.({ done: total, total });
  return false;
}

async function countItems(database: Database): Promise<number> {
  const last = await database.kysely
    .selectFrom('item')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  return last?.number ?? 0;
}

async function addBatch(database: Database, batch: Batch, folding: Folding): Promise<void> {
  const { from, entries, firstId, lastId } = batch;
  await database.transaction(async (session) => {
    await batch.copy(session);
    if (!(await moveCursor(session, { from, to: from + entries, firstId, lastId }))) {
      throw new Failure('R-005', { position: from });
    }
    await folding.refresh(session, batch);
    if (folding.refresh === refreshTouched) await setComputed(session);
  });
  folding.onProgress?.({ done: from + entries, total: folding.total });
}

async function* batchesOf(folding: Folding, state: FoldState): AsyncGenerator<Batch> {
  const { source, cursor, total, batchEntries = mostEntries } = folding;
  let batch = new Batch(cursor.position);
  for await (const entry of source.entries(cursor.position, total)) {
    checkOrder(entry, batch.from + batch.entries);
    addEntry(batch, entry, state);
    if (batch.entries < batchEntries && batch.size < mostSize) continue;
    yield batch;
    batch = new Batch(batch.from + batch.entries);
  }
  if (batch.entries > 0) yield batch;
  if (batch.from + batch.entries < total) {
    throw new Failure('R-008', { expected: batch.from + batch.entries, got: 'none' });
  }
}

function checkOrder(entry: SourceEntry, expected: number): void {
  if (entry.position !== expected) {
    throw new Failure('R-008', { expected, got: entry.position });
  }
}
