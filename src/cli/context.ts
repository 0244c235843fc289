// What the machine gives a command: its keys, clock, randomness and terminal.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { defaultHome, type Home } from '../log/home.ts';
import { pooledRandom } from '../log/prepare.ts';
import { isClosedPipe } from './closed-output.ts';
import type { Context, Language } from './command.ts';

export function contextOf(folder: string, language: Language, home: Home = defaultHome()): Context {
  return {
    folder: resolve(folder),
    language,
    home,
    clock: systemClock,
    isClockRight: false,
    random: pooledRandom(randomBytes),
    env: process.env,
    print: (text) => void process.stdout.write(`${text}\n`),
    printBytes: writeOut,
    isTerminal: process.stderr.isTTY === true,
  };
}

function writeOut(bytes: Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(bytes, (error) => {
      // A command that gives out bytes does nothing else, and may be reading gigabytes for nobody.
      if (error && isClosedPipe(error)) process.exit(0);
      if (error) fail(error);
      else done();
    });
  });
}

/** The language asked for, or that of GAVAH_LANG or the system. */
export function languageOf(asked?: string): Language {
  const { GAVAH_LANG, LC_ALL, LANG } = process.env;
  // A variable that is empty says nothing (POSIX, 8.2).
  const tag = [asked, GAVAH_LANG, LC_ALL, LANG].find((each) => each !== undefined && each !== '');
  return /^fa\b/.test(tag?.replace('_', '-') ?? '') ? 'fa' : 'en';
}
