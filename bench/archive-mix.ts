// An invented archive of any size as the register's input: items, and claims about
// persons, incidents, places and bodies, some of which contradict one another. One
// person has ten thousand claims. Made as it is read; nothing lies on the disk.
import type { TProperties } from 'typebox';
import { sha256Hex } from '../src/base/digest.ts';
import { coreTerms } from '../src/format/core-terms.ts';
import type { Kind, ValueOf } from '../src/format/kind.ts';
import { writeFields } from '../src/format/kind.ts';
import { actorKind, archiveKind } from '../src/format/kinds/archive.ts';
import { type Claim, type ClaimObject, claimKind } from '../src/format/kinds/claim.ts';
import { itemKind } from '../src/format/kinds/item.ts';
import { type TermValue, vocabularyKind } from '../src/format/kinds/vocabulary.ts';
import type { EntrySource, SourceEntry } from '../src/register/source.ts';
import { inventedName } from './invented-names.ts';

export type Mix = { readonly items: number; readonly claims: number };

const at = '2026-01-31T09:30:00Z';
const by = idOf(1);
const seed = new Uint8Array(32);
const claimsToEntity = 10;
const claimsOfOne = 10_000;

/** The person of whom ten thousand things are said. */
export const muchSaid = 'p-much';

export class MixedArchive implements EntrySource {
  readonly mix: Mix;

  constructor(mix: Mix) {
    this.mix = mix;
  }

  size(): Promise<number> {
    return Promise.resolve(3 + this.mix.items + this.mix.claims);
  }

  async *entries(from: number, to: number): AsyncGenerator<SourceEntry> {
    for (let position = from; position < to; position += 1) {
      yield { position, id: idOf(position), body: this.#body(position) };
    }
  }

  #body(position: number): SourceEntry['body'] {
    if (position === 0) return bodyOf(archiveKind, archive);
    if (position === 1) return bodyOf(actorKind, actor);
    if (position === 2) return bodyOf(vocabularyKind, vocabulary());
    const nth = position - 3;
    if (nth < this.mix.items) return bodyOf(itemKind, itemAt(nth));
    return bodyOf(claimKind, this.#claim(nth - this.mix.items));
  }

  #claim(nth: number): Claim {
    const item = idOf(3 + (nth % this.mix.items));
    if (nth < claimsOfOne) return { ...claimOf(muchSaid, nth, item), ...muchSaidAt(nth) };
    const entity = Math.floor((nth - claimsOfOne) / claimsToEntity);
    const id = entityId(entity);
    return { ...claimOf(id, nth, item), ...saidAt(entity, (nth - claimsOfOne) % claimsToEntity) };
  }
}

export function idOf(position: number): string {
  return sha256Hex(Buffer.from(String(position)));
}

/** Of ten entities seven are persons; then an incident, a place and a body. */
export function entityId(entity: number): string {
  return `${['p', 'p', 'p', 'p', 'p', 'p', 'p', 'inc', 'place', 'body'][entity % 10]}-${entity}`;
}

function bodyOf<P extends TProperties>(
  kind: Kind<P>,
  value: ValueOf<Kind<P>>,
): SourceEntry['body'] {
  return { form: 'whole', seed, fields: writeFields(kind, value), signature: null };
}

const archive = {
  ...{ at, id: '0'.repeat(32), name: 'bench', format: 'gavah/1' as const, vkey: 'none' },
  ...{ origin: `gavah/${'0'.repeat(32)}`, previousOrigin: null, previousCheckpoint: null },
};

const key = `${'A'.repeat(43)}=`;
const actor = { at, by: null, name: 'Mina', role: null, key, note: null };

function vocabulary() {
  const term = [...coreTerms.terms, ...benchTerms()];
  return { at, by, name: 'bench', version: '1', termCount: term.length, term };
}

function benchTerms(): TermValue[] {
  const predicate = (term: string, rest: Partial<TermValue>): TermValue => {
    const label = { en: term, fa: term };
    const base = { term, type: 'predicate' as const, label, definition: label, domain: [] };
    const rule = { rangeKinds: [], many: true, contradiction: 'never' as const, scope: [] };
    return { ...base, range: 'text', ...rule, visibility: 'team', ...rest };
  };
  return [
    predicate('born', { range: 'date', contradiction: 'date' }),
    predicate('killed', { range: 'quantity', contradiction: 'quantity', scope: ['place'] }),
    predicate('role-in', { range: 'text', contradiction: 'value', scope: ['what'] }),
    predicate('took-part', { range: 'entity' }),
    predicate('said', { range: 'text' }),
  ];
}

