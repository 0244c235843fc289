// What never lies in the archive: keys, and the last checkpoint signed for each
// log. All of it is under $GAVAH_HOME, readable by its owner only
// (docs/formats/archive.md, clause 14).
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { utf8 } from '../base/bytes.ts';
import { sha256Hex } from '../base/digest.ts';
import { makeFolder, replaceFile } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { whyOf } from '../base/why.ts';

const ownerOnly = 0o600;

/** What is read throws Failure L-016 where the file is there and cannot be, what is saved L-011. */
export class Home {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws Failure L-015 if keys would be kept within the folder, which is given away. */
  requireOutside(folder: string): void {
    const way = relative(resolve(folder), resolve(this.folder));
    // On another drive of Windows there is no way that leads out of the folder.
    if (way.split(sep)[0] !== '..' && !isAbsolute(way))
      throw new Failure('L-015', { home: this.folder });
  }

  /** The private key of a log, as the text that signed notes use, or undefined if it is not here. */
  findLogKey(origin: string): string | undefined {
    return this.#find(this.#ofLog(origin, 'key'));
  }

  saveLogKey(origin: string, key: string): void {
    this.#save(this.#ofLog(origin, 'key'), key);
  }

  /** The last checkpoint signed for a log on this machine: a signed note. */
  findMark(origin: string): string | undefined {
    return this.#find(this.#ofLog(origin, 'mark'));
  }

  /** Durable when it returns; only then may the checkpoint leave the process. */
  saveMark(origin: string, note: string): void {
    this.#save(this.#ofLog(origin, 'mark'), note);
  }

  /** The actor that this machine writes as in a log. */
  findActor(origin: string): string | undefined {
    return this.#find(this.#ofLog(origin, 'actor'))?.trim();
  }

  saveActor(origin: string, actor: string): void {
    this.#save(this.#ofLog(origin, 'actor'), `${actor}\n`);
  }

  /** An actor's private key in PEM (PKCS #8). */
  findActorKey(actor: string): string | undefined {
    return this.#find(join(this.folder, 'actors', actor));
  }

  saveActorKey(actor: string, pem: string): void {
    this.#save(join(this.folder, 'actors', actor), pem);
  }

  #ofLog(origin: string, name: string): string {
    return join(this.folder, 'logs', sha256Hex(utf8(origin)), name);
  }

  #find(path: string): string | undefined {
    try {
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    } catch (cause) {
      throw new Failure('L-016', { path, why: whyOf(cause) }, cause);
    }
  }

  #save(path: string, text: string): void {
    try {
      makeFolder(dirname(path));
      replaceFile(path, utf8(text), ownerOnly);
    } catch (cause) {
      throw new Failure('L-011', { folder: this.folder, why: whyOf(cause) }, cause);
    }
  }
}

/** $GAVAH_HOME, or .gavah in the home folder where that is unset or empty. */
export function defaultHome(): Home {
  const { GAVAH_HOME: named = '' } = process.env;
  return new Home(named === '' ? join(homedir(), '.gavah') : named);
}
