// Verifying an archive: the checks, in their order, as docs/formats/verify.md
// numbers them. It needs the folder alone, trusts nothing in it, writes nothing,
// and shares nothing with what wrote it but the formats.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { utf8 } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { parseCheckpoint } from '../format/checkpoint.ts';
import { parseNote } from '../format/note.ts';
import { parseRoots } from '../format/timestamp/roots.ts';
import { parsePolicy } from '../format/tlog-policy.ts';
import { parseVkey } from '../format/vkey.ts';
import { findContinuing } from './continuing.ts';
import { sortedNames } from './file.ts';
import { Findings, type Statement } from './finding.ts';
import { checkLayout } from './layout.ts';
import { finishEntries, goThroughLog, Ledger } from './ledger.ts';
import { checkChain, openLogs } from './open-logs.ts';
import { nothingOpened, type Report, reportOf } from './outcome.ts';
import type { Judged } from './outside.ts';
import { cannotKnow, checkKeys, checkOwnPolicy, checkSince, provenTimes } from './outside.ts';
import type { Log, Outside, Progress, Run } from './run.ts';
import { Workers } from './workers.ts';

export type { Report } from './outcome.ts';
export { verifyProof } from './proof.ts';

export type VerifyRequest = {
  readonly folder: string;
  /** The text of a C2SP tlog-policy. */
  readonly policy?: string | undefined;
  /** Verifier keys of logs, `name+id+base64`. */
  readonly keys?: readonly string[] | undefined;
  /** Signed checkpoints that the reader kept. */
  readonly since?: readonly string[] | undefined;
  /** PEM texts of the roots of time-stamping authorities that the reader trusts. */
  readonly tsaRoots?: readonly string[] | undefined;
  /** Also work out the SHA-512 of every item. */
  readonly deep?: boolean | undefined;
  /** How many findings of one code the report lists; all are counted. */
  readonly mostOfACode?: number | undefined;
  /** Threads besides this one; as many as there are cores if not given, 0 for none. */
  readonly threads?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

// An archive that grows while it is read is looked at again where what was found
// could come from that: entries erased meanwhile by an erase entry not yet seen. So is
// one whose logs were moved meanwhile by a `continue`.
const mostAttempts = 3;

/**
 * Verifies an archive. Whatever is wrong with it is in the report.
 *
 * @throws Failure L-001 if the folder is no archive; as {@link parsePolicy}, {@link parseVkey},
 *   {@link parseNote} and {@link parseRoots} for what the reader gave.
 */
export async function verifyArchive(request: VerifyRequest): Promise<Report> {
  const { folder } = request;
  const isThere = ['archive.json', 'log', 'bodies'].some((name) => existsSync(join(folder, name)));
  if (!isThere && findContinuing(folder) === null) throw new Failure('L-001', { folder });
  const outside = readOutside(request);
  const workers = new Workers(request.threads);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const { deep = false, onProgress = () => {} } = request;
      const base = { folder, outside, workers, deep, onProgress };
      const before = stateOfLogs(folder);
      const run = {
        ...base,
        continuing: before.continuing,
        findings: new Findings(request.mostOfACode),
      };
      const { report, hasGrown } = await verifyOnce(run);
      const hasMoved = !isDeepStrictEqual(stateOfLogs(folder), before);
      const isSettled = !hasMoved && !(hasGrown && mayBeErasure(report));
      if (isSettled || attempt === mostAttempts) return report;
    }
  } finally {
    await workers.close();
  }
}

/** Which logs there are and where: a `continue` changes it, maybe while they are read. */
function stateOfLogs(folder: string) {
  return { past: sortedNames(join(folder, 'past')), continuing: findContinuing(folder) };
}

function readOutside({ policy, keys = [], since = [], tsaRoots = [] }: VerifyRequest): Outside {
  parseRoots(tsaRoots);
  return {
    keys: keys.map(parseVkey),
    policy: policy === undefined ? null : parsePolicy(utf8(policy)),
    since: since.map((note) => ({ note, checkpoint: parseCheckpoint(parseNote(note).text) })),
    tsaRoots,
  };
}

/** The checks, in their order. The numbers are those of docs/formats/verify.md. */
async function verifyOnce(run: Run): Promise<{ report: Report; hasGrown: boolean }> {
  // 1 to 3. Commit points before all else, so that what is appended meanwhile is left alone.
  const logs = openLogs(run);
  checkChain(run, logs); // 4
  checkLayout(run, logs); // 5
  const ledger = new Ledger(run);
  const judged: Judged[] = [];
  // 6 to 9 and 14: tree, bodies, authors, imports, times.
  for (const log of logs) judged.push(await goThroughLog(run, log, ledger));
  const erasedFields = finishEntries(run, ledger, logs); // 10 and 11: references, erasures
  await ledger.items.checkObjects(); // 12 and 13: items, objects
  const now = readGrowth(run, logs);
  ledger.seals.judge(judged, now); // 15 and 16
  const known = checkOutside(run, judged); // 17 to 19
  const hasGrown = sayGrowth(run, logs, now); // 20
  const outcome = {
    archive: subjectOf(logs),
    ...nothingOpened,
    counts: { ...ledger.counts(), logs: logs.length, erasedFields },
    knownFromOutside: known,
    cannotKnow: cannotKnow(run, judged, {
      statements: known,
      erased: erasedFields,
      sha512s: ledger.items.sha512s,
    }),
  };
  return { report: reportOf(run.findings, outcome), hasGrown };
}

/** The archive against what the reader knows from elsewhere. */
function checkOutside(run: Run, judged: readonly Judged[]): Statement[] {
  const current = judged.at(-1);
  return [
    ...checkKeys(
      run,
      judged.map(({ log }) => log),
    ),
    ...provenTimes(judged),
    ...checkSince(run, judged),
    ...(current === undefined ? [] : checkOwnPolicy(run, current)),
  ];
}

function subjectOf(logs: readonly Log[]): Report['archive'] {
  const log = logs.at(-1);
  const { id, name, origin } = log?.entry0 ?? {};
  if (typeof id !== 'string' || typeof name !== 'string' || typeof origin !== 'string') return null;
  return { id, name, origin, size: log?.checkpoint?.size ?? 0 };
}

/** The size of the current log as it is now, if its key has signed more since; else as it was. */
function readGrowth(run: Run, logs: readonly Log[]): number {
  const before = logs.at(-1);
  const again = openLogs({ ...run, findings: new Findings() }).at(-1);
  const [size, now] = [before?.checkpoint?.size ?? 0, again?.checkpoint?.size ?? 0];
  const isSame = before?.checkpoint?.origin === again?.checkpoint?.origin;
  return isSame && again?.isSigned === true && now > size ? now : size;
}

/** Where entries were appended since, what lies beyond the size that was read is theirs. */
function sayGrowth(run: Run, logs: readonly Log[], now: number): boolean {
  const size = logs.at(-1)?.checkpoint?.size ?? 0;
  if (now === size) return false;
  run.findings.drop('A-102');
  run.findings.add('A-104', { params: { size, now } });
  return true;
}

function mayBeErasure({ findingCounts }: Report): boolean {
  return ['A-032', 'A-053', 'A-060'].some((code) => findingCounts[code] !== undefined);
}
