// Appending to a log. Order, each step durable before the next: bodies, tiles
// and bundles, the mark, the checkpoint — the commit — and only then is anything
// acknowledged. A batch, however long, ends in one checkpoint.
import { existsSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '../base/bytes.ts';
import { replaceFile } from '../base/durable.ts';
import { Failure } from '../base/failure.ts';
import { whyOf } from '../base/why.ts';
import { writeBundle } from '../format/bundle.ts';
import { signCheckpoint } from '../format/checkpoint.ts';
import { writeLogEntry } from '../format/entry.ts';
import { type StoredTile, TreeBuilder } from '../format/merkle/builder.ts';
import { leafHash } from '../format/merkle/hash.ts';
import { partialTilesOf, tileWidth, writeBundlePath, writeTilePath } from '../format/tile.ts';
import { noteSigner, parsePrivateKey, type Signer } from '../format/vkey.ts';
import { cutTo } from './cut.ts';
import { bodyPathOf, type Generation } from './generation.ts';
import type { Home } from './home.ts';
import type { Prepared } from './prepare.ts';
import { Stage } from './stage.ts';
import { readStanding } from './standing.ts';

/** What a batch became: the position of its first entry, how many it has, and the new checkpoint. */
export type Appended = { readonly first: number; readonly count: number; readonly note: string };

export type Entries = Iterable<Prepared> | AsyncIterable<Prepared>;

type Waiting = {
  readonly batch: Entries;
  readonly done: (appended: Appended) => void;
  readonly fail: (failure: Failure) => void;
};

/** Told before each durable step, so that a test can end the process there. */
export type OnStep = (step: string) => void;

/** Entries written between two waits for the disk within one long batch. */
const chunkEntries = 16_384;

export class LogWriter {
  readonly #log: Generation;
  readonly #home: Home;
  readonly #signer: Signer;
  readonly #onStep: OnStep;
  readonly #tree: TreeBuilder;
  /** Entries of the bundle at the edge. */
  #edge: Uint8Array[];
  #failed: unknown;
  readonly #waiting: Waiting[] = [];
  #isRunning = false;

  private constructor(parts: {
    log: Generation;
    home: Home;
    signer: Signer;
    size: number;
    onStep: OnStep;
  }) {
    this.#log = parts.log;
    this.#home = parts.home;
    this.#signer = parts.signer;
    this.#onStep = parts.onStep;
    const partial = [...partialTilesOf(parts.size)];
    const bytes = parts.log.readTiles(partial);
    this.#tree = new TreeBuilder(
      parts.size,
      partial.map((tile, i) => ({
        tile,
        bytes: (bytes[i] ?? new Uint8Array(0)).subarray(0, tile.width * 32),
      })),
    );
    const width = parts.size % tileWidth;
    const index = Math.floor(parts.size / tileWidth);
    this.#edge =
      width === 0 ? [] : parts.log.readRoots(index, width).slice(0, width).map(writeLogEntry);
  }

  /**
   * Opens a log for writing: finishes a commit whose mark is already durable, and cuts what lies
   * beyond the checkpoint. Assumes that the caller holds the archive's lock.
   *
   * @throws Failure L-004 without the key, L-005 if the mark does not fit the folder, L-006 if the
   *   tree does not have the root that was signed.
   */
  static async open(log: Generation, home: Home, onStep: OnStep = () => {}): Promise<LogWriter> {
    const { origin } = log.meta;
    const signer = readSigner(home, origin);
    const { size, unfinished } = await readStanding(log, home.findMark(origin));
    if (unfinished !== undefined) {
      replaceFile(join(log.folder, 'log', 'checkpoint'), utf8(unfinished));
    }
    cutTo(log.folder, size);
    return new LogWriter({ log, home, signer, size, onStep });
  }

  /** Entries committed. */
  get size(): number {
    return this.#tree.size;
  }

  /**
   * Appends a batch and resolves when it is committed. Batches that are given while another is
   * being written wait, and are then committed together, each whole, in the order given.
   *
   * @throws Failure L-007 if anything went wrong; nothing of the batch then exists, and this
   *   writer takes nothing more.
   */
  append(batch: Entries): Promise<Appended> {
    const appended = new Promise<Appended>((done, fail) => {
      this.#waiting.push({ batch, done, fail });
    });
    if (!this.#isRunning) void this.#run();
    return appended;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // Lets callers that were just answered join the next group.
    for (await null; this.#waiting.length > 0; await null) {
      const group = this.#waiting.splice(0);
      try {
        if (this.#failed !== undefined) throw this.#failed;
        const answers = await this.#appendGroup(group.map(({ batch }) => batch));
        for (const [i, { done }] of group.entries())
          done(answers[i] ?? { first: 0, count: 0, note: '' });
      } catch (cause) {
        this.#failed = cause;
        for (const { fail } of group) fail(this.#broken(cause));
      }
    }
    // In the same breath as the last look at what waits: a batch given later starts a run of its own.
    this.#isRunning = false;
  }

  async #appendGroup(batches: readonly Entries[]): Promise<Appended[]> {
    const stage = new Stage(this.#log.folder);
    const before = this.#tree.size;
    const starts: number[] = [];
    try {
      const chunk: Prepared[] = [];
      for (const batch of batches) {
        starts.push(this.#tree.size + chunk.length);
        for await (const entry of batch) {
          if (chunk.push(entry) === chunkEntries) await this.#stageChunk(chunk.splice(0), stage);
        }
      }
      await this.#stageChunk(chunk, stage);
      await this.#stageEdges(stage);
    } catch (cause) {
      stage.abandon();
      throw cause;
    }
    const note = this.#tree.size === before ? this.#note() : this.#commit();
    this.#dropStale(partialPaths(before));
    return starts.map((first, i) => ({
      first,
      count: (starts[i + 1] ?? this.#tree.size) - first,
      note,
    }));
  }

  async #stageEdges(stage: Stage): Promise<void> {
    for (const full of this.#tree.partialTiles()) this.#stageTile(full, stage);
    this.#stageEdge(stage);
    this.#onStep('tiles');
    await stage.sync();
  }

  async #stageChunk(chunk: readonly Prepared[], stage: Stage): Promise<void> {
    this.#stageBodies(chunk, stage);
    this.#onStep('bodies');
    await stage.sync();
    for (const { root } of chunk) this.#stageEntry(writeLogEntry(root), stage);
    for (const full of this.#tree.takeFullTiles()) this.#stageTile(full, stage);
    this.#onStep('chunk');
  }

  #stageBodies(chunk: readonly Prepared[], stage: Stage): void {
    let start = 0;
    while (start < chunk.length) {
      const position = this.#tree.size + start;
      const end = Math.min(chunk.length, start + tileWidth - (position % tileWidth));
      const lines = chunk.slice(start, end).map(({ line }) => `${line}\n`);
      stage.append(bodyPathOf(Math.floor(position / tileWidth)), utf8(lines.join('')));
      start = end;
    }
  }

  #stageEntry(entry: Uint8Array, stage: Stage): void {
    this.#tree.append(leafHash(entry));
    this.#edge.push(entry);
    if (this.#edge.length < tileWidth) return;
    const index = this.#tree.size / tileWidth - 1;
    stage.write(join('log', writeBundlePath({ index, width: tileWidth })), writeBundle(this.#edge));
    this.#edge = [];
  }

  #stageEdge(stage: Stage): void {
    const width = this.#edge.length;
    if (width === 0) return;
    const index = Math.floor(this.#tree.size / tileWidth);
    stage.write(join('log', writeBundlePath({ index, width })), writeBundle(this.#edge));
  }

  #stageTile({ tile, bytes }: StoredTile, stage: Stage): void {
    stage.write(join('log', writeTilePath(tile)), bytes);
  }

  /** Signs the tree as it is: the mark first, then the checkpoint, each durable. */
  #commit(): string {
    const note = this.#note();
    this.#onStep('mark');
    this.#home.saveMark(this.#log.meta.origin, note);
    this.#onStep('checkpoint');
    replaceFile(join(this.#log.folder, 'log', 'checkpoint'), utf8(note));
    this.#onStep('committed');
    return note;
  }

  #note(): string {
    const { origin } = this.#log.meta;
    const checkpoint = { origin, size: this.#tree.size, root: this.#tree.root(), extensions: [] };
    return signCheckpoint(checkpoint, this.#signer);
  }

  /** Partial tiles that have since grown are only in the way; readers look for the grown ones. */
  #dropStale(stale: readonly string[]): void {
    const current = new Set(partialPaths(this.#tree.size));
    for (const path of stale) {
      const whole = join(this.#log.folder, 'log', path);
      if (!current.has(path) && existsSync(whole)) unlinkSync(whole);
    }
  }

  #broken(cause: unknown): Failure {
    return new Failure('L-007', { why: whyOf(cause) }, cause);
  }
}

/** @throws Failure L-004 if this machine does not have the log's key, or not in one piece. */
export function readSigner(home: Home, origin: string): Signer {
  const key = home.findLogKey(origin);
  if (key === undefined) throw new Failure('L-004');
  try {
    return noteSigner(parsePrivateKey(key));
  } catch (cause) {
    throw new Failure('L-004', {}, cause);
  }
}

function partialPaths(size: number): string[] {
  const width = size % tileWidth;
  const bundle =
    width === 0 ? [] : [writeBundlePath({ index: Math.floor(size / tileWidth), width })];
  return [...[...partialTilesOf(size)].map(writeTilePath), ...bundle];
}
