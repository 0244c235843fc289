// Input as routes get it: of the shape that the route states, and free of what
// neither the log nor the register can hold (NUL, half a surrogate pair).
import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Failure } from '../../base/failure.ts';
import { type Phrase, phrase, quoted } from '../../base/phrase.ts';
import { recognisePhrase } from '../../base/recognise.ts';

const mostDepth = 64;

/** Checks with TypeBox; text of addresses is read as the number or truth value that is wanted. */
export const compileInput: FastifySchemaCompiler<TSchema> = ({ schema, httpPart = '' }) => {
  const validator = Compile(schema);
  return (given: unknown) => {
    const value = httpPart === 'body' ? given : fromText(schema, given);
    if (validator.Check(value)) return { value };
    const [first] = validator.Errors(value);
    const where = `${httpPart}${first?.instancePath ?? ''}`.slice(0, 200);
    return { error: new Failure('S-008', { where, why: wordsOf(first?.message) }) };
  };
};

/** What TypeBox complains of, in words that both languages have. */
function wordsOf(message: string | undefined): Phrase {
  if (message === undefined) return phrase('wrong-shape');
  return recognisePhrase(message) ?? quoted(message);
}

/**
 * Parameters of an address as the numbers and truth values that are wanted. By the types that the
 * schema states: Fastify hands on a copy of it, in which TypeBox does not know its own any more.
 */
function fromText(schema: TSchema, given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const properties = 'properties' in schema ? schema.properties : {};
  return Object.fromEntries(
    Object.entries(given).map(([name, text]) => [
      name,
      valueOfText(typeIn(properties, name), text),
    ]),
  );
}

function typeIn(properties: unknown, name: string): unknown {
  if (typeof properties !== 'object' || properties === null) return undefined;
  const property: unknown = Object.entries(properties).find(([known]) => known === name)?.[1];
  return typeof property === 'object' && property !== null && 'type' in property
    ? property.type
    : undefined;
}

function valueOfText(type: unknown, text: unknown): unknown {
  if (typeof text !== 'string') return text;
  const isNumber = type === 'integer' || type === 'number';
  if (isNumber && /^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** @throws Failure S-008 for text that cannot be kept, or JSON that is nested too deeply. */
export function requireCleanText(where: string, value: unknown, depth = 0): void {
  if (depth > mostDepth) throw new Failure('S-008', { where, why: phrase('nested-deeply') });
  if (typeof value === 'string') requireClean(where, value);
  else if (Array.isArray(value)) {
    for (const member of value) requireCleanText(where, member, depth + 1);
  } else if (typeof value === 'object' && value !== null && !isBytes(value)) {
    for (const [name, member] of Object.entries(value)) {
      requireClean(where, name);
      requireCleanText(where, member, depth + 1);
    }
  }
}

function requireClean(where: string, text: string): void {
  if (text.includes('\0')) throw new Failure('S-008', { where, why: phrase('nul-character') });
  if (!text.isWellFormed()) throw new Failure('S-008', { where, why: phrase('half-pair') });
}

/** A body that is passed on as it is: bytes, or a stream of them. */
function isBytes(value: object): boolean {
  return value instanceof Uint8Array || 'pipe' in value;
}
