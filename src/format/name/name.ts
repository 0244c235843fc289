// The name as it stands inside a claim: exactly as written, with its script and
// what its parts are. It is never normalised; what it is found and sorted by is
// computed from it (src/base). Implements docs/formats/name.md.
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { type Phrase, phrase } from '../../base/phrase.ts';
import { exactMembers } from '../members.ts';
import { isScript, lettersOf, type Script } from './script.ts';

export const partTypes = [
  'given',
  'family',
  'father',
  'grandfather',
  'nickname',
  'nom-de-guerre',
  'title',
  'kunya',
  'suffix',
] as const;
export type PartType = (typeof partTypes)[number];

export type NameValue = {
  readonly full: string;
  readonly script: Script;
  /** BCP 47, or null where nobody has said. */
  readonly language: string | null;
  readonly parts: readonly (readonly [PartType, string])[];
  /** Attested: some source writes it so. Derived: made from another form by the scheme. */
  readonly status: 'attested' | 'derived';
  /** The romanisation or transcription scheme, where one is known. */
  readonly scheme: string | null;
};

const names = ['full', 'script', 'language', 'parts', 'status', 'scheme'] as const;
const mostLength = 500;
const mostParts = 16;

/** @throws Failure N-001 to N-005. */
export function parseName(value: Json): NameValue {
  const members = exactMembers(value, names);
  if (members === undefined) throw new Failure('N-001');
  const full = writtenText(members.full, 'full');
  const { status } = members;
  if (status !== 'attested' && status !== 'derived')
    throw wrong('status', phrase('status-of-name'));
  const scheme = members.scheme === null ? null : writtenText(members.scheme, 'scheme');
  if (status === 'derived' && scheme === null) throw new Failure('N-005');
  const script = parseScript(members.script, full);
  const language = parseLanguage(members.language);
  return { full, script, language, parts: parseParts(members.parts), status, scheme };
}

export function writeName(name: NameValue): Json {
  const { full, script, language, parts, status, scheme } = name;
  return { full, script, language, parts, status, scheme };
}

function wrong(member: string, why: Phrase): Failure {
  return new Failure('N-002', { member, why });
}

/** ISO 15924. Where the script is one we know, the name must have a letter of it. */
function parseScript(value: Json, full: string): Script {
  if (typeof value !== 'string' || !isScript(value)) {
    throw wrong('script', phrase('script-tag'));
  }
  const letters = lettersOf(full, value);
  if (letters === 0) throw new Failure('N-003', { script: value });
  return value;
}

function parseLanguage(value: Json): string | null {
  if (value === null) return null;
  if (typeof value === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)) return value;
  throw wrong('language', phrase('language-tag'));
}

function parseParts(value: Json): NameValue['parts'] {
  if (!Array.isArray(value) || value.length > mostParts) {
    throw wrong('parts', phrase('pairs-up-to', { most: mostParts }));
  }
  return value.map(parsePart);
}

function parsePart(value: Json): readonly [PartType, string] {
  const [type, text, more] = Array.isArray(value) ? value : [];
  const known = partTypes.find((name) => name === type);
  if (known === undefined || text === undefined || more !== undefined) {
    throw wrong('parts', phrase('part-of-name', { types: partTypes.join(', ') }));
  }
  return [known, writtenText(text, 'parts')];
}

// Controls, and the marks that embed, override or isolate a direction. The
// joiners U+200C and U+200D and the marks U+200E, U+200F, U+061C are part of how
// names are really written.
const untrue = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

function writtenText(value: Json, member: string): string {
  if (typeof value !== 'string') throw wrong(member, phrase('no-text'));
  if (value.trim() === '') throw wrong(member, phrase('no-words'));
  if (value.length > mostLength) throw wrong(member, phrase('longer', { most: mostLength }));
  const found = untrue.exec(value)?.[0].charCodeAt(0);
  if (found === undefined) return value;
  throw new Failure('N-004', { hex: found.toString(16).toUpperCase().padStart(4, '0') });
}
