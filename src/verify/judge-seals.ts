// Checks 15 and 16: what seal entries name is there and unchanged; what was sealed
// is the beginning of the log as it is now; the time-stamps hold. What no entry
// names is unfinished, unless it shows that the log was once longer or another.

import type { Params } from '../base/phrase.ts';
import type { Entry } from './bodies.ts';
import type { Cause, FindingCode } from './finding.ts';
import { hasRoot } from './open-logs.ts';
import { type Log, originOf, type Run, report } from './run.ts';
import { isSealed, type Seal, type Token } from './seals.ts';

/** What a seal entry says, and where it stands. */
type Naming = {
  readonly entry: Pick<Entry, 'log' | 'path' | 'position'>;
  readonly origin: string;
  readonly size: number;
  /** The digest of each file, by the file's name. */
  readonly files: ReadonlyMap<string, string>;
};

/** A log with its seals. */
type Sealed = { readonly log: Log; readonly sealings: readonly Sealing[] };

export type Sealing = { readonly seal: Seal; readonly rootAtSize: Uint8Array | undefined };

export class Seals {
  readonly #run: Run;
  readonly #namings: Naming[] = [];

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes the next entry in log order. */
  see({ log, path, position, facts }: Entry): void {
    if (facts.kind !== 'gavah.seal/1') return;
    const { origin, size, checkpoint, tokens, cosigned } = facts.shown;
    if (typeof origin !== 'string' || typeof size !== 'number') return;
    const files = new Map<string, string>();
    if (typeof checkpoint === 'string') files.set('checkpoint', checkpoint);
    if (typeof cosigned === 'string') files.set('cosigned', cosigned);
    for (const token of Array.isArray(tokens) ? tokens : [])
      files.set(`${token}.tsr`, String(token));
    this.#namings.push({ entry: { log, path, position }, origin, size, files });
  }

  /** Judges all seals of all logs. `now` is the size that the current log has grown to. */
  judge(all: readonly Sealed[], now: number): void {
    const named = new Set<string>();
    const logs = new Map(all.map(({ log }) => [originOf(log), log]));
    const sealings = all.flatMap((one) => one.sealings);
    const seals = new Map(sealings.map(({ seal }) => [seal.log.prefix + seal.path, seal]));
    for (const naming of this.#namings) this.#checkNaming(naming, { logs, seals, named });
    for (const sealing of sealings) this.#checkSeal(sealing, named, now);
  }

  #checkNaming(
    { entry, origin, size, files }: Naming,
    all: { logs: Map<string, Log>; seals: Map<string, Seal>; named: Set<string> },
  ): void {
    const log = all.logs.get(origin);
    const isPossible = log !== undefined && (log !== entry.log || size <= entry.position);
    if (!isPossible) {
      const params = { sealed: size, origin };
      const { path, position } = entry;
      report(this.#run, entry.log, 'A-077', { path, position, params });
      return;
    }
    const seal = all.seals.get(`${log.prefix}seals/${size}`);
    for (const [name, digest] of files) {
      const path = `seals/${size}/${name}`;
      all.named.add(log.prefix + path);
      const found = seal?.digests.get(name);
      const why = seal?.unread.get(name);
      if (why !== undefined) this.#at(log, path, 'A-005', { why: why.why });
      else if (found === undefined) this.#at(log, path, 'A-070');
      else if (found !== digest) this.#at(log, path, 'A-071', { found });
    }
  }

  #checkSeal(sealing: Sealing, named: ReadonlySet<string>, now: number): void {
    const { log, path, digests } = sealing.seal;
    for (const name of digests.keys()) {
      if (!named.has(`${log.prefix}${path}/${name}`)) this.#at(log, `${path}/${name}`, 'A-102');
    }
    this.#checkSealed(sealing, named.has(`${log.prefix}${path}/checkpoint`), now);
    this.#checkTokens(sealing.seal, named);
    if (named.has(`${log.prefix}${path}/cosigned`)) this.#checkCosigned(sealing.seal);
  }

  #checkSealed({ seal, rootAtSize }: Sealing, isNamed: boolean, now: number): void {
    const { log, size, sealed } = seal;
    const path = `${seal.path}/checkpoint`;
    if (sealed === null || log.vkey === null) return;
    if (!isSealed(seal)) {
      if (isNamed) this.#at(log, path, 'A-072', {}, sealed.cause);
      return;
    }
    const held = log.number === null ? now : log.checkpoint?.size;
    if (held !== undefined && log.checkpoint !== null && size > held) {
      this.#at(log, path, 'A-074', { sealed: size, size: held });
    } else if (rootAtSize !== undefined && !hasRoot(sealed.checkpoint, rootAtSize)) {
      this.#at(log, path, 'A-073', { sealed: size });
    }
  }

  /** Where one token is checked to a root given, another's unknown authority is no more than unknown. */
  #checkTokens({ log, path, tokens }: Seal, named: ReadonlySet<string>): void {
    const isKnown = tokens.some(({ report }) => report.chain === 'checked' && isGood(report));
    for (const { file, report: said } of tokens) {
      if (!named.has(`${log.prefix}${path}/${file}`)) continue;
      for (const cause of said.findings) {
        const isOnlyUnknown = cause.code === 'T-030' && said.findings.length === 1 && isKnown;
        this.#at(log, `${path}/${file}`, isOnlyUnknown ? 'A-105' : 'A-075', {}, cause);
      }
      for (const cause of said.notes) {
        const isSaidElsewhere = cause.code === 'T-050' || cause.code === 'T-051';
        if (!isSaidElsewhere) this.#at(log, `${path}/${file}`, 'A-105', {}, cause);
      }
    }
  }

  #checkCosigned({ log, path, sealed, cosigned, policy }: Seal): void {
    if (cosigned === null || sealed === null || log.vkey === null) return;
    const isSame = textOf(cosigned.text) === textOf(sealed.text);
    const [bad] = policy?.findings.filter(({ code }) => code === 'C-021') ?? [];
    if (cosigned.checkpoint !== null && isSame && bad === undefined) return;
    this.#at(log, `${path}/cosigned`, 'A-076', {}, bad ?? cosigned.cause);
  }

  #at(log: Log, path: string, code: FindingCode, params: Params = {}, cause: Cause | null = null) {
    report(this.#run, log, code, { path, params, cause });
  }
}

/** The text of a note that was read before, without its signatures. */
function textOf(note: string): string {
  return note.slice(0, note.lastIndexOf('\n\n') + 1);
}

/** Whether a time-stamp holds as far as it could be checked. */
export function isGood(said: Token['report']): boolean {
  return said.stamp !== undefined && said.findings.length === 0;
}
