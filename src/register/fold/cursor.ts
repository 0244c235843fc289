// How far the fold has come, and whether that is a beginning of this log.
import type { Database, Session } from '../database/database.ts';
import type { EntrySource, SourceEntry } from '../source.ts';

/** Changes whenever the same log would give other rows; a register of another version is rebuilt. */
export const foldVersion = 7;

export type FoldCursor = {
  readonly position: number;
  readonly computed: number;
  readonly firstId: string | null;
  readonly lastId: string | null;
};

/** The cursor of a register of this version, or undefined where there is none. */
export async function findCursor(database: Database): Promise<FoldCursor | undefined> {
  return database.transaction(async (session) => {
    const [table] = await session.query<{ found: string | null }>(
      "select to_regclass(current_schema() || '.fold_cursor')::text as found",
    );
    if (table?.found == null) return undefined;
    const [row] = await session.query<FoldCursor>(
      `select position, computed, first_id as "firstId", last_id as "lastId"
       from fold_cursor where fold_version = $1`,
      [foldVersion],
    );
    return row;
  });
}

export async function beginCursor(session: Session): Promise<void> {
  await session.query(
    `insert into fold_cursor (one, fold_version, position, computed) values (true, $1, 0, 0)
     on conflict do nothing`,
    [foldVersion],
  );
}

type Step = {
  readonly from: number;
  readonly to: number;
  readonly firstId: string;
  readonly lastId: string;
};

/** Moves the cursor on. @returns false if it was not at `from`: somebody else moved it. */
export async function moveCursor(session: Session, step: Step): Promise<boolean> {
  const moved = await session.query(
    `update fold_cursor set position = $2, first_id = coalesce(first_id, $3), last_id = $4
     where position = $1 returning position`,
    [step.from, step.to, step.firstId, step.lastId],
  );
  return moved.length === 1;
}

export async function setComputed(session: Session): Promise<void> {
  await session.query('update fold_cursor set computed = position');
}

/** Whether what was folded is a beginning of this log: the same first and last entry. */
export async function isBeginningOf(cursor: FoldCursor, source: EntrySource): Promise<boolean> {
  if (cursor.position === 0) return true;
  if (cursor.position > (await source.size())) return false;
  const first = await readEntry(source, 0);
  const last = await readEntry(source, cursor.position - 1);
  return first?.id === cursor.firstId && last?.id === cursor.lastId;
}

async function readEntry(source: EntrySource, position: number): Promise<SourceEntry | undefined> {
  for await (const entry of source.entries(position, position + 1)) return entry;
  return undefined;
}