function itemAt(nth: number): ValueOf<typeof itemKind> {
  const sha = idOf(1_000_000_000 + nth);
  return {
    ...{ at, by, name: `letter ${nth} of ${inventedName(nth).latin}.pdf`, path: null },
    ...{ spelling: 'plain' as const, mediaType: 'application/pdf', sizeBytes: 50_000 + nth },
    ...{ sha256: sha, sha512: sha + sha, encoding: 'plain' as const, stored: sha, modified: null },
    ...{ from: 'the committee', method: 'given on a disk', collectedAt: null, relevance: null },
    ...{
      risk: null,
      note: null,
      language: 'fa',
      visibility: nth % 50 === 0 ? 'protected' : 'team',
    },
    ...{ consent: null, duplicateOf: null, derivedFrom: null, source: null },
  } as ValueOf<typeof itemKind>;
}

function claimOf(subject: string, nth: number, item: string): Claim {
  const source = `src-${nth % 2000}`;
  return {
    ...{ at, by, ref: `row-${nth}`, subject, predicate: 'said', object: null },
    ...{ stance: 'asserts' as const, when: null, place: null, role: null, scope: null, source },
    ...{ cited: 'page 12 of the printed list', access: nth % 3 === 0 ? 'held' : 'excerpt' },
    ...{ chain: [{ speaker: source, label: null, basis: 'read' as const }], hedge: null, item },
    locator: [{ type: 'row', line: nth, key: `r${nth}`, columns: ['name', 'date'] }],
    ...{ reading: null, machine: null, visibility: nth % 97 === 0 ? 'protected' : 'team' },
    ...{ supersedes: null, note: null },
  } as Claim;
}

type Said = Pick<Claim, 'predicate' | 'object'> & Partial<Claim>;

function saidAt(entity: number, nth: number): Said {
  const kind = ['person', 'incident', 'place', 'body'][Math.max(0, (entity % 10) - 6)] ?? 'person';
  const { latin, arabic } = inventedName(entity);
  // One in thirty is dated otherwise by a second source.
  const year = 1950 + (entity % 50) + (nth === 5 && entity % 30 === 0 ? 3 : 0);
  const said: readonly Said[] = [
    { predicate: 'kind', object: { term: kind } },
    { predicate: 'name', object: name(entity % 4 === 0 ? arabic : latin) },
    { predicate: 'name', object: name(entity % 2 === 0 ? arabic : latin) },
    { predicate: 'located-in', object: { entity: `place-${(entity % 90) * 10 + 8}` } },
    { predicate: 'born', object: { date: dateOf(year) } },
    { predicate: 'born', object: { date: dateOf(year) } },
    { predicate: 'took-part', object: { entity: `inc-${(entity % 5000) * 10 + 7}` } },
    { predicate: 'killed', object: killed(3 + (entity % 9)), place: 'place-8' },
    {
      predicate: 'killed',
      object: killed(3 + ((entity + (entity % 40 === 0 ? 1 : 0)) % 9)),
      place: 'place-8',
    },
    {
      predicate: 'said',
      object: { text: `Was seen in the yard, as row ${entity} says.`, language: 'en' },
    },
  ];
  return said[nth] ?? { predicate: 'said', object: null };
}

function muchSaidAt(nth: number): Said {
  if (nth === 0) return { predicate: 'kind', object: { term: 'person' } };
  if (nth === 1) return { predicate: 'name', object: name('Golnar Invented') };
  const many: readonly Said[] = [
    { predicate: 'born', object: { date: dateOf(1960 + (nth % 5)) } },
    { predicate: 'took-part', object: { entity: `inc-${(nth % 5000) * 10 + 7}` } },
    { predicate: 'role-in', object: { text: `role ${nth % 12}`, language: 'en' } },
    { predicate: 'killed', object: killed(nth % 30), place: `place-${(nth % 20) * 10 + 8}` },
    {
      predicate: 'said',
      object: { text: `What row ${nth} says of her. `.repeat(8), language: 'en' },
    },
  ];
  return many[nth % 5] ?? { predicate: 'said', object: null };
}

function name(full: string): ClaimObject {
  const script = full.charCodeAt(0) > 0x7f ? 'Arab' : 'Latn';
  return { name: { full, script, language: null, parts: [], status: 'attested', scheme: null } };
}

function killed(lower: number): ClaimObject {
  const bounds = { lower, upper: lower, alternatives: [], approximate: false };
  const rest = { hedge: null, asWritten: String(lower), type: 'documented' as const };
  return { quantity: { counts: 'prisoners killed', ...bounds, ...rest } };
}

function dateOf(year: number) {
  const bounds = { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  return {
    asWritten: String(year),
    calendar: 'gregorian' as const,
    edtf: String(year),
    rule: 'edtf',
    ...bounds,
  };
}
