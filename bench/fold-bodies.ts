// Writes the bodies of an invented log into files, one to a line: the process
// of bench/fold.ts whose work is not counted.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Body, writeBody } from '../src/format/body.ts';
import { writeFields } from '../src/format/kind.ts';
import { type Claim, type ClaimObject, claimKind } from '../src/format/kinds/claim.ts';
import { inventedName } from './invented-names.ts';

const [folder = '', count = 0, what = '', linesToFile = 1] = process.argv
  .slice(2)
  .map((text, i) => (i % 2 === 0 ? text : Number(text))) as [string, number, string, number];

const by = 'a'.repeat(64);
const item = 'b'.repeat(64);
const seed = new Uint8Array(32);
const claimsToPerson = 5;

function claimAt(position: number): Claim {
  const person = Math.floor(position / (what === 'claims' ? claimsToPerson : 2));
  const nth = position % (what === 'claims' ? claimsToPerson : 2);
  return {
    at: '2026-01-31T09:30:00Z',
    by,
    ref: `row-${position}`,
    subject: `p-${person}`,
    ...saidOf(person, nth),
    stance: 'asserts',
    when: null,
    place: null,
    role: null,
    scope: null,
    source: `src-${person % 200}`,
    cited: 'page 12 of the printed list',
    access: person % 3 === 0 ? 'held' : 'excerpt',
    chain: [{ speaker: `src-${person % 200}`, label: null, basis: 'read' }],
    hedge: null,
    item,
    locator: [{ type: 'row', line: position, key: `r${person}`, columns: ['name', 'date'] }],
    reading: null,
    machine: null,
    visibility: 'team',
    supersedes: null,
    note: null,
  };
}

function saidOf(
  person: number,
  nth: number,
): { readonly predicate: string; readonly object: ClaimObject } {
  const { latin, arabic } = inventedName(person);
  const objects: readonly [string, ClaimObject][] = [
    ['name', name(nth === 0 && person % 2 === 0 ? arabic : latin)],
    ['kind', { term: 'person' }],
    ['located-in', { entity: `place-${person % 90}` }],
    ['age', { quantity: years(20 + (person % 40)) }],
    ['note', { text: `Was seen in the yard, as row ${person} says.`, language: 'en' }],
  ];
  const [predicate, object] = objects[nth] ?? ['kind', { term: 'person' }];
  return { predicate, object };
}

function name(full: string): ClaimObject {
  const script = full.charCodeAt(0) > 0x7f ? 'Arab' : 'Latn';
  return { name: { full, script, language: null, parts: [], status: 'attested', scheme: null } };
}

function years(lower: number) {
  return {
    counts: 'years of age',
    lower,
    upper: lower,
    alternatives: [],
    approximate: false,
    hedge: null,
    asWritten: String(lower),
    type: 'documented' as const,
  };
}

mkdirSync(folder, { recursive: true });
for (let file = 0; file * linesToFile < count; file += 1) {
  const lines: string[] = [];
  const end = Math.min(count, (file + 1) * linesToFile);
  for (let position = file * linesToFile; position < end; position += 1) {
    const fields = writeFields(claimKind, claimAt(position));
    const body: Body = { form: 'whole', seed, fields, signature: null };
    lines.push(`${writeBody(body)}\n`);
  }
  writeFileSync(join(folder, String(file)), lines.join(''));
}
