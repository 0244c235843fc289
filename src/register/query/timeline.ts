// What is dated of an entity: the claims about it that give a date, and those
// about the incidents that it takes part in, in the order of their first day.
import { sql } from 'kysely';
import { type ClaimView, standingRows, viewClaims } from './claim-view.ts';
import { membersOf } from './cluster-members.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { type Label, termLabelsOf } from './labels.ts';
import { remember } from './remembered.ts';
import { tiedEntities } from './tied-entities.ts';
import type { View } from './view.ts';

export type TimelineRow = {
  /** The first and the last day that it can mean; of an open end, the other one. */
  readonly earliest: string;
  readonly latest: string;
  readonly claim: ClaimView;
  /** The predicate whose date this is, or the kind of the incident. */
  readonly what: Label;
};

const mostIncidents = 500;

// A claim about a date has it as its object; any other may have one beside it.
const earliest = sql<string>`coalesce(claim.earliest, claim.latest, claim.when_earliest, claim.when_latest)`;
const latest = sql<string>`coalesce(claim.latest, claim.earliest, claim.when_latest, claim.when_earliest)`;

/** @throws Failure R-006 if the cursor is not one of this list. */
export async function readTimeline(
  view: View,
  id: string,
  { limit = 100, cursor }: Paging = {},
): Promise<PageOf<TimelineRow>> {
  const { members } = await membersOf(view, id);
  const incidents = await remember(view, `incidents of ${id}`, () =>
    tiedEntities(view, members, { kind: 'incident', limit: mostIncidents }),
  );
  let query = standingRows(view)
    .select([earliest.as('first_day'), latest.as('last_day')])
    .where('claim.subject', 'in', [...members, ...incidents.keys()])
    .where(sql<boolean>`${earliest} is not null`)
    .orderBy(earliest)
    .orderBy('claim.position')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const [day = '', position = 0] = parseKey(cursor, ['string', 'number']);
    query = query.where(sql<boolean>`(${earliest}, claim.position) > (${day}, ${position})`);
  }
  const { rows, next } = pageFrom(await query.execute(), limit, (row) => [
    ...[row.first_day, row.position],
  ]);
  const views = await viewClaims(view, rows);
  const kinds = await termLabelsOf(view, [...incidents.values()]);
  const total = cursor === undefined && next === null ? rows.length : null;
  const shown = views.map((claim, i) => {
    const kind = incidents.get(claim.subject?.id ?? '');
    const what = kind === undefined ? claim.predicate?.label : kinds.of(kind);
    return {
      earliest: rows[i]?.first_day ?? '',
      latest: rows[i]?.last_day ?? '',
      claim,
      what: what ?? { en: '', fa: '', isNamed: false },
    };
  });
  return { rows: shown, next, total };
}
