// What never lies in the archive: keys, and the last checkpoint signed for each
// log. All of it is under $GAVAH_HOME, readable by its owner only
// (docs/formats/archive.md, clause 14).
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { utf8 } from '../base/bytes.ts';
import { sha256Hex } from '../base/digest.ts';
import { makeFolder, replaceFile } from '../base/durable.ts';

const ownerOnly = 0o600;

export class Home {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
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
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  #save(path: string, text: string): void {
    makeFolder(dirname(path));
    replaceFile(path, utf8(text), ownerOnly);
  }
}

/** $GAVAH_HOME, or .gavah in the home folder. */
export function defaultHome(): Home {
  return new Home(process.env.GAVAH_HOME ?? join(homedir(), '.gavah'));
}
