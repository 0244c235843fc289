// What is said of an entity, predicate by predicate: how much, whether it
// agrees, and the first claims of each, as many as a page can carry.
import { sql } from 'kysely';
import { anyPosition } from './any-of.ts';
import { type ClaimView, claimRows, type Named, viewClaims } from './claim-view.ts';
import { writeKey } from './cursors.ts';
import { termLabelsOf } from './labels.ts';
import { claimsAlone, points, type View } from './view.ts';

export type PredicateSummary = {
  readonly predicate: Named;
  /** How many claims, those withdrawn and corrected included. */
  readonly count: number;
  readonly verdict: 'agrees' | 'differing' | 'contested';
  /** The first of them, in log order. */
  readonly claims: readonly ClaimView[];
  /** The mark from which `/claims?predicate=` goes on; null where these are all. */
  readonly next: string | null;
};

const mostClaims = 80;
const mostOfOne = 8;
/** The most that claims take of the answer, as JSON, but for one of each predicate. */
const mostLetters = 120_000;

/** @param subject what the members count as in points. */
export async function summarisePredicates(
  view: View,
  members: readonly string[],
  subject: string,
): Promise<PredicateSummary[]> {
  const groups = await countPredicates(view, members);
  const most = Math.max(1, Math.min(mostOfOne, Math.floor(mostClaims / (groups.size || 1))));
  const rows = await firstRows(view, members, most);
  const first = Map.groupBy(await viewClaims(view, rows), (claim) => claim.predicate?.id ?? '');
  const verdicts = await verdictsOn(view, subject);
  const words = await termLabelsOf(view, [...groups.keys()]);
  let letters = 0;
  return [...groups].sort(byRank).map(([id, count]) => {
    const shown = (first.get(id) ?? []).filter((claim, i) => {
      letters += JSON.stringify(claim).length;
      return i === 0 || letters <= mostLetters;
    });
    const next = shown.length < count ? writeKey([shown.at(-1)?.position ?? -1]) : null;
    const predicate = { id, label: words.of(id) };
    return { predicate, count, verdict: verdicts.get(id) ?? 'agrees', claims: shown, next };
  });
}

async function countPredicates(view: View, members: readonly string[]) {
  const rows = await claimsAlone(view)
    .select(['predicate', sql<number>`count(*)`.as('n')])
    .where('subject', 'in', members)
    .where('predicate', 'is not', null)
    .groupBy('predicate')
    .execute();
  return new Map(rows.map(({ predicate, n }) => [predicate ?? '', n]));
}

async function firstRows(view: View, members: readonly string[], most: number) {
  const hits = await view.db
    .with('hit', () =>
      claimsAlone(view)
        .select('claim.position')
        .select(
          sql<number>`row_number() over (partition by predicate order by claim.position)`.as('nth'),
        )
        .where('subject', 'in', members)
        .where('predicate', 'is not', null),
    )
    .selectFrom('hit')
    .select('hit.position')
    .where('nth', '<=', most)
    .execute();
  if (hits.length === 0) return [];
  const positions = hits.map(({ position }) => position);
  return claimRows(view)
    .where('claim.position', '=', anyPosition(positions))
    .orderBy('claim.position')
    .execute();
}

async function verdictsOn(view: View, subject: string) {
  const rows = await points(view)
    .select(['predicate', sql<boolean>`bool_or(verdict = 'contested')`.as('is_contested')])
    .where('subject', '=', subject)
    .groupBy('predicate')
    .execute();
  return new Map(
    rows.map(({ predicate, is_contested }) => [
      predicate,
      is_contested ? ('contested' as const) : ('differing' as const),
    ]),
  );
}

const leading = ['kind', 'name'];

/** Kind and name first, the others by their words. */
function byRank([a]: readonly [string, number], [b]: readonly [string, number]): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

function rankOf(word: string): number {
  const rank = leading.indexOf(word);
  return rank < 0 ? leading.length : rank;
}
