// Reading JSON members strictly, with the path of whatever is wrong.
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { type Phrase, phrase } from '../../base/phrase.ts';

export type Members = { readonly [name: string]: Json };

/** A value and the way to it from the top, as a person would find it: `files[2].claims[0]`. */
export type At<T extends Json = Json> = { readonly value: T; readonly path: string };

/** @returns never: always throws I-001. */
export function refuse(path: string, why: Phrase): never {
  throw new Failure('I-001', { path: path || phrase('the-top'), why });
}

/** The members of an object of which every one is among `known`. @throws Failure I-001, I-002. */
export function membersOf({ value, path }: At, known: readonly string[]): Members {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return refuse(path, phrase('map-object'));
  }
  const members = new Map<string, Json>(Object.entries(value));
  for (const member of members.keys()) {
    if (!known.includes(member)) {
      throw new Failure('I-002', { path: path || phrase('the-top'), member });
    }
  }
  return Object.fromEntries(members);
}

/** A member that must be there. @throws Failure I-001. */
export function member(members: Members, name: string, path: string): At {
  const value = members[name];
  const inner = path === '' ? name : `${path}.${name}`;
  if (value === undefined) return refuse(inner, phrase('map-missing'));
  return { value, path: inner };
}

/** A member that may be missing. */
export function findMember(members: Members, name: string, path: string): At | undefined {
  return members[name] === undefined ? undefined : member(members, name, path);
}

export function textOf({ value, path }: At): string {
  if (typeof value === 'string' && value !== '') return value;
  return refuse(path, phrase('map-text'));
}

/** @throws Failure I-001. */
export function matching(at: At, pattern: RegExp): string {
  const text = textOf(at);
  return pattern.test(text)
    ? text
    : refuse(at.path, phrase('map-pattern', { text, pattern: pattern.source }));
}

export function listOf({ value, path }: At): At[] {
  if (!Array.isArray(value)) return refuse(path, phrase('map-list'));
  return value.map((each: Json, i) => ({ value: each, path: `${path}[${i}]` }));
}
