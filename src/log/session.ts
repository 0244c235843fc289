// A writing session: the lock, the log's writer and the person who writes.
import type { Static, TObject, TProperties } from 'typebox';
import { parseBase64, writeHex } from '../base/bytes.ts';
import { type Clock, writeInstant } from '../base/clock.ts';
import { signerOf } from '../base/ed25519.ts';
import { Failure } from '../base/failure.ts';
import type { Kind } from '../format/kind.ts';
import { Archive } from './archive.ts';
import type { Home } from './home.ts';
import { latestTime } from './latest-time.ts';
import type { Lock } from './lock.ts';
import { type Author, type Prepared, prepareEntry, type RandomBytes } from './prepare.ts';
import { takeArchive } from './take-archive.ts';
import { type Appended, type Entries, LogWriter, type OnStep } from './writer.ts';

/** What a session is given from outside, so that a test can give its own. */
export type Surroundings = {
  readonly home: Home;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly onStep?: OnStep;
  /** How long to wait for another writer, in milliseconds. */
  readonly waitMs?: number;
  /** That the clock is right even where the archive holds later times. */
  readonly isClockRight?: boolean;
};

/** As far as the verifier lets a clock go back (docs/formats/verify.md, check 14). */
const mostBackMs = 24 * 60 * 60 * 1000;

export class Session {
  readonly archive: Archive;
  readonly author: Author;
  #writer: LogWriter;
  readonly #lock: Lock;
  readonly #around: Surroundings;
  /** The latest time that is known, in milliseconds since 1970. */
  #latest: number;

  private constructor(parts: {
    archive: Archive;
    author: Author;
    writer: LogWriter;
    lock: Lock;
    around: Surroundings;
    latest: number;
  }) {
    this.archive = parts.archive;
    this.author = parts.author;
    this.#writer = parts.writer;
    this.#lock = parts.lock;
    this.#around = parts.around;
    this.#latest = parts.latest;
  }

  /**
   * Takes the lock and opens the log of an archive for writing.
   *
   * @throws Failure L-001 if it is none, L-003 if another process writes, L-004, L-005, L-006 as
   *   {@link LogWriter.open}, L-009 without the actor's key.
   */
  static async open(folder: string, around: Surroundings): Promise<Session> {
    const lock = takeArchive(folder, around.waitMs);
    try {
      const archive = new Archive(folder);
      const log = archive.current;
      const writer = await LogWriter.open(log, around.home, around.onStep);
      const author = findAuthor(around.home, log.meta.origin);
      const latest = (await latestTime(log)) ?? Number.NEGATIVE_INFINITY;
      return new Session({ archive, author, writer, lock, around, latest });
    } catch (cause) {
      lock.release();
      throw cause;
    }
  }

  /** Now, as entries write it. @throws Failure L-014 as {@link clock}. */
  now(): string {
    return writeInstant(this.clock());
  }

  /**
   * The machine's clock, which may have been set back: what an entry says cannot be mended later.
   *
   * @throws Failure L-014 where the archive holds a time more than a day later.
   */
  readonly clock: Clock = () => {
    const now = this.#around.clock();
    if (now < this.#latest - mostBackMs && this.#around.isClockRight !== true) {
      const [said, before] = [writeInstant(now), writeInstant(this.#latest)];
      throw new Failure('L-014', { now: said, before });
    }
    this.#latest = Math.max(this.#latest, now);
    return now;
  };

  get random(): RandomBytes {
    return this.#around.random;
  }

  get home(): Home {
    return this.#around.home;
  }

  /** Prepares an entry that this session's author signs. */
  prepare<P extends TProperties>(kind: Kind<P>, value: Static<TObject<P>>): Prepared {
    return prepareEntry(kind, value, { random: this.random, author: this.author });
  }

  /** Prepares an entry that the signature of an import will cover. */
  prepareCovered<P extends TProperties>(kind: Kind<P>, value: Static<TObject<P>>): Prepared {
    return prepareEntry(kind, value, { random: this.random, author: null });
  }

  append(batch: Entries): Promise<Appended> {
    return this.#writer.append(batch);
  }

  /** Prepares, signs and appends one entry. @returns its id. */
  async add<P extends TProperties>(kind: Kind<P>, value: Static<TObject<P>>): Promise<string> {
    const entry = this.prepare(kind, value);
    await this.append([entry]);
    return writeHex(entry.root);
  }

  /**
   * Opens the log anew, under the same lock, after an append that failed (L-007).
   *
   * @throws Failure L-004, L-005, L-006 as {@link LogWriter.open}.
   */
  async reopen(): Promise<void> {
    const { home, onStep } = this.#around;
    this.#writer = await LogWriter.open(this.archive.current, home, onStep);
  }

  close(): void {
    this.#lock.release();
  }
}

/** @throws Failure L-009 if this machine does not know whom to write as. */
export function findAuthor(home: Home, origin: string): Author {
  const id = home.findActor(origin);
  const seed = id === undefined ? undefined : home.findActorKey(id);
  if (id === undefined || seed === undefined) throw new Failure('L-009', { actor: id ?? '(none)' });
  try {
    return { id, sign: signerOf(parseBase64(seed.trim())) };
  } catch (cause) {
    throw new Failure('L-009', { actor: id }, cause);
  }
}
