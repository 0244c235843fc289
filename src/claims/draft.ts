// A claim as a person records it: what is not said gets its default, and the
// rest must keep the vocabulary's rules before it may be logged.
import { Failure } from '../base/failure.ts';
import { checkClaim, type KindsOf, strictest } from '../format/claim.ts';
import { checkShape } from '../format/kind.ts';
import { type Claim, claimKind } from '../format/kinds/claim.ts';
import { findPredicate, type Vocabulary } from '../format/vocabulary.ts';

type Needed = 'at' | 'by' | 'subject' | 'predicate' | 'source';

/** Who records it and when; whom and what it is about; who says it. The rest may be left out. */
export type ClaimInput = Pick<Claim, Needed> & Partial<Omit<Claim, Needed>>;

/** What claims are checked against: the archive's vocabulary and what it knows of its entities. */
export type Rules = { readonly vocabulary: Vocabulary; readonly kindsOf: KindsOf };

/**
 * A claim that may be logged. Left out, the stance is `asserts`, access is `not-seen`, and the
 * visibility is `team`, or `protected` where the predicate says so.
 *
 * @throws Failure E-004 for a wrong shape, or the first of the rules that it does not keep: K-…,
 *   and D-…, N-…, Q-… for values that are not what their own words say.
 */
export function draftClaim({ vocabulary, kindsOf }: Rules, input: ClaimInput): Claim {
  const usual = findPredicate(vocabulary, input.predicate)?.visibility ?? 'team';
  const claim = { ...defaults, visibility: strictest('team', usual), ...input };
  checkShape(claimKind, claim);
  const [first] = checkClaim(vocabulary, claim, kindsOf);
  if (first !== undefined) throw new Failure(first.code, first.params);
  return claim;
}

const defaults: Omit<Claim, Needed | 'visibility'> = {
  ref: null,
  object: null,
  stance: 'asserts',
  when: null,
  place: null,
  role: null,
  scope: null,
  cited: null,
  access: 'not-seen',
  chain: [],
  hedge: null,
  item: null,
  locator: [],
  reading: null,
  machine: null,
  supersedes: null,
  note: null,
};
