// A second writer of archives, from the formats alone and independent of src/log:
// plain, slow, and willing to write what is wrong. Everything it draws at random
// comes from a counter, so that two makers given the same make the same.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Static, TObject, TProperties } from 'typebox';
import { utf8, writeBase64, writeHex } from '../../src/base/bytes.ts';
import { writeInstant } from '../../src/base/clock.ts';
import { sha256, sha256Hex } from '../../src/base/digest.ts';
import { publicKeyOf, signerOf } from '../../src/base/ed25519.ts';
import { writeJson } from '../../src/base/json.ts';
import { closeBody, parseBody, writeBody } from '../../src/format/body.ts';
import { writeBundle } from '../../src/format/bundle.ts';
import { signCheckpoint } from '../../src/format/checkpoint.ts';
import { rootOfEntry, writeLogEntry } from '../../src/format/entry.ts';
import type { Field } from '../../src/format/field.ts';
import { type Kind, writeFields } from '../../src/format/kind.ts';
import { actorKind, archiveKind, sealKind } from '../../src/format/kinds/archive.ts';
import { claimKind } from '../../src/format/kinds/claim.ts';
import { importKind } from '../../src/format/kinds/import.ts';
import { itemKind } from '../../src/format/kinds/item.ts';
import { type StoredTile, TreeBuilder } from '../../src/format/merkle/builder.ts';
import { leafHash, rootOf } from '../../src/format/merkle/hash.ts';
import { bundlesOf, tileWidth, writeBundlePath, writeTilePath } from '../../src/format/tile.ts';
import {
  ed25519Type,
  newPrivateKey,
  noteSigner,
  type PrivateKey,
  writeVkey,
} from '../../src/format/vkey.ts';

export type ValueOf<K> = K extends Kind<infer P> ? Static<TObject<P>> : never;
export type Made = { readonly id: string; readonly root: Uint8Array; readonly line: string };
export type Author = { readonly id: string; readonly seed: Uint8Array };

type Previous = { readonly origin: string; readonly checkpoint: string } | null;

export class ArchiveMaker {
  readonly folder: string;
  readonly name: string;
  entries: Made[] = [];
  key: PrivateKey;
  author: Author = { id: '', seed: new Uint8Array(32) };
  /** Milliseconds; each entry takes one second. */
  now = Math.floor(Date.now() / 1000) * 1000 + 60_000;
  readonly archiveId: string;
  #drawn = 0;
  #previous: Previous = null;

  constructor(folder: string, name = 'one') {
    this.folder = folder;
    this.name = name;
    this.key = this.#newKey();
    this.archiveId = writeHex(this.random(16));
    mkdirSync(folder, { recursive: true });
  }

  random(count: number): Uint8Array {
    this.#drawn += 1;
    return sha256(utf8(`${this.name} ${this.#drawn}`)).subarray(0, count);
  }

  get origin(): string {
    return this.key.vkey.name;
  }

  get vkey(): string {
    return writeVkey(this.key.vkey);
  }

  at(): string {
    this.now += 1000;
    return writeInstant(this.now);
  }

