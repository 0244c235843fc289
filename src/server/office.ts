// The archive as the server holds it: locked for as long as it runs, its register
// up to date, one writing at a time. Where this machine cannot write the log, it
// is open for reading, and says why.
import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { whyOf } from '../base/why.ts';
import type { Rules } from '../claims/draft.ts';
import { Archive } from '../log/archive.ts';
import type { Home } from '../log/home.ts';
import type { RandomBytes } from '../log/prepare.ts';
import type { Session } from '../log/session.ts';
import type { FoldProgress } from '../register/fold/fold.ts';
import type { Level } from '../register/level.ts';
import { readEntityKinds } from '../register/query/entity-kinds.ts';
import { type View, viewOf } from '../register/query/view.ts';
import { readVocabulary } from '../register/query/vocabulary.ts';
import type { Register } from '../register/register.ts';
import type { Vault } from '../vault/vault.ts';
import { watchReads } from '../vault/watch-reads.ts';
import { noteFailedReads } from './failed-reads.ts';
import { Jobs } from './jobs.ts';
import { type Holding, openHolding } from './open-office.ts';
import type { Complain } from './problem.ts';
import { Sessions } from './security/sessions.ts';
import { SignInLinks } from './security/sign-in-links.ts';

export type OfficeOptions = {
  readonly folder: string;
  readonly home: Home;
  readonly clock: Clock;
  /** That somebody vouches for the clock where the archive holds later times. */
  readonly isClockRight?: boolean;
  readonly random: RandomBytes;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onProgress?: (progress: FoldProgress) => void;
  /** Told of what nobody foresaw in long work. */
  readonly complain: Complain;
};

export class Office {
  readonly folder: string;
  readonly home: Home;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly archive: Archive;
  readonly jobs: Jobs;
  readonly sessions: Sessions;
  readonly links: SignInLinks;
  /** What of it cannot be read as it was stored is noted in the log. */
  readonly vault: Vault;
  readonly #holding: Holding;
  #readOnly: Failure | null;
  #isClosing = false;
  #queue: Promise<unknown> = Promise.resolve();
  #rules: { readonly position: number; readonly rules: Promise<Rules> } | undefined;

  private constructor(options: OfficeOptions, holding: Holding) {
    const { folder, home, clock, random, complain } = options;
    this.folder = folder;
    this.home = home;
    this.clock = clock;
    this.random = random;
    this.archive = new Archive(folder);
    this.jobs = new Jobs({ random, clock, complain });
    this.sessions = new Sessions({ clock, random, folder: holding.canKeep ? folder : null });
    this.links = new SignInLinks({ clock, random });
    this.vault = watchReads(holding.vault, noteFailedReads(this, complain));
    this.#holding = holding;
    this.#readOnly = holding.readOnly;
  }

  /**
   * Opens an archive and holds its lock until {@link close}.
   *
   * @throws Failure L-001 if it is none, L-003 if another process has it open, and as the register.
   */
  static async open(options: OfficeOptions): Promise<Office> {
    return new Office(options, await openHolding(options));
  }

  get register(): Register {
    return this.#holding.register;
  }

  /** Why nothing can be written here, or null where it can. */
  get readOnly(): Failure | null {
    return this.#readOnly;
  }

  /** Where this installation keeps what is no evidence: uploads, views, drafts. */
  get local(): string {
    return join(this.folder, 'local');
  }

  /** The register as a reader of this level may see it. */
  view(level: Level): View {
    return viewOf(this.register, level);
  }

  /**
   * Runs one piece of writing at a time, and resolves when the register has taken it in.
   * Whatever `work` appends must be ready before it appends: a batch that fails halfway leaves the
   * log's writer unusable, which is then opened anew.
   *
   * @throws Failure S-004 where the archive is read-only here, and whatever `work` throws.
   */
  async write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.alone(async () => {
      const session = this.#requireSession();
      try {
        return await work(session);
      } catch (cause) {
        await this.#recover(session, cause);
        throw cause;
      } finally {
        await this.register.catchUp();
      }
    });
  }

  /** Runs while nothing is written, and keeps what is written waiting. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** What claims are checked against, read anew when the log has grown. */
  rules(): Promise<Rules> {
    const { position } = this.register;
    if (this.#rules?.position !== position) {
      const rules = this.#readRules();
      this.#rules = { position, rules };
      rules.catch(() => {
        this.#rules = undefined;
      });
    }
    return this.#rules?.rules ?? this.#readRules();
  }

  /** The actor that writes here, or null where nothing can be written. */
  get actor(): string | null {
    return this.#readOnly === null ? (this.#holding.session?.author.id ?? null) : null;
  }

  /** Whether {@link close} was called: what still asks may find the register gone. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** Cancels what is under way, waits for the last writing, and frees the lock. */
  async close(): Promise<void> {
    this.#isClosing = true;
    await this.jobs.close();
    await this.#queue;
    await this.#holding.close();
  }

  async #readRules(): Promise<Rules> {
    const { database } = this.register;
    const [vocabulary, kinds] = [await readVocabulary(database), await readEntityKinds(database)];
    return { vocabulary, kindsOf: (entity) => kinds.kindsOf(entity) ?? [] };
  }

  #requireSession(): Session {
    const { session } = this.#holding;
    if (session === undefined || this.#readOnly !== null) {
      throw new Failure('S-004', { why: whyOf(this.#readOnly ?? new Failure('L-004')) });
    }
    return session;
  }

  /** A writer that failed takes nothing more; a new one goes on from what is committed. */
  async #recover(session: Session, cause: unknown): Promise<void> {
    if (!(cause instanceof Failure) || cause.code !== 'L-007') return;
    try {
      await session.reopen();
    } catch (again) {
      this.#readOnly = again instanceof Failure ? again : cause;
    }
  }
}
