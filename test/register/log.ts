// A log in memory for the register's tests: real entries with real roots, no files.
import type { TProperties } from 'typebox';
import { writeHex } from '../../src/base/bytes.ts';
import { sha256 } from '../../src/base/digest.ts';
import { type Body, closeBody, rootOfBody } from '../../src/format/body.ts';
import { type Kind, type ValueOf, writeFields } from '../../src/format/kind.ts';
import { actorKind, archiveKind } from '../../src/format/kinds/archive.ts';
import { type Claim, type ClaimObject, claimKind } from '../../src/format/kinds/claim.ts';
import { importKind } from '../../src/format/kinds/import.ts';
import { itemKind } from '../../src/format/kinds/item.ts';
import { judgementKind, withdrawKind } from '../../src/format/kinds/judgement.ts';
import type { TermValue } from '../../src/format/kinds/vocabulary.ts';
import { prepareTerms } from '../../src/format/vocabulary.ts';
import type { EntrySource, SourceEntry } from '../../src/register/source.ts';

const at = '2026-01-31T09:30:00Z';

export class MemoryLog implements EntrySource {
  readonly all: SourceEntry[] = [];
  /** As if the log ended here. */
  shownSize: number | undefined;
  readonly by: string;
  readonly #name: string;

  constructor(name = 'test') {
    this.#name = name;
    this.add(archiveKind, {
      at,
      id: '0'.repeat(32),
      name,
      format: 'gavah/1',
      origin: `gavah/${'0'.repeat(32)}`,
      vkey: 'none',
      previousOrigin: null,
      previousCheckpoint: null,
    });
    const key = `${'A'.repeat(43)}=`;
    this.by = this.add(actorKind, { at, by: null, name: 'Mina', role: null, key, note: null });
  }

  size(): Promise<number> {
    return Promise.resolve(this.shownSize ?? this.all.length);
  }

  async *entries(from: number, to: number): AsyncGenerator<SourceEntry> {
    yield* this.all.slice(from, to);
  }

  /** Appends an entry. @returns its id. */
  add<P extends TProperties>(kind: Kind<P>, value: ValueOf<Kind<P>>): string {
    const fields = writeFields(kind, value);
    const seed = sha256(Buffer.from(`${this.#name} ${this.all.length}`));
    return this.append({ form: 'whole', seed, fields, signature: null });
  }

  append(body: Body): string {
    const id = writeHex(rootOfBody(body));
    this.all.push({ position: this.all.length, id, body });
    return id;
  }

  /** Closes fields of an entry that is there, as an erasure does. */
  close(id: string, names: readonly string[]): void {
    const found = this.all.findIndex((entry) => entry.id === id);
    const entry = this.all[found];
    if (entry === undefined) throw new Error(`no entry ${id}`);
    const body = closeBody(entry.body, (_, [name]) => !names.includes(name));
    this.all[found] = { ...entry, body };
  }

  claim(subject: string, predicate: string, rest: Partial<Claim> = {}): string {
    return this.add(claimKind, { ...claimDefaults(this.by), subject, predicate, ...rest });
  }

  name(subject: string, full: string, rest: Partial<Claim> = {}): string {
    return this.claim(subject, 'name', { object: nameOf(full), ...rest });
  }

  kind(subject: string, term: string, rest: Partial<Claim> = {}): string {
    return this.claim(subject, 'kind', { object: { term }, ...rest });
  }

  /** A claim that a source denies what others may say. */
  denial(subject: string, predicate: string): string {
    return this.claim(subject, predicate, { stance: 'denies', source: 'src-list' });
  }

  withdraw(target: string): string {
    return this.add(withdrawKind, { at, by: this.by, target, reason: 'it was misread' });
  }

  judge(judges: ValueOf<typeof judgementKind>['judges'], entities: readonly string[]): string {
    return this.add(judgementKind, {
      at,
      by: this.by,
      judges,
      entities: [...entities],
      claims: [],
      value: null,
      reason: 'compared by hand',
      machine: null,
    });
  }

  terms(terms: readonly TermValue[], version = '1'): string {
    const head = { at, by: this.by };
    return prepareTerms({ name: 'test terms', version, terms }, head, (kind, value) =>
      this.add(kind, value),
    );
  }

  /** An import of the claims that are added next. */
  import(items: readonly string[], entries: number): string {
    return this.add(importKind, {
      ...{ at, by: this.by, name: 'lists', mapping: 'a'.repeat(64), items: [...items] },
      ...{ rows: entries, entries, tree: 'b'.repeat(64), note: null },
      ...{ refusalCount: 0, refusal: [] },
    });
  }

  item(name: string, rest: Partial<ValueOf<typeof itemKind>> = {}): string {
    return this.add(itemKind, { ...itemDefaults(this.by, name), ...rest });
  }
}

function claimDefaults(by: string) {
  return {
    at,
    by,
    ref: null,
    object: null,
    stance: 'asserts' as const,
    when: null,
    place: null,
    role: null,
    scope: null,
    source: 'src-diary',
    cited: null,
    access: 'excerpt' as const,
    chain: [],
    hedge: null,
    item: null,
    locator: [],
    reading: null,
    machine: null,
    visibility: 'public' as const,
    supersedes: null,
    note: null,
  };
}

function itemDefaults(by: string, name: string): ValueOf<typeof itemKind> {
  const sha256Hex = writeHex(sha256(Buffer.from(name)));
  return {
    at,
    by,
    name,
    path: null,
    spelling: 'plain',
    mediaType: 'text/csv',
    sizeBytes: 12,
    sha256: sha256Hex,
    sha512: sha256Hex + sha256Hex,
    encoding: 'plain',
    stored: sha256Hex,
    modified: null,
    from: 'the committee',
    method: 'given on a disk',
    collectedAt: null,
    relevance: null,
    risk: null,
    note: null,
    language: null,
    visibility: 'team',
    consent: null,
    duplicateOf: null,
    derivedFrom: null,
    source: null,
  };
}

export function nameOf(full: string, language: string | null = null): ClaimObject {
  const script = /[\u0600-\u06ff]/.test(full) ? 'Arab' : 'Latn';
  return { name: { full, script, language, parts: [], status: 'attested', scheme: null } };
}

/** A quantity of dead, as a claim's object. */
export function killed(lower: number | null, upper: number | null): ClaimObject {
  return {
    quantity: {
      counts: 'prisoners killed',
      lower,
      upper,
      alternatives: [],
      approximate: false,
      hedge: null,
      asWritten: null,
      type: 'documented',
    },
  };
}
