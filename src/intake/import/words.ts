// The words that a mapping itself gives, held against the vocabulary before any row is read.
import { Failure } from '../../base/failure.ts';
import { eitherOf, phrase } from '../../base/phrase.ts';
import type { TermValue } from '../../format/kinds/vocabulary.ts';
import type { ClaimRule, ObjectRule } from '../../format/mapping/rule.ts';
import { findPredicate, type Vocabulary } from '../../format/vocabulary.ts';

/** Words that the mapping itself gives must be in the vocabulary, whatever the rows hold. @throws Failure I-005. */
export function checkWords(rule: ClaimRule, vocabulary: Vocabulary): void {
  for (const word of wordsOf(rule.predicate)) {
    const term = findPredicate(vocabulary, word);
    const path = `${rule.path}.predicate`;
    if (term === undefined)
      throw new Failure('I-005', { word, path, wanted: phrase('type-predicate') });
  }
  for (const object of rule.objects) checkIntroducedKind(object, rule.path, vocabulary);
  const kinds: TermValue['type'][] = rule.path === 'introduces' ? ['kind'] : ['kind', 'value'];
  for (const object of rule.objects) {
    if (object.range !== 'term') continue;
    for (const word of wordsOf(object.main)) {
      if (kinds.some((kind) => vocabulary.terms.get(word)?.type === kind)) continue;
      const wanted = eitherOf(kinds.map((kind) => phrase(`type-${kind}`)));
      throw new Failure('I-005', { word, path: rule.path, wanted });
    }
  }
}

function checkIntroducedKind(object: ObjectRule, path: string, vocabulary: Vocabulary): void {
  if (object.range !== 'entity' || object.introduces === null) return;
  const { kind } = object.introduces;
  if (vocabulary.terms.get(kind)?.type === 'kind') return;
  const wanted = eitherOf([phrase('type-kind')]);
  throw new Failure('I-005', { word: kind, path: `${path}.object.entity.introduces`, wanted });
}

function wordsOf(expression: ClaimRule['predicate']): string[] {
  if ('literal' in expression) {
    return typeof expression.literal === 'string' ? [expression.literal] : [];
  }
  if ('columns' in expression) return [];
  const literals = [...(expression.map?.values() ?? []), expression.fallback];
  return literals.filter((literal) => typeof literal === 'string');
}
