// Verifying a single `.tlog-proof` with its opening: that the entry of which some
// fields are shown is in a log that the reader trusts. docs/formats/verify.md,
// part two. It needs no archive.
import { parseUtf8, utf8 } from '../base/bytes.ts';
import { openFields, parseBody } from '../format/body.ts';
import { type Checkpoint, parseCheckpoint } from '../format/checkpoint.ts';
import { writeLogEntry } from '../format/entry.ts';
import { checkInclusion } from '../format/merkle/check.ts';
import { leafHash } from '../format/merkle/hash.ts';
import { parseNote } from '../format/note.ts';
import { closedNames, repetitionOf } from '../format/opening.ts';
import { checkPolicy } from '../format/quorum.ts';
import { type Policy, parsePolicy } from '../format/tlog-policy.ts';
import { parseTlogProof, type TlogProof } from '../format/tlog-proof.ts';
import { parseVkey, type Vkey } from '../format/vkey.ts';
import { type Facts, factsOf } from './facts.ts';
import { causeOf, Findings, type Statement } from './finding.ts';
import { noCounts, nothingOpened, type Outcome, type Report, reportOf } from './outcome.ts';

type ProofRequest = {
  /** The text of the `.tlog-proof`; its `extra` is the UTF-8 of a body, as a line of `bodies/` has it. */
  readonly proof: string;
  /** The text of a C2SP tlog-policy. */
  readonly policy?: string | undefined;
  /** Verifier keys of logs, `name+id+base64`. */
  readonly keys?: readonly string[] | undefined;
};

/**
 * Verifies a proof with its opening. Whatever is wrong with it is in the report.
 *
 * @throws Failure as {@link parsePolicy} and {@link parseVkey} for what the reader gave.
 */
export function verifyProof(request: ProofRequest): Report {
  const policy = request.policy === undefined ? null : parsePolicy(utf8(request.policy));
  const keys = (request.keys ?? []).map(parseVkey);
  const findings = new Findings();
  const known: Statement[] = [];
  const proof = readProof(findings, request.proof);
  if (proof !== undefined) {
    const facts = checkOpening(findings, proof);
    if (facts.root !== null) checkIncluded(findings, proof, facts.root);
    known.push(...checkTrust(findings, proof, { policy, keys }));
  }
  return reportOf(findings, {
    archive: null,
    // What nothing vouches for is not shown as if it were.
    ...(proof === undefined || findings.list('findings').length > 0
      ? nothingOpened
      : openedBy(proof)),
    counts: noCounts,
    knownFromOutside: known,
    cannotKnow: cannotKnow(proof, known),
  });
}

/** What the opening shows; nothing where it cannot be read. */
function openedBy({ extra }: TlogProof): Pick<Outcome, 'opened' | 'closed' | 'repeated'> {
  try {
    const body = parseBody(parseUtf8(extra ?? new Uint8Array(0)));
    return {
      opened: openFields(body).filter((field) => field !== undefined),
      closed: closedNames(body),
      repeated: repetitionOf(body) ?? null,
    };
  } catch {
    return nothingOpened; // said as A-096
  }
}

function readProof(findings: Findings, text: string): TlogProof | undefined {
  try {
    return parseTlogProof(text);
  } catch (thrown) {
    findings.add('A-095', { cause: causeOf(thrown) });
    return undefined;
  }
}

/** The opening is a body in its one form, of a kind whose fields it shows rightly. */
function checkOpening(findings: Findings, { extra, index }: TlogProof): Facts {
  const facts = factsOf(extra ?? new Uint8Array(0));
  if (facts.root === null) findings.add('A-096', { cause: facts.problems[0]?.cause ?? null });
  else {
    for (const { code, params, cause } of facts.problems) {
      findings.add(code, { position: index, params, cause });
    }
  }
  return facts;
}

function checkIncluded(findings: Findings, proof: TlogProof, opened: Uint8Array): void {
  const { size, root } = checkpointOf(proof);
  const { index, hashes } = proof;
  const claim = { index, size, leafHash: leafHash(writeLogEntry(opened)), proof: hashes, root };
  if (!checkInclusion(claim)) findings.add('A-097', { position: index });
}

function checkpointOf({ checkpoint }: TlogProof): Checkpoint {
  return parseCheckpoint(parseNote(checkpoint).text);
}

type Trust = { readonly policy: Policy | null; readonly keys: readonly Vkey[] };

/** The checkpoint is one that a key or the policy from outside vouches for. */
function checkTrust(findings: Findings, proof: TlogProof, { policy, keys }: Trust): Statement[] {
  const { origin, size } = checkpointOf(proof);
  if (policy === null && keys.length === 0) {
    findings.add('A-098');
    return [];
  }
  const known: Statement[] = [];
  const keysAlone: Policy = { logs: [], cosigners: [], groups: [], quorum: 'none' };
  const byKeys = checkPolicy(keysAlone, proof.checkpoint, keys);
  if (byKeys.satisfied) known.push({ code: 'A-110', params: { origin } });
  else if (keys.length > 0) {
    findings.add('A-014', { params: { origin }, cause: byKeys.findings[0] ?? null });
  }
  if (policy === null) return known;
  const { satisfied, cosigners, findings: why } = checkPolicy(policy, proof.checkpoint, keys);
  if (!satisfied) findings.add('A-016', { cause: why[0] ?? null });
  else known.push({ code: 'A-111', params: { size, origin, cosigners: cosigners.length } });
  return known;
}

function cannotKnow(proof: TlogProof | undefined, known: readonly Statement[]): Statement[] {
  const statements: Statement[] = [];
  if (known.length === 0) statements.push({ code: 'A-120', params: {} });
  if (proof !== undefined && !known.some(({ params }) => Number(params.cosigners ?? 0) > 0)) {
    statements.push({ code: 'A-121', params: { origin: checkpointOf(proof).origin } });
  }
  return [...statements, { code: 'A-129', params: {} }, { code: 'A-128', params: {} }];
}
