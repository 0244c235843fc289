// Warning of what an item shows: a claim of whoever records it, which anybody may
// disagree with and which can be withdrawn. An archive that was begun before
// there was a word for it gets the word first.
import { draftClaim } from '../../claims/draft.ts';
import { coreTerms } from '../../format/core-terms.ts';
import { claimKind } from '../../format/kinds/claim.ts';
import { vocabularyKind } from '../../format/kinds/vocabulary.ts';
import { addTerms, findPredicate } from '../../format/vocabulary.ts';
import type { Prepared } from '../../log/prepare.ts';
import type { Session } from '../../log/session.ts';
import type { Level } from '../../register/level.ts';
import { warningPredicate } from '../../register/query/list-items.ts';
import type { Office } from '../office.ts';

export type Warned = { readonly id: string; readonly visibility: Level };

/**
 * The entries that warn of these items, to be appended in their order; the last are the claims,
 * one for each item.
 */
export async function prepareWarnings(
  office: Office,
  session: Session,
  { items, reason }: { readonly items: readonly Warned[]; readonly reason: string },
): Promise<Prepared[]> {
  const rules = await office.rules();
  const isKnown = findPredicate(rules.vocabulary, warningPredicate) !== undefined;
  // With the words that it rests on, where those are missing too.
  const term = coreTerms.terms.filter((each) => !rules.vocabulary.terms.has(each.term));
  const vocabulary = isKnown ? rules.vocabulary : addTerms(rules.vocabulary, term);
  const at = session.now();
  const by = session.author.id;
  const { name, version } = coreTerms;
  const words = { at, by, name, version, termCount: term.length, term };
  const claims = items.map(({ id, visibility }) =>
    draftClaim(
      { ...rules, vocabulary },
      {
        at,
        by,
        subject: id,
        predicate: warningPredicate,
        object: { text: reason, language: null },
        source: by,
        access: 'held',
        item: id,
        visibility,
      },
    ),
  );
  return [
    ...(isKnown ? [] : [session.prepare(vocabularyKind, words)]),
    ...claims.map((claim) => session.prepare(claimKind, claim)),
  ];
}
