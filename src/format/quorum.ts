// Weighing a signed checkpoint against a trust policy. docs/formats/tlog-policy.md,
// clauses 16–23. It fails closed: what cannot be shown to satisfy the policy
// does not, and a signature of a known key that fails spoils the whole note.
import type { Code } from '../base/codes.ts';
import { Failure } from '../base/failure.ts';
import type { Params } from '../base/phrase.ts';
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts';
import { type OpenedNote, openNote } from './note.ts';
import type { Policy } from './tlog-policy.ts';
import { ed25519Type, isSameKey, type Vkey } from './vkey.ts';

/** One line of a check's answer. */
export type CheckpointFinding = { readonly code: Code; readonly params: Params };

/** A cosigner of the policy with a verified cosignature, at the earliest time it states (seconds). */
export type FoundCosigner = { readonly name: string; readonly vkey: Vkey; readonly time: number };

/** `satisfied` exactly when `findings` is empty. */
export type PolicyResult = {
  readonly satisfied: boolean;
  readonly log: Vkey | null;
  readonly checkpoint: Checkpoint | null;
  readonly cosigners: readonly FoundCosigner[];
  /** Signatures of keys that the policy does not name. */
  readonly unknown: number;
  readonly findings: readonly CheckpointFinding[];
};

/**
 * Checks a signed checkpoint against a policy. Where the policy lists no log, the caller may name
 * those it knows from elsewhere in `knownLogs`; where it lists some, they are not looked at.
 * A signature by a known key that fails spoils the whole note. Never throws on bad evidence.
 */
export function checkPolicy(
  policy: Policy,
  noteText: string,
  knownLogs: readonly Vkey[] = [],
): PolicyResult {
  const logs = policy.logs.length > 0 ? policy.logs.map(({ vkey }) => vkey) : knownLogs;
  try {
    const note = openNote(noteText, [...logs, ...policy.cosigners.map(({ vkey }) => vkey)]);
    return weigh(policy, logs, note);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const findings = [{ code: cause.code, params: cause.params }];
    const [log, checkpoint] = [null, null];
    return { satisfied: false, log, checkpoint, cosigners: [], unknown: 0, findings };
  }
}

function weigh(policy: Policy, logs: readonly Vkey[], note: OpenedNote): PolicyResult {
  const checkpoint = parseCheckpoint(note.text);
  const cosigners = findCosigners(policy, note);
  const signed = (vkey: Vkey) => note.verified.some((by) => isSameKey(by.vkey, vkey));
  const isLog = (vkey: Vkey) => vkey.type === ed25519Type && vkey.name === checkpoint.origin;
  const log = logs.find((vkey) => isLog(vkey) && signed(vkey)) ?? null;
  const findings: CheckpointFinding[] = [];
  if (log === null) findings.push({ code: 'C-070', params: {} });
  if (!isQuorum(policy, cosigners)) {
    const params = { quorum: policy.quorum, cosigners: cosigners.length };
    findings.push({ code: 'C-069', params });
  }
  const satisfied = findings.length === 0;
  return { satisfied, log, checkpoint, cosigners, unknown: note.unknown, findings };
}

function findCosigners(policy: Policy, note: OpenedNote): FoundCosigner[] {
  return policy.cosigners.flatMap(({ name, vkey }) => {
    const times = note.verified.flatMap((by) => {
      return by.time !== null && isSameKey(by.vkey, vkey) ? [by.time] : [];
    });
    return times.length === 0 ? [] : [{ name, vkey, time: Math.min(...times) }];
  });
}

// Groups name only what stands before them, so one pass in order decides them all.
function isQuorum(policy: Policy, cosigners: readonly FoundCosigner[]): boolean {
  if (policy.quorum === 'none') return true;
  const met = new Set(cosigners.map(({ name }) => name));
  for (const { name, threshold, members } of policy.groups) {
    const count = new Set(members.filter((member) => met.has(member))).size;
    if (threshold >= 1 && count >= threshold) met.add(name);
  }
  return met.has(policy.quorum);
}