  #newKey(): PrivateKey {
    return newPrivateKey(`gavah/${writeHex(this.random(16))}`, ed25519Type, this.random(32));
  }

  /** Entry 0 and the actor that writes. */
  begin(): this {
    this.add(archiveKind, this.description(), null);
    this.author = this.introduce('Recorder');
    return this;
  }

  description(): ValueOf<typeof archiveKind> {
    return {
      at: this.at(),
      id: this.archiveId,
      name: 'An invented archive',
      format: 'gavah/1',
      origin: this.origin,
      vkey: this.vkey,
      previousOrigin: this.#previous?.origin ?? null,
      previousCheckpoint: this.#previous?.checkpoint ?? null,
    };
  }

  /** An actor that introduces itself. */
  introduce(name: string): Author {
    const seed = this.random(32);
    const key = writeBase64(publicKeyOf(seed));
    const value = { at: this.at(), by: null, name, role: null, key, note: null };
    return { id: this.add(actorKind, value, { id: '', seed }).id, seed };
  }

  /** Adds an entry of a kind, signed by the author, or by nobody. */
  add<P extends TProperties>(
    kind: Kind<P>,
    value: Static<TObject<P>>,
    author: Author | null = this.author,
  ): Made {
    return this.addFields(writeFields(kind, value), author);
  }

  addFields(fields: readonly Field[], author: Author | null = this.author): Made {
    const made = this.make(fields, author);
    this.entries.push(made);
    return made;
  }

  make(fields: readonly Field[], author: Author | null): Made {
    const seed = this.random(32);
    const root = rootOfEntry(fields, seed);
    const signature = author === null ? null : signerOf(author.seed)(root);
    return {
      id: writeHex(root),
      root,
      line: writeBody({ form: 'whole', seed, fields, signature }),
    };
  }

  /** Puts bytes in the vault and adds the item. */
  receive(text: string, change: Partial<ValueOf<typeof itemKind>> = {}): Made {
    const bytes = utf8(text);
    const stored = sha256Hex(bytes);
    this.write(`objects/${stored.slice(0, 2)}/${stored}`, bytes);
    return this.add(itemKind, { ...this.item(bytes), ...change });
  }

  item(bytes: Uint8Array): ValueOf<typeof itemKind> {
    return {
      at: this.at(),
      by: this.author.id,
      name: 'letter.txt',
      path: null,
      spelling: 'plain',
      mediaType: 'text/plain',
      sizeBytes: bytes.length,
      sha256: sha256Hex(bytes),
      sha512: createHash('sha512').update(bytes).digest('hex'),
      encoding: 'plain',
      stored: sha256Hex(bytes),
      modified: null,
      from: 'a person',
      method: 'handed over',
      collectedAt: null,
      relevance: null,
      risk: null,
      note: null,
      language: 'fa',
      visibility: 'team',
      consent: null,
      duplicateOf: null,
      derivedFrom: null,
      source: null,
    };
  }

  claim(change: Partial<ValueOf<typeof claimKind>> = {}): ValueOf<typeof claimKind> {
    return {
      at: this.at(),
      by: this.author.id,
      ref: null,
      subject: 'p-1',
      predicate: 'name',
      object: { text: 'Someone Invented', language: 'en' },
      stance: 'asserts',
      when: null,
      place: null,
      role: null,
      scope: null,
      source: 'src-1',
      cited: null,
      access: 'held',
      chain: [],
      hedge: null,
      item: null,
      locator: [],
      reading: null,
      machine: null,
      visibility: 'team',
      supersedes: null,
      note: null,
      ...change,
    };
  }

  /** An import and the claims that it covers, which have no signature of their own. */
  import(
    claims: readonly Partial<ValueOf<typeof claimKind>>[],
    change: Partial<ValueOf<typeof importKind>> = {},
  ): Made {
    const at = this.at();
    const mapping = change.mapping ?? this.receive('{"a": "mapping"}').id;
    const made = claims.map((claim) => this.make(writeFields(claimKind, this.claim(claim)), null));
    const tree = rootOf(made.map(({ root }) => leafHash(writeLogEntry(root))));
    const entry = this.add(importKind, {
      at,
      by: this.author.id,
      name: 'lists',
      mapping,
      items: [],
      rows: made.length,
      entries: made.length,
      tree: writeHex(tree),
      note: null,
      refusalCount: 0,
      refusal: [],
      ...change,
    });
    for (const claim of made) this.entries.push(claim);
    return entry;
  }

  get note(): string {
    return readFileSync(join(this.folder, 'log/checkpoint'), 'utf8');
  }

  root(): Uint8Array {
    return rootOf(this.entries.map(({ root }) => leafHash(writeLogEntry(root))));
  }

  /** Writes the log as it now is. Tiles of earlier commits stay where they are. */
  commit(): this {
    this.writeTree();
    this.writeBodies();
    this.write('archive.json', utf8(`${writeJson(this.archiveJson())}\n`));
    this.writeCheckpoint();
    return this;
  }

  archiveJson(): Record<string, string> {
    const [first] = this.entries;
    const body = parseBody(first?.line ?? '');
    const fields = body.form === 'whole' ? body.fields : [];
    const names = ['format', 'id', 'name', 'origin', 'vkey'];
    const kept = fields.filter(([name]) => names.includes(name));
    return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]));
  }

  writeCheckpoint(): void {
    const { origin } = this;
    const size = this.entries.length;
    const checkpoint = { origin, size, root: this.root(), extensions: [] };
    this.write('log/checkpoint', utf8(signCheckpoint(checkpoint, noteSigner(this.key))));
  }

  writeTree(): void {
    const builder = new TreeBuilder();
    for (const { root } of this.entries) builder.append(leafHash(writeLogEntry(root)));
    const put = ({ tile, bytes }: StoredTile) => this.write(`log/${writeTilePath(tile)}`, bytes);
    for (const tile of [...builder.takeFullTiles(), ...builder.partialTiles()]) put(tile);
    for (const bundle of bundlesOf(this.entries.length)) {
      const first = bundle.index * tileWidth;
      const held = this.entries.slice(first, first + bundle.width);
      const bytes = writeBundle(held.map(({ root }) => writeLogEntry(root)));
      this.write(`log/${writeBundlePath(bundle)}`, bytes);
    }
  }

  writeBodies(): void {
    for (const { index } of bundlesOf(this.entries.length)) {
      const held = this.entries.slice(index * tileWidth, (index + 1) * tileWidth);
      const path = writeBundlePath({ index, width: tileWidth }).replace('tile/entries', 'bodies');
      this.write(path, utf8(held.map(({ line }) => `${line}\n`).join('')));
    }
  }

  /** Seals the committed checkpoint with tokens and a cosigned copy, and adds the entry that says so. */
  seal(
    tokens: readonly Uint8Array[],
    cosigned: string | null = null,
    change: Partial<ValueOf<typeof sealKind>> = {},
  ): Made {
    const size = this.entries.length;
    const note = this.note;
    this.write(`seals/${size}/checkpoint`, utf8(note));
    for (const token of tokens) this.write(`seals/${size}/${sha256Hex(token)}.tsr`, token);
    if (cosigned !== null) this.write(`seals/${size}/cosigned`, utf8(cosigned));
    return this.add(sealKind, {
      at: this.at(),
      by: this.author.id,
      origin: this.origin,
      size,
      checkpoint: sha256Hex(utf8(note)),
      tokens: tokens.map(sha256Hex),
      cosigned: cosigned === null ? null : sha256Hex(utf8(cosigned)),
      note: null,
      ...change,
    });
  }

  /** Ends the log and begins its successor. */
  succeed(number: number): this {
    this.#previous = { origin: this.origin, checkpoint: this.note };
    const past = join(this.folder, 'past', String(number));
    mkdirSync(past, { recursive: true });
    for (const name of ['archive.json', 'log', 'bodies', 'seals']) {
      try {
        renameSync(join(this.folder, name), join(past, name));
      } catch {
        // A log without seals has no such folder.
      }
    }
    this.entries = [];
    this.key = this.#newKey();
    return this;
  }

  /** Closes fields of an entry's body, as an erasure does. */
  close(id: string, keep: (name: string) => boolean): void {
    this.change(id, (line) => writeBody(closeBody(parseBody(line), (_, [name]) => keep(name))));
  }

  change(id: string, change: (line: string) => string): void {
    this.entries = this.entries.map((made) =>
      made.id === id ? { ...made, line: change(made.line) } : made,
    );
  }

  write(path: string, bytes: Uint8Array | string): void {
    const whole = join(this.folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, bytes);
  }
}
