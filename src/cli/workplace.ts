// Opening what a command works on, and letting go of it whatever happens: the
// writing session with its vault, and the register under the same lock.
import { join } from 'node:path';
import { resumeErase } from '../intake/erase.ts';
import { Archive } from '../log/archive.ts';
import { Session } from '../log/session.ts';
import { takeArchive } from '../log/take-archive.ts';
import type { Place, Register } from '../register/register.ts';
import { clearIncoming } from '../vault/layout.ts';
import { type LocalOptions, openLocalVault } from '../vault/local.ts';
import type { Vault } from '../vault/vault.ts';
import type { Context } from './command.ts';
import { startProgress } from './progress.ts';

/** How long a command waits for another one that writes, in milliseconds. */
const waitMs = 10_000;

export type Writing = { readonly session: Session; readonly vault: Vault };

/** Runs with the archive open for writing; an erasure that was cut short is finished first. */
export async function withSession<T>(
  context: Context,
  work: (writing: Writing) => Promise<T>,
  options: LocalOptions = {},
): Promise<T> {
  const { home, clock, isClockRight, random } = context;
  const around = { home, clock, isClockRight, random, waitMs };
  const session = await Session.open(context.folder, around);
  clearIncoming(join(context.folder, 'objects'));
  const vault = openVault(context, options);
  try {
    // A clock that is refused is refused before anything is done.
    session.now();
    await resumeErase(session, vault);
    return await work({ session, vault });
  } finally {
    await vault.close();
    session.close();
  }
}

export function openVault(context: Context, options: LocalOptions = {}): Vault {
  return openLocalVault(join(context.folder, 'objects'), options);
}

/** Runs with the register up to date. The lock is held meanwhile; `held` says that the caller has it. */
export async function withRegister<T>(
  context: Context,
  work: (register: Register) => Promise<T>,
  held = false,
): Promise<T> {
  const lock = held ? undefined : takeArchive(context.folder, waitMs);
  try {
    const register = await openWithProgress(context, new Archive(context.folder));
    try {
      return await work(register);
    } finally {
      await register.close();
    }
  } finally {
    lock?.release();
  }
}

async function openWithProgress(context: Context, source: Archive): Promise<Register> {
  const { openRegister } = await import('../register/register.ts');
  const progress = startProgress(context, { en: 'Reading the log', fa: 'خواندن دفتر' });
  try {
    return await openRegister({
      ...registerPlace(context),
      source,
      onProgress: ({ done, total }) => progress.show(done, total),
    });
  } finally {
    progress.end();
  }
}

/** The embedded database of the archive, or the server of DATABASE_URL. */
export function registerPlace(context: Context): Place {
  const databaseUrl = context.env.DATABASE_URL;
  if (databaseUrl !== undefined) return { databaseUrl };
  // An empty database, kept beside the keys, from which new ones are copied: it holds nothing.
  return { archiveDir: context.folder, templates: join(context.home.folder, 'cache') };
}
