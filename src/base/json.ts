// Canonical JSON (RFC 8785) within the limits that every Gavah format keeps:
// integers within ±(2⁵³−1), well-formed strings never normalised, ASCII member
// names, depth at most 16. One value has one spelling; any other is refused.
import { parseUtf8, utf8 } from './bytes.ts';
import { Failure } from './failure.ts';
import { whyOf } from './why.ts';

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [k: string]: Json };

export const mostDepth = 16;

/**
 * The canonical text of a value: members sorted by UTF-16 code units, no white space.
 *
 * @throws Failure B-007 for a number that is no safe integer, B-008 for a lone surrogate,
 *   B-009 for a member name outside printable ASCII, B-010 beyond depth 16, B-011 for anything
 *   that is not JSON.
 */
export function writeJson(value: Json): string {
  return write(value, 0);
}

function write(value: Json, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeInteger(value);
  if (typeof value !== 'object') throw new Failure('B-011');
  if (depth === mostDepth) throw new Failure('B-010', { most: mostDepth });
  if (Array.isArray(value)) {
    let out = '[';
    for (let i = 0; i < value.length; i += 1) out += (i ? ',' : '') + write(value[i], depth + 1);
    return `${out}]`;
  }
  return writeObject(value as { readonly [k: string]: Json }, depth);
}

function writeObject(value: { readonly [k: string]: Json }, depth: number): string {
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null) throw new Failure('B-011');
  let out = '{';
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member === undefined) throw new Failure('B-011');
    out += (out.length > 1 ? ',' : '') + writeName(name) + write(member, depth + 1);
  }
  return `${out}}`;
}

// Formats have few member names and write them millions of times.
const knownNames = new Map<string, string>();
const mostKnownNames = 1000;

function writeName(name: string): string {
  const known = knownNames.get(name);
  if (known !== undefined) return known;
  if (!/^[\x20-\x7e]+$/.test(name)) throw new Failure('B-009');
  const written = `${JSON.stringify(name)}:`;
  if (knownNames.size < mostKnownNames) knownNames.set(name, written);
  return written;
}

// JSON.stringify already writes strings and safe integers as RFC 8785 has them.
function writeString(value: string): string {
  if (!value.isWellFormed()) throw new Failure('B-008');
  return JSON.stringify(value);
}

function writeInteger(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Failure('B-007');
  return String(value);
}

/**
 * Reads JSON that is already in its canonical spelling; duplicate names, white space,
 * escapes that are not needed, fractions and exponents are thereby refused.
 *
 * @throws Failure B-003…B-011.
 */
export function parseJson(text: string): Json {
  if (text.charCodeAt(0) === 0xfeff) throw new Failure('B-004');
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Failure('B-005', { why: whyOf(cause) }, cause);
  }
  if (writeJson(value) !== text) throw new Failure('B-006');
  return value;
}

/** {@link parseJson} of UTF-8 bytes. */
export function parseJsonBytes(bytes: Uint8Array): Json {
  return parseJson(parseUtf8(bytes));
}

export function writeJsonBytes(value: Json): Uint8Array {
  return utf8(writeJson(value));
}
