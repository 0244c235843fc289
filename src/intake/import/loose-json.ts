// JSON as a person writes it: any white space and order, but nothing that two
// readers could take differently.
import { Failure } from '../../base/failure.ts';
import { type Json, writeJson } from '../../base/json.ts';
import { phrase } from '../../base/phrase.ts';
import { whyOf } from '../../base/why.ts';

/**
 * Reads JSON whose members stand once each, with the values that canonical JSON can hold.
 *
 * @throws Failure B-004, B-005 for what is no JSON or names a member twice, B-007…B-010 for
 *   numbers, texts, names and depths that canonical JSON does not have.
 */
export function parseLooseJson(text: string): Json {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Failure('B-005', { why: whyOf(cause) }, cause);
  }
  writeJson(checkNames(value));
  if (colonsOutsideTexts(text) !== countMembers(value)) {
    throw new Failure('B-005', { why: phrase('member-twice') });
  }
  return value;
}

// writeJson refuses member names outside ASCII, but a map's members are cells
// of any script: they are looked at as values instead.
function checkNames(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(checkNames);
  return Object.entries(value).flatMap(([name, each]): Json[] => [name, checkNames(each)]);
}

/** Every member is written with one colon, and no other colon stands outside a text. */
function colonsOutsideTexts(text: string): number {
  return text.replace(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
}

function countMembers(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, each: Json) => sum + countMembers(each), own);
}
