// `gavah serve`: the archive opened, and the workbench and its API listening
// until told to stop.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../base/failure.ts';
import { findErrno, whyOf } from '../base/why.ts';
import type { Level } from '../register/level.ts';
import { type App, buildApp } from './app.ts';
import { type CheckSchedule, startChecks } from './check-schedule.ts';
import { Office, type OfficeOptions } from './office.ts';
import { bracket, hostsOf } from './security/hosts.ts';
import { warm } from './warm.ts';

export type ServeOptions = OfficeOptions & {
  /** The address to listen on; only this machine reaches the one that is used if none is given. */
  readonly host?: string;
  /** 0 takes one that is free; if none is given, {@link usualPort} is tried first. */
  readonly port?: number;
  /** Names by which other machines reach the server; needed where `host` is not this machine alone. */
  readonly names?: readonly string[];
  /** Where the built workbench lies. */
  readonly workbench?: string;
  /** Checks the archive by itself; left out, it does not. */
  readonly checks?: CheckSchedule | undefined;
};

export type Serving = {
  readonly url: string;
  readonly office: Office;
  /** A link that signs one person in, once, within fifteen minutes. */
  signInLink(level: Level): string;
  /** Stops taking requests, cancels jobs, waits for the last writing, frees the lock. */
  close(): Promise<void>;
};

/** The same at every start, so that a browser stays signed in and its saved addresses hold. */
const usualPort = 4777;
const ownHost = '127.0.0.1';
const builtWorkbench = join(import.meta.dirname, '../../workbench/dist');

/** How long a first reader may be kept out while what they will ask is asked, in milliseconds. */
const mostWarmingMs = 5_000;

/** How long requests that are under way may take to end when the server stops, in milliseconds. */
const graceMs = 5_000;

/**
 * Opens an archive and serves it.
 *
 * @throws Failure L-001, L-003 if another process has it open, S-014 for a host that others reach
 *   without a name, S-015 if the port cannot be had.
 */
export async function serveArchive(options: ServeOptions): Promise<Serving> {
  const { host = ownHost, port, names = [], workbench = builtWorkbench } = options;
  hostsOf({ host, names });
  const office = await Office.open(options);
  try {
    const { complain } = options;
    const app = await buildApp(office, { host, names, workbench, complain });
    await listen(app, host, port);
    const ending = new AbortController();
    const warming = warm(office, ending);
    // Whoever comes in at once would wait for the same, and longer.
    await Promise.race([warming, sleep(mostWarmingMs, undefined, { ref: false })]);
    const checks = options.checks && startChecks(office, options.checks);
    const url = `http://${bracket(names[0] ?? host)}:${portOf(app)}`;
    return {
      url,
      office,
      signInLink: (level) => `${url}/sign-in#${office.links.give(level)}`,
      async close() {
        ending.abort();
        checks?.stop();
        await warming;
        await office.jobs.close();
        const late = setTimeout(() => app.server.closeAllConnections(), graceMs);
        await app.close();
        clearTimeout(late);
        await office.close();
      },
    };
  } catch (cause) {
    await office.close();
    throw cause;
  }
}

function portOf({ server }: App): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Takes the port that is asked for; if none is, the usual one or, where that is taken, any. */
async function listen(app: App, host: string, port: number | undefined): Promise<void> {
  try {
    await app.listen({ host, port: port ?? usualPort });
  } catch (cause) {
    if (port === undefined && findErrno(cause) === 'EADDRINUSE') return listen(app, host, 0);
    await app.close();
    throw new Failure('S-015', { host, port: port ?? usualPort, why: whyOf(cause) }, cause);
  }
}
