// Verifying an archive: the checks, in their order, as docs/formats/verify.md
// numbers them. It needs the folder alone, trusts nothing in it, writes nothing,
// and shares nothing with what wrote it but the formats.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { parseCheckpoint } from '../format/checkpoint.ts';
import { parseNote } from '../format/note.ts';
import { parseRoots } from '../format/timestamp/roots.ts';
import { parsePolicy } from '../format/tlog-policy.ts';
import { parseVkey } from '../format/vkey.ts';
import { Findings } from './finding.ts';
import { checkLayout } from './layout.ts';
import { checkSeals, finishEntries, goThroughLog, Ledger } from './ledger.ts';
import { checkChain, openLogs } from './open-logs.ts';
import { type Report, reportOf } from './outcome.ts';

export type { Report } from './outcome.ts';
export { verifyProof } from './proof.ts';

import type { Judged } from './outside.ts';
import { cannotKnow, checkKeys, checkOwnPolicy, checkSince, provenTimes } from './outside.ts';
import type { Log, Outside, Progress, Run } from './run.ts';
import { Workers } from './workers.ts';

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
  /** Threads besides this one; as many as there are cores if not given, 0 for none. */
  readonly threads?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

// An archive that grows while it is read is looked at again where what was found
// could come from that: entries erased meanwhile by an erase entry not yet seen.
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
  if (!isThere) throw new Failure('L-001', { folder });
  const outside = readOutside(request);
  const workers = new Workers(request.threads);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const { deep = false, onProgress = () => {} } = request;
      const run = { folder, outside, findings: new Findings(), workers, deep, onProgress };
      const { report, hasGrown } = await verifyOnce(run);
      if (!hasGrown || !mayBeErasure(report) || attempt === mostAttempts) return report;
    }
  } finally {
    await workers.close();
  }
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

async function verifyOnce(run: Run): Promise<{ report: Report; hasGrown: boolean }> {
  // Nothing is read before the commit points, so that nothing appended meanwhile is missed.
  const logs = openLogs(run);
  checkChain(run, logs);
  checkLayout(run, logs);
  const known = checkKeys(run, logs);
  const ledger = new Ledger(run);
  const judged: Judged[] = [];
  for (const log of logs) judged.push(await goThroughLog(run, log, ledger));
  const erasedFields = finishEntries(run, ledger, logs);
  await ledger.items.checkObjects();
  checkSeals(ledger, judged);
  known.push(...provenTimes(judged), ...checkSince(run, judged));
  const current = judged.at(-1);
  if (current !== undefined) known.push(...checkOwnPolicy(run, current));
  const hasGrown = checkGrowth(run, logs);
  const outcome = {
    archive: subjectOf(logs),
    counts: { ...ledger.counts(), logs: logs.length, erasedFields },
    knownFromOutside: known,
    cannotKnow: cannotKnow(run, judged, { statements: known, erased: erasedFields }),
  };
  return { report: reportOf(run.findings, outcome), hasGrown };
}

function subjectOf(logs: readonly Log[]): Report['archive'] {
  const log = logs.at(-1);
  const { id, name, origin } = log?.entry0 ?? {};
  if (typeof id !== 'string' || typeof name !== 'string' || typeof origin !== 'string') return null;
  return { id, name, origin, size: log?.checkpoint?.size ?? 0 };
}

/** Whether entries were appended since; then what lies beyond the size that was read is theirs. */
function checkGrowth(run: Run, logs: readonly Log[]): boolean {
  const before = logs.at(-1);
  const again = openLogs({ ...run, findings: new Findings() }).at(-1);
  const [size, now] = [before?.checkpoint?.size ?? 0, again?.checkpoint?.size ?? 0];
  if (now <= size || again?.isSigned !== true) return false;
  if (before?.checkpoint?.origin !== again.checkpoint?.origin) return false;
  run.findings.drop('A-102');
  run.findings.add('A-104', { params: { size, now } });
  return true;
}

function mayBeErasure({ findingCounts }: Report): boolean {
  return ['A-053', 'A-060', 'A-032', 'A-074'].some((code) => findingCounts[code] !== undefined);
}
