// Lists of entities: by kind, by the words of their names, in the order of their
// English or Persian labels or of the claims about them. docs/register.md, "Lists".
import { isKindUnder } from '../../format/vocabulary.ts';
import type { Named } from './claim-view.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import {
  countKinds,
  type EntitySort,
  findByKind,
  findByName,
  type ListingRow,
} from './find-listings.ts';
import { hintsOf } from './hints.ts';
import { type Label, labelsOf, termLabelsOf } from './labels.ts';
import { remember } from './remembered.ts';
import type { View } from './view.ts';
import { vocabularyOf } from './vocabulary.ts';

export type EntityFilter = {
  /** A kind, with those that stand under it. */
  readonly kind?: string | undefined;
  /** What a name holds: whole words in any script, or a stretch of letters; or an id. */
  readonly q?: string | undefined;
  readonly sort?: EntitySort | undefined;
  readonly contested?: boolean | undefined;
};

export type EntityRow = {
  readonly id: string;
  readonly kind: Named | null;
  readonly label: Label;
  /** The first date and place that its claims give, in words. */
  readonly hint: Label | null;
  readonly claimCount: number;
  readonly sourceCount: number;
  readonly isContested: boolean;
};

/** @throws Failure R-006 if the cursor is not one of a list in this order. */
export async function listEntities(
  view: View,
  filter: EntityFilter,
  { limit = 50, cursor, skip = 0 }: Paging = {},
): Promise<PageOf<EntityRow>> {
  const sort = filter.sort ?? 'name-en';
  const types = [sort === 'claims' ? 'number' : 'string', 'string'] as const;
  const after = cursor === undefined ? undefined : parseKey(cursor, types);
  const kinds = await kindsUnder(view, filter.kind);
  const wanted = { contested: filter.contested, sort, after, limit, skip, kinds };
  const { found, total } =
    filter.q === undefined
      ? await findByKind(view, wanted)
      : await findByName(view, filter.q, wanted);
  const { rows, next } = pageFrom(found, limit, ({ key, id }) => [key, id]);
  return { rows: await viewListings(view, rows), next, total };
}

/** The kinds that are there to look among; null for entities of which none is known. */
async function kindsUnder(view: View, kind: string | undefined): Promise<(string | null)[]> {
  const there = (await countKinds(view)).map((row) => row.kind);
  if (kind === undefined) return there;
  const vocabulary = await remember(view, 'vocabulary', () => vocabularyOf(view));
  return there.filter((one) => one !== null && isKindUnder(vocabulary, one, kind));
}

async function viewListings(view: View, rows: readonly ListingRow[]): Promise<EntityRow[]> {
  const labels = await labelsOf(
    view,
    rows.map(({ id }) => id),
  );
  const kinds = await termLabelsOf(
    view,
    rows.flatMap(({ kind }) => kind ?? []),
  );
  const hints = await hintsOf(view, rows);
  return rows.map(({ id, kind, claims, sources, is_contested }) => ({
    id,
    kind: kind === null ? null : { id: kind, label: kinds.of(kind) },
    label: labels.of(id),
    hint: hints.get(id) ?? null,
    claimCount: claims,
    sourceCount: sources,
    isContested: is_contested,
  }));
}
