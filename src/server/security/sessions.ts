// The sessions of those who signed in, kept in local/sessions.json so that a
// restart signs nobody out. Only hashes of the tokens are kept; where the folder
// cannot be written, they are kept in memory alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { utf8 } from '../../base/bytes.ts';
import type { Clock } from '../../base/clock.ts';
import { replaceFile } from '../../base/durable.ts';
import type { RandomBytes } from '../../log/prepare.ts';
import type { Level } from '../../register/level.ts';
import type { Reader } from './reader.ts';
import { hashToken, newToken } from './tokens.ts';

/** How long a session lasts after it was last used, in milliseconds. */
export const sessionLifeMs = 30 * 24 * 60 * 60_000;

/** A session's last use is written down no more often than this. */
const noteEveryMs = 60 * 60_000;
const mostSessions = 1000;
const ownerOnly = 0o600;

const KeptShape = Type.Object({
  sessions: Type.Array(
    Type.Object({
      hash: Type.String(),
      level: Type.Union([Type.Literal('public'), Type.Literal('team'), Type.Literal('protected')]),
      usedMs: Type.Integer(),
    }),
  ),
});
type Kept = Static<typeof KeptShape>['sessions'][number];

export type Keeping = {
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** The archive's folder, or null where nothing can be written there. */
  readonly folder: string | null;
};

export class Sessions {
  readonly #keeping: Keeping;
  readonly #path: string | null;
  readonly #byHash: Map<string, Kept>;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
    this.#path = keeping.folder === null ? null : join(keeping.folder, 'local', 'sessions.json');
    this.#byHash = new Map(readKept(this.#path).map((kept) => [kept.hash, kept]));
  }

  /** Begins a session. @returns its token, which is kept nowhere. */
  begin(level: Level): string {
    const token = newToken(this.#keeping.random);
    const hash = hashToken(token);
    this.#byHash.set(hash, { hash, level, usedMs: this.#keeping.clock() });
    this.#save();
    return token;
  }

  /** Whose token it is, or null. */
  find(token: string | undefined): Reader | null {
    const kept = token === undefined ? undefined : this.#byHash.get(hashToken(token));
    if (kept === undefined) return null;
    const now = this.#keeping.clock();
    if (now - kept.usedMs >= sessionLifeMs) return null;
    if (now - kept.usedMs >= noteEveryMs) {
      this.#byHash.set(kept.hash, { ...kept, usedMs: now });
      this.#save();
    }
    return { level: kept.level, hash: kept.hash };
  }

  end(hash: string): void {
    if (this.#byHash.delete(hash)) this.#save();
  }

  #save(): void {
    const now = this.#keeping.clock();
    const living = [...this.#byHash.values()]
      .filter(({ usedMs }) => now - usedMs < sessionLifeMs)
      .sort((a, b) => a.usedMs - b.usedMs)
      .slice(-mostSessions);
    this.#byHash.clear();
    for (const kept of living) this.#byHash.set(kept.hash, kept);
    if (this.#path === null) return;
    replaceFile(this.#path, utf8(`${JSON.stringify({ sessions: living })}\n`), ownerOnly);
  }
}

/** What cannot be read signs everybody out, and nothing worse. */
function readKept(path: string | null): Kept[] {
  if (path === null || !existsSync(path)) return [];
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Value.Check(KeptShape, kept) ? kept.sessions : [];
  } catch {
    return [];
  }
}
