// Checks 17 to 19: the archive against what the reader knows from elsewhere (keys,
// a policy, earlier checkpoints), and what can be known with that and what cannot.
import { writeInstant } from '../base/clock.ts';
import { openCheckpoint } from '../format/checkpoint.ts';
import { checkPolicy, type PolicyResult } from '../format/quorum.ts';
import { isSameKey, type Vkey } from '../format/vkey.ts';
import type { Statement } from './finding.ts';
import { isGood, type Sealing } from './judge-seals.ts';
import { hasRoot } from './open-logs.ts';
import { type Log, originOf, type Run, report, type Since } from './run.ts';

/** A log with what was worked out of it. */
export type Judged = {
  readonly log: Log;
  readonly sealings: readonly Sealing[];
  rootAt(size: number): Uint8Array | undefined;
};

/** The keys that the reader gave, by themselves or in a policy. */
function givenKeys({ outside }: Run): Vkey[] {
  return [...outside.keys, ...(outside.policy?.logs.map(({ vkey }) => vkey) ?? [])];
}

/** Whether a key from outside signed the log's checkpoint. */
function isVouched(run: Run, { vkey, isSigned }: Log): boolean {
  return isSigned && vkey !== null && givenKeys(run).some((given) => isSameKey(given, vkey));
}

/** Check 17: where keys are given, one of them signed the current log. */
export function checkKeys(run: Run, logs: readonly Log[]): Statement[] {
  const current = logs.at(-1);
  const vouched = logs.filter((log) => isVouched(run, log));
  if (givenKeys(run).length > 0 && current !== undefined && !vouched.includes(current)) {
    const code = vouched.length > 0 ? 'A-015' : 'A-014';
    const params = { origin: originOf(current) };
    report(run, current, code, { path: 'log/checkpoint', params });
  }
  return vouched.map((log) => ({ code: 'A-110', params: { origin: originOf(log) } }));
}

/** Check 18: the archive goes on from each checkpoint that the reader kept. */
export function checkSince(run: Run, judged: readonly Judged[]): Statement[] {
  return run.outside.since.flatMap((since) => {
    const { origin, size } = since.checkpoint;
    const one = judged.find(({ log }) => log.checkpoint?.origin === origin);
    if (one === undefined) {
      run.findings.add('A-082', { params: { origin } });
      return [];
    }
    if (!compareSince(run, one, since)) return [];
    return [{ code: 'A-112' as const, params: { since: size, origin } }];
  });
}

function compareSince(run: Run, { log, rootAt }: Judged, { note, checkpoint }: Since): boolean {
  const path = 'log/checkpoint';
  const { size: since, origin } = checkpoint;
  if (!isSignedBy(log.vkey, note)) {
    report(run, log, 'A-083', { path, params: { origin } });
    return false;
  }
  const size = log.checkpoint?.size ?? 0;
  if (since > size) report(run, log, 'A-080', { path, params: { since, size } });
  else if (hasRoot(checkpoint, rootAt(since))) return true;
  else report(run, log, 'A-081', { path, params: { since } });
  return false;
}

function isSignedBy(vkey: Vkey | null, note: string): boolean {
  try {
    return vkey !== null && openCheckpoint(note, vkey).checkpoint !== null;
  } catch {
    return false;
  }
}

/** Check 19: the policy is fulfilled by the checkpoint or, for its size, by a cosigned copy of it. */
export function checkOwnPolicy(run: Run, current: Judged): Statement[] {
  const { policy, keys } = run.outside;
  const { log, sealings } = current;
  if (policy === null || log.note === null) return [];
  const own = checkPolicy(policy, log.note, keys);
  const good = [own, ...cosignedCopies(log, sealings)].find(({ satisfied }) => satisfied);
  if (good?.checkpoint) {
    const { size, origin } = good.checkpoint;
    return [{ code: 'A-111', params: { size, origin, cosigners: good.cosigners.length } }];
  }
  const [cause = null] = own.findings;
  report(run, log, 'A-016', { path: 'log/checkpoint', cause });
  return [];
}

/** What the policy says of the cosigned copies that are of this log, the largest first. */
function cosignedCopies(log: Log, sealings: readonly Sealing[]): PolicyResult[] {
  return sealings.toReversed().flatMap(({ seal, rootAtSize }) => {
    const { policy } = seal;
    const isOurs = policy?.checkpoint?.origin === log.checkpoint?.origin;
    return policy !== null && isOurs && hasRoot(policy?.checkpoint, rootAtSize) ? [policy] : [];
  });
}

/** The seals whose time-stamp is checked to a root that was given. */
export function provenTimes(judged: readonly Judged[]): Statement[] {
  return judged.flatMap(({ log, sealings }) =>
    sealings.flatMap(({ seal, rootAtSize }) => {
      if (!hasRoot(seal.sealed?.checkpoint, rootAtSize)) return [];
      const good = seal.tokens.filter(({ report: r }) => isGood(r) && r.chain === 'checked');
      return good.map(({ report: { stamp } }) => ({
        code: 'A-113' as const,
        params: {
          size: seal.size,
          origin: originOf(log),
          stamped: writeInstant(stamp?.genTime.milliseconds ?? 0),
          authority: stamp?.tsaName ?? '?',
        },
      }));
    }),
  );
}

type Known = {
  readonly statements: readonly Statement[];
  /** How many fields are erased. */
  readonly erased: number;
  /** How many objects have a SHA-512 stated. */
  readonly sha512s: number;
};

/** What cannot be known, given what was. Exact: nothing stands here that was shown. */
export function cannotKnow(run: Run, judged: readonly Judged[], known: Known): Statement[] {
  const current = judged.at(-1);
  const statements: Statement[] = [];
  const say = (code: Statement['code'], params: Statement['params'] = {}) =>
    statements.push({ code, params });
  if (current === undefined || !isVouched(run, current.log)) say('A-120');
  for (const one of judged) sayOfLog(one, known.statements, say);
  const tokens = judged.flatMap(({ sealings }) => sealings.flatMap(({ seal }) => seal.tokens));
  if (tokens.some(({ report: { chain } }) => chain === 'not checked')) say('A-124');
  if (tokens.some(({ report: { chain } }) => chain === 'checked')) say('A-123');
  const hasCosigned = judged.some(({ sealings }) => sealings.some(({ seal }) => seal.cosigned));
  if (hasCosigned && run.outside.policy === null) say('A-125');
  if (!run.deep && known.sha512s > 0) say('A-126');
  if (known.erased > 0) say('A-127');
  say('A-128');
  return statements;
}

type Say = (code: Statement['code'], params?: Statement['params']) => void;

/** Up to which size another history would show, and up to which the time is known. */
function sayOfLog({ log }: Judged, known: readonly Statement[], say: Say): void {
  const origin = originOf(log);
  const most = (statements: readonly Statement[], wanted: string, member: string) => {
    const of = statements.filter(({ code, params }) => code === wanted && params.origin === origin);
    return Math.max(0, ...of.map(({ params }) => Number(params[member])));
  };
  const shared = known.filter(({ params }) => params.cosigners !== 0);
  // That nothing was put after it can never be shown, not even by what is outside.
  const fixed = Math.max(most(shared, 'A-112', 'since'), most(shared, 'A-111', 'size'));
  if (fixed === 0) say('A-121', { origin });
  else say('A-130', { origin, size: fixed });
  const stamped = most(known, 'A-113', 'size');
  if (stamped === 0) say('A-122', { origin });
  else if (stamped < (log.checkpoint?.size ?? 0)) say('A-131', { origin, size: stamped });
}
