// Proofs that an entry is in a log (C2SP tlog-proof): the entry's number, the
// Merkle inclusion proof, and the signed checkpoint verbatim.
// docs/formats/tlog-proof.md. The `extra` data is carried and never trusted.
import { parseBase64, writeBase64 } from '../base/bytes.ts';
import { Failure } from '../base/failure.ts';
import { type Checkpoint, parseCheckpoint, parseDecimal, parseHash } from './checkpoint.ts';
import { checkInclusion } from './merkle/check.ts';
import { leafHash } from './merkle/hash.ts';
import { parseNote } from './note.ts';
import { type CheckpointFinding, checkPolicy, type PolicyResult } from './quorum.ts';
import { type Policy, policyOfLog } from './tlog-policy.ts';
import type { Vkey } from './vkey.ts';

export type TlogProof = {
  /** Opaque and not authenticated by the proof; null where there is none. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
};

/** `findings` is empty exactly when the entry is shown to be in a log that the policy accepts. */
export type TlogProofResult = {
  readonly findings: readonly CheckpointFinding[];
  readonly checkpoint: Checkpoint | null;
  readonly policy: PolicyResult;
};

const head = 'c2sp.org/tlog-proof@v1';

/**
 * Reads a proof in the one spelling that {@link writeTlogProof} gives, without verifying.
 *
 * @throws Failure C-050 for the first line, C-051 for the extra data, C-052 for the index, C-053
 *   for a hash, C-054 without a checkpoint; as {@link parseNote} and {@link parseCheckpoint} for
 *   what stands in its place.
 */
export function parseTlogProof(text: string): TlogProof {
  const blank = text.indexOf('\n\n');
  if (blank < 0) throw new Failure(text.startsWith(`${head}\n`) ? 'C-054' : 'C-050');
  const [first, ...lines] = text.slice(0, blank).split('\n');
  if (first !== head) throw new Failure('C-050');
  const extra = lines[0]?.startsWith('extra ') ? parseExtra(lines.shift() ?? '') : null;
  const before = extra === null ? 3 : 4;
  const index = parseIndex(lines.shift());
  const hashes = lines.map((line, i) => parseProofHash(line, before + i));
  const checkpoint = text.slice(blank + 2);
  parseCheckpoint(parseNote(checkpoint).text);
  return { extra, index, hashes, checkpoint };
}

/** The text of a proof. @throws Failure as {@link parseTlogProof} for what it would not read back. */
export function writeTlogProof({ extra, index, hashes, checkpoint }: TlogProof): string {
  const lines = [
    head,
    ...(extra === null ? [] : [`extra ${writeBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(writeBase64),
  ];
  const text = `${lines.join('\n')}\n\n${checkpoint}`;
  parseTlogProof(text);
  return text;
}

/**
 * Checks a proof for the bytes of an entry, against a policy or against the log's key alone (which
 * asks for no cosigner). Reports all that is wrong and never throws on bad evidence.
 */
export function checkTlogProof(question: {
  readonly proof: TlogProof;
  readonly entry: Uint8Array;
  readonly trust: { readonly policy: Policy } | { readonly vkey: Vkey };
}): TlogProofResult {
  const { proof, entry, trust } = question;
  const trusted = 'policy' in trust ? trust.policy : policyOfLog(trust.vkey);
  const policy = checkPolicy(trusted, proof.checkpoint);
  const { checkpoint } = policy;
  const findings: CheckpointFinding[] = [...policy.findings];
  if (checkpoint !== null) {
    const { size, root } = checkpoint;
    const { index, hashes } = proof;
    const claim = { index, size, leafHash: leafHash(entry), proof: hashes, root };
    if (!checkInclusion(claim)) findings.push({ code: 'C-055', params: { index, size } });
  }
  return { findings, checkpoint, policy };
}

function parseExtra(line: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = parseBase64(line.slice('extra '.length));
  } catch (cause) {
    throw new Failure('C-051', {}, cause);
  }
  if (bytes.length === 0) throw new Failure('C-051');
  return bytes;
}

function parseIndex(line: string | undefined): number {
  const index = line?.startsWith('index ') ? parseDecimal(line.slice('index '.length)) : null;
  if (index === null) throw new Failure('C-052');
  return index;
}

function parseProofHash(line: string, number: number): Uint8Array {
  const hash = parseHash(line);
  if (hash === null) throw new Failure('C-053', { line: number });
  return hash;
}
