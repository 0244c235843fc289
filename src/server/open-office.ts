// Opening what the server holds: for writing where this machine may; otherwise
// for reading, where the folder cannot be written at all with the register
// beside the keys, because a register needs room of its own.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../base/failure.ts';
import { resumeErase } from '../intake/erase.ts';
import { Archive } from '../log/archive.ts';
import { keepLock, takeLock } from '../log/lock.ts';
import { Session } from '../log/session.ts';
import { openRegister, type Place, type Register } from '../register/register.ts';
import { clearIncoming } from '../vault/layout.ts';
import { openLocalVault } from '../vault/local.ts';
import type { Vault } from '../vault/vault.ts';
import type { OfficeOptions } from './office.ts';

export type Holding = {
  readonly session: Session | undefined;
  /** Why nothing can be written, or null. */
  readonly readOnly: Failure | null;
  /** Whether local/ can be written. */
  readonly canKeep: boolean;
  readonly register: Register;
  readonly vault: Vault;
  close(): Promise<void>;
};

/** What is let go of in the end, the last taken first. */
type Held = (() => unknown)[];

/** How long to wait for a command that is just ending, in milliseconds. */
const waitMs = 2_000;

/** @throws Failure L-001, L-003, and as the register. */
export async function openHolding(options: OfficeOptions): Promise<Holding> {
  const held: Held = [];
  const close = async () => {
    for (let last = held.pop(); last !== undefined; last = held.pop()) await last();
  };
  try {
    return { ...(await take(options, held)), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function take(options: OfficeOptions, held: Held): Promise<Omit<Holding, 'close'>> {
  const { folder } = options;
  const { session, readOnly } = await openSession(options, held);
  const canKeep = readOnly?.code !== 'L-011';
  if (canKeep) held.push(keepLock(folder));
  if (session !== undefined) clearIncoming(join(folder, 'objects'));
  const vault = openLocalVault(join(folder, 'objects'));
  held.push(() => vault.close());
  if (session !== undefined) await resumeErase(session, vault);
  const place = canKeep ? ownPlace(options) : placeBesideKeys(options, held);
  const { onProgress } = options;
  const register = await openRegister({ ...place, source: new Archive(folder), onProgress });
  held.push(() => register.close());
  return { session, readOnly, canKeep, register, vault };
}

/** What keeps this machine from writing; anything else that goes wrong is told to the caller. */
const readOnlyCodes = ['L-004', 'L-005', 'L-009', 'L-011', 'L-016'];

async function openSession(
  { folder, home, clock, isClockRight = false, random }: OfficeOptions,
  held: Held,
): Promise<{ session?: Session; readOnly: Failure | null }> {
  try {
    const around = { home, clock, isClockRight, random, waitMs };
    const session = await Session.open(folder, around);
    held.push(() => session.close());
    return { session, readOnly: null };
  } catch (cause) {
    if (!(cause instanceof Failure) || !readOnlyCodes.includes(cause.code)) throw cause;
    if (cause.code !== 'L-011') {
      const lock = takeLock(folder, waitMs);
      held.push(() => lock.release());
    }
    return { readOnly: cause };
  }
}

function templatesOf({ home }: OfficeOptions): string {
  return join(home.folder, 'cache');
}

function ownPlace(options: OfficeOptions): Place {
  const databaseUrl = options.env.DATABASE_URL;
  if (databaseUrl !== undefined) return { databaseUrl };
  return { archiveDir: options.folder, templates: templatesOf(options) };
}

/** A register for a folder that cannot be written; what was in it goes when the server ends. */
function placeBesideKeys(options: OfficeOptions, held: Held): Place {
  const { id } = new Archive(options.folder).current.meta;
  const archiveDir = join(templatesOf(options), `reading-${id}`);
  mkdirSync(archiveDir, { recursive: true, mode: 0o700 });
  const lock = takeLock(archiveDir, waitMs);
  held.push(() => {
    lock.release();
    rmSync(archiveDir, { recursive: true, force: true });
  });
  return { archiveDir, templates: templatesOf(options) };
}
