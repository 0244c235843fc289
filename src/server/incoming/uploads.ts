// Files on their way in: kept in local/incoming until they are received as items
// or cancelled. Large ones come in pieces and can go on after a break, of the
// line or of the server; small ones come whole, and are sent again after one.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Compile } from 'typebox/compile';
import { writeHex } from '../../base/bytes.ts';
import type { Clock } from '../../base/clock.ts';
import { Failure } from '../../base/failure.ts';
import type { RandomBytes } from '../../log/prepare.ts';
import { writeFault } from '../../vault/fault.ts';
import { type Upload, UploadShape } from '../shapes/work.ts';

export type NewUpload = Pick<Upload, 'name' | 'path' | 'sizeBytes' | 'modified'>;

/** What lies there longer than this is given up, in milliseconds. */
const mostAgeMs = 7 * 24 * 60 * 60_000;

const uploadValidator = Compile(UploadShape);

type Kept = { upload: Upload; isBusy: boolean };

export class Uploads {
  readonly #folder: string;
  readonly #random: RandomBytes;
  readonly #kept = new Map<string, Kept>();

  /** Takes up what an earlier server left, where it can go on, and clears away the rest. */
  constructor(
    local: string,
    { random, clock }: { readonly random: RandomBytes; readonly clock: Clock },
  ) {
    this.#folder = join(local, 'incoming');
    this.#random = random;
    if (existsSync(this.#folder)) this.#takeUp(clock());
  }

  /** Begins a file that comes in pieces. @throws Failure V-030, V-031. */
  begin(given: NewUpload): Upload {
    const upload = this.#new(given);
    this.#writing(() => {
      writeFileSync(this.#pathOf(upload.id), new Uint8Array(0));
      writeFileSync(this.#notePath(upload.id), JSON.stringify(upload));
    });
    return this.#keep(upload);
  }

  /** Takes a whole small file. @throws Failure V-030, V-031. */
  put(given: Omit<NewUpload, 'sizeBytes'>, bytes: Uint8Array): Upload {
    const upload = { ...this.#new({ ...given, sizeBytes: bytes.length }), received: bytes.length };
    this.#writing(() => writeFileSync(this.#pathOf(upload.id), bytes));
    return this.#keep(upload);
  }

  /** @throws Failure X-020 */
  get(id: string): Upload {
    return this.#require(id).upload;
  }

  /**
   * Adds a piece that begins at `offset`. What has arrived is kept, even if the line breaks.
   *
   * @throws Failure for another offset, X-022 for more than was announced, V-030, V-031.
   */
  async add(id: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<Upload> {
    const kept = this.#require(id);
    const { received } = kept.upload;
    if (kept.isBusy || offset !== received) throw new Failure('X-021', { received, offset });
    kept.isBusy = true;
    try {
      await this.#write(kept, bytes);
    } finally {
      kept.isBusy = false;
    }
    return kept.upload;
  }

  async #write(kept: Kept, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const { id, sizeBytes } = kept.upload;
    const file = await open(this.#pathOf(id), 'r+').catch((cause: unknown) => {
      throw writeFault(cause);
    });
    try {
      for await (const piece of bytes) {
        const { received } = kept.upload;
        const fits = piece.subarray(0, sizeBytes - received);
        await file.write(fits, 0, fits.length, received).catch((cause: unknown) => {
          throw writeFault(cause);
        });
        kept.upload = { ...kept.upload, received: received + fits.length };
        if (fits.length < piece.length) throw new Failure('X-022', { sizeBytes });
      }
    } finally {
      await file.close();
    }
  }

  /** Where the bytes of a file lie that has arrived whole. @throws Failure. */
  pathOfWhole(id: string): string {
    const { received, sizeBytes, name } = this.get(id);
    if (received < sizeBytes) throw new Failure('X-024', { name, received, sizeBytes });
    return this.#pathOf(id);
  }

  /** Takes a file away, whatever has arrived of it. @throws Failure X-020 */
  remove(id: string): void {
    this.#require(id);
    this.#kept.delete(id);
    for (const path of [this.#notePath(id), this.#pathOf(id)]) rmSync(path, { force: true });
  }

  #require(id: string): Kept {
    const kept = this.#kept.get(id);
    if (kept === undefined) throw new Failure('X-020', { id: id.slice(0, 64) });
    return kept;
  }

  #new(given: NewUpload): Upload {
    return { id: writeHex(this.#random(16)), ...given, received: 0 };
  }

  #keep(upload: Upload): Upload {
    this.#kept.set(upload.id, { upload, isBusy: false });
    return upload;
  }

  /** @throws Failure V-030, V-031. */
  #writing(work: () => void): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      work();
    } catch (cause) {
      throw writeFault(cause);
    }
  }

  #pathOf(id: string): string {
    return join(this.#folder, id);
  }

  #notePath(id: string): string {
    return join(this.#folder, `${id}.json`);
  }

  #takeUp(now: number): void {
    for (const name of readdirSync(this.#folder)) {
      if (name.endsWith('.json')) this.#takeUpOne(name.slice(0, -'.json'.length), now);
    }
    for (const name of readdirSync(this.#folder)) {
      const id = name.replace(/\.json$/, '');
      if (!this.#kept.has(id)) rmSync(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  #takeUpOne(id: string, now: number): void {
    try {
      const note: unknown = JSON.parse(readFileSync(this.#notePath(id), 'utf8'));
      const { size: received, mtimeMs } = statSync(this.#pathOf(id));
      const isOurs = uploadValidator.Check(note) && note.id === id && received <= note.sizeBytes;
      if (isOurs && now - mtimeMs < mostAgeMs) this.#keep({ ...note, received });
    } catch {
      // A note without its file, or half a note: neither can go on.
    }
  }
}
