// One-time sign-in links. The token stands in the fragment of the address, which
// no browser sends to a server or writes in a referrer; the workbench posts it.
import type { Clock } from '../../base/clock.ts';
import type { RandomBytes } from '../../log/prepare.ts';
import type { Level } from '../../register/level.ts';
import { hashToken, isSameHash, newToken } from './tokens.ts';

/** How long a link that nobody has used can be used, in milliseconds. */
export const linkLifeMs = 15 * 60_000;

const mostLinks = 100;

type Link = { readonly hash: string; readonly level: Level; readonly until: number };

/** The links that were given and not yet used. They are forgotten when the server stops. */
export class SignInLinks {
  readonly #clock: Clock;
  readonly #random: RandomBytes;
  #links: Link[] = [];

  constructor(around: { readonly clock: Clock; readonly random: RandomBytes }) {
    this.#clock = around.clock;
    this.#random = around.random;
  }

  /** A token that signs one person in, once, at this level. */
  give(level: Level): string {
    const token = newToken(this.#random);
    const link = { hash: hashToken(token), level, until: this.#clock() + linkLifeMs };
    this.#links = [...this.#living(), link].slice(-mostLinks);
    return token;
  }

  /** The level that a token was given for, or undefined; it can be used no more. */
  use(token: string): Level | undefined {
    const hash = hashToken(token);
    let found: Link | undefined;
    for (const link of this.#living()) if (isSameHash(link.hash, hash)) found = link;
    this.#links = this.#living().filter((link) => link !== found);
    return found?.level;
  }

  #living(): Link[] {
    const now = this.#clock();
    return this.#links.filter(({ until }) => now < until);
  }
}
