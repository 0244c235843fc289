// One run over the persons of a register, from reading them to what is kept of it in the archive's folder.
import { writeHex } from '../../base/bytes.ts';
import { Failure } from '../../base/failure.ts';
import { type PairJudgement, readPairJudgements } from '../../register/query/pair-judgements.ts';
import type { View } from '../../register/query/view.ts';
import type { Step } from '../link.ts';
import { findKept, writeKept } from './kept.ts';
import { readPersonTable } from './person-table.ts';
import { proposePairs } from './proposals.ts';
import { type LinkRun, writeRun } from './run.ts';

/** Pairs below this probability are not worth a person's time. */
const leastProbable = 0.05;

export type RunOptions = {
  readonly folder: string;
  readonly view: View;
  readonly position: number;
  /** Now, as entries write it. */
  readonly at: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly threads: number;
  /** What the ids of a new list begin with: then only pairs of it with the others are looked for. */
  readonly newPrefix?: string | undefined;
  readonly onStep?: (step: Step, share: number) => void;
};

/** @throws Failure M-011 if nothing in the archive can be compared. */
export async function proposeIn(
  options: RunOptions,
): Promise<{ readonly run: LinkRun; readonly judged: readonly PairJudgement[] }> {
  const { folder, view, position, at, random, threads, newPrefix, onStep } = options;
  const judged = await readPairJudgements(view);
  const isNew = (id: string) => newPrefix !== undefined && id.startsWith(newPrefix);
  const known = await readPersonTable(view, 'register', (id) => !isNew(id));
  const more = newPrefix === undefined ? [] : [await readPersonTable(view, newPrefix, isNew)];
  const tables = [known, ...more];
  const { proposals, kept } = await proposePairs({
    tables,
    judged,
    earlier: newPrefix === undefined ? undefined : findKept(folder),
    above: leastProbable,
    threads,
    ...(onStep === undefined ? {} : { onStep }),
  }).catch(tellOfArchive);
  const run: LinkRun = {
    format: 'gavah.link-run/1',
    run: writeHex(random(8)),
    at,
    position,
    persons: tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    proposals: proposals.map((each) => ({
      ...each,
      parts: each.parts.map(({ values: [x, y], ...part }) => ({ ...part, values: [x, y] })),
    })),
  };
  writeRun(folder, run);
  if (kept !== undefined) writeKept(folder, kept);
  return { run, judged };
}

/** An archive has no columns that settings could name. */
function tellOfArchive(cause: unknown): never {
  if (cause instanceof Failure && cause.code === 'M-007') throw new Failure('M-011', {}, cause);
  throw cause;
}
