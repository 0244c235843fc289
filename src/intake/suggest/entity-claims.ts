// A column whose values stand for entities, made into the rules of a mapping
// (docs/formats/mapping.md, clauses 13 to 15).
import { Failure } from '../../base/failure.ts';
import type { Json } from '../../base/json.ts';
import { phrase } from '../../base/phrase.ts';
import type { Range } from '../../format/claim.ts';
import { findPredicate, type Vocabulary } from '../../format/vocabulary.ts';
import type { EntityRole } from './choices.ts';

/** One rule for the entities, and one for the values that stay text where there are any. */
export function entityClaims(column: string, role: EntityRole, vocabulary: Vocabulary): Json[] {
  const { predicate, kind, prefix, language, split, text, values } = role;
  checkRange(column, predicate, { range: 'entity', vocabulary });
  const chosen = Object.entries(values);
  const others = chosen.flatMap(([value, choice]): (readonly [string, string | null])[] => {
    if (choice.as === 'new') return [];
    return [[value, choice.as === 'known' ? choice.id : null]];
  });
  const cell = { column, ...(split === null ? {} : { split }) };
  const introduces = { prefix, kind, ...(language === null ? {} : { language }) };
  const map = others.length === 0 ? {} : { map: Object.fromEntries(others) };
  const claims: Json[] = [{ predicate, object: { entity: { ...cell, ...map, introduces } } }];
  const words = chosen.flatMap(([value, { as }]) => (as === 'text' ? [[value, value]] : []));
  if (words.length === 0) return claims;
  if (text === null) throw new Failure('I-032', { member: 'text' });
  checkRange(column, text, { range: 'text', vocabulary });
  const kept = { ...cell, map: Object.fromEntries(words), else: null };
  return [...claims, { predicate: text, object: { text: kept } }];
}

type Wanted = { readonly range: Range; readonly vocabulary: Vocabulary };

/** @throws Failure K-001, I-037. */
export function checkRange(column: string, predicate: string, wanted: Wanted): void {
  const term = findPredicate(wanted.vocabulary, predicate);
  if (term === undefined) throw new Failure('K-001', { predicate });
  if (term.range === wanted.range) return;
  const range = phrase(`range-${term.range ?? 'none'}`);
  throw new Failure('I-037', { column, predicate, range });
}
