// The right of reply: what is recorded of an invitation to reply to what is said, and of what
// came of it. Which predicates say so is data of the vocabulary.
import { allegationWords } from './accused.ts';
import { anyText } from './any-of.ts';
import { type ClaimView, standingRows, viewClaims } from './claim-view.ts';
import type { View } from './view.ts';

const mostReplies = 20;

/** The first of them, in log order. */
export async function repliesOf(view: View, members: readonly string[]): Promise<ClaimView[]> {
  const words = await allegationWords(view, 'reply');
  if (words.length === 0) return [];
  const rows = await standingRows(view)
    .where('claim.subject', '=', anyText(members))
    .where('claim.predicate', '=', anyText(words))
    .orderBy('claim.position')
    .limit(mostReplies)
    .execute();
  return viewClaims(view, rows);
}
