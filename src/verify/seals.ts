// Reading what lies under seals/: copies of checkpoints with their time-stamps and
// cosignatures. docs/formats/archive.md, clause 6. What becomes of it is decided
// when the entries that name it are known, by judge-seals.ts.
import { join } from 'node:path';
import { parseUtf8 } from '../base/bytes.ts';
import { sha256, sha256Hex } from '../base/digest.ts';
import { type Checkpoint, openCheckpoint } from '../format/checkpoint.ts';
import { parseNote } from '../format/note.ts';
import { checkPolicy, type PolicyResult } from '../format/quorum.ts';
import type { TimestampReport } from '../format/timestamp/report.ts';
import { checkTimestamp } from '../format/timestamp.ts';
import { pathIn } from './continuing.ts';
import { readFile, sortedNames, type Unread } from './file.ts';
import { type Cause, causeOf } from './finding.ts';
import type { Log, Run } from './run.ts';
import type { Stamped } from './times.ts';

export type Token = { readonly file: string; readonly report: TimestampReport };

/** A note as found: the checkpoint that the log's key signed in it, or why there is none. */
export type SealedNote = {
  readonly text: string;
  readonly checkpoint: Checkpoint | null;
  readonly cause: Cause | null;
};

export type Seal = {
  readonly log: Log;
  readonly size: number;
  /** Relative to the log. */
  readonly path: string;
  /** SHA-256 of each file that could be read, by name. */
  readonly digests: ReadonlyMap<string, string>;
  readonly unread: ReadonlyMap<string, Unread>;
  readonly sealed: SealedNote | null;
  readonly cosigned: SealedNote | null;
  readonly tokens: readonly Token[];
  /** What the reader's policy says of the cosigned note. */
  readonly policy: PolicyResult | null;
};

const mostFileBytes = 1_000_000;

/** The seals of a log, by size. */
export function readSeals(run: Run, log: Log): Seal[] {
  const names = sortedNames(pathIn(run, `${log.prefix}seals`));
  const sizes = names.filter((name) => /^(0|[1-9]\d{0,15})$/.test(name)).map(Number);
  return sizes.sort((a, b) => a - b).map((size) => readSeal(run, log, size));
}

function readSeal(run: Run, log: Log, size: number): Seal {
  const path = `seals/${size}`;
  const files = new Map<string, Buffer>();
  const unread = new Map<string, Unread>();
  const folder = pathIn(run, log.prefix + path);
  for (const name of sortedNames(folder)) {
    if (!/^(checkpoint|cosigned|[0-9a-f]{64}\.tsr)$/.test(name)) continue;
    const read = readFile(join(folder, name), mostFileBytes);
    if ('why' in read) unread.set(name, read);
    else files.set(name, read.bytes);
  }
  const sealed = noteOf(log, files.get('checkpoint'));
  const cosigned = noteOf(log, files.get('cosigned'));
  const digests = new Map([...files].map(([name, bytes]) => [name, sha256Hex(bytes)]));
  const base = { log, size, path, digests, unread, sealed, cosigned };
  return { ...base, tokens: tokensOf(run, files), policy: policyOf(run, cosigned) };
}

function noteOf(log: Log, bytes: Uint8Array | undefined): SealedNote | null {
  if (bytes === undefined) return null;
  try {
    const text = parseUtf8(bytes);
    if (log.vkey === null) return { text, checkpoint: null, cause: null };
    return { text, checkpoint: openCheckpoint(text, log.vkey).checkpoint, cause: null };
  } catch (thrown) {
    return { text: '', checkpoint: null, cause: causeOf(thrown) };
  }
}

function tokensOf(run: Run, files: ReadonlyMap<string, Buffer>): Token[] {
  const checkpoint = files.get('checkpoint');
  if (checkpoint === undefined) return [];
  const digest = sha256(checkpoint);
  const roots = run.outside.tsaRoots;
  return [...files]
    .filter(([file]) => file.endsWith('.tsr'))
    .map(([file, token]) => ({ file, report: checkTimestamp({ token, digest, roots }) }));
}

function policyOf(run: Run, cosigned: SealedNote | null): PolicyResult | null {
  const { policy, keys } = run.outside;
  if (policy === null || cosigned === null || cosigned.checkpoint === null) return null;
  return checkPolicy(policy, cosigned.text, keys);
}

/** Whether the seal's copy is a checkpoint of its size, signed by the log's key and nobody else. */
export function isSealed({ size, sealed }: Seal): boolean {
  if (sealed?.checkpoint?.size !== size) return false;
  return parseNote(sealed.text).signatures.length === 1;
}

/** When the checkpoint of a seal existed, by each token that holds and each cosigner of the policy. */
export function stampsOf(seal: Seal): Stamped[] {
  const { size, tokens, policy } = seal;
  if (!isSealed(seal)) return [];
  const byTokens = tokens.flatMap(({ report: { stamp, findings } }) => {
    if (stamp === undefined || findings.length > 0) return [];
    const { seconds, millis, micros } = stamp.accuracy ?? { seconds: 0, millis: 0, micros: 0 };
    const within = seconds * 1000 + millis + micros / 1000;
    return [{ size, at: stamp.genTime.milliseconds, within }];
  });
  const isSame = policy?.checkpoint?.size === size;
  const cosigners = isSame ? (policy?.cosigners ?? []) : [];
  return [...byTokens, ...cosigners.map(({ time }) => ({ size, at: time * 1000, within: 0 }))];
}
