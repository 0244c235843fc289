// What ties an entity to others, in both directions: one row for each predicate
// and other entity, with how many claims say so and the first of them.
import { sql } from 'kysely';
import { type AccusedView, accusedIn } from './accused.ts';
import { anyPosition, anyText } from './any-of.ts';
import type { Named } from './claim-view.ts';
import { membersOf } from './cluster-members.ts';
import { type PageOf, type Paging, pageFrom, parseKey } from './cursors.ts';
import { labelsOf, termLabelsOf } from './labels.ts';
import { currentClaims, entities, entries, type View } from './view.ts';

type Direction = 'out' | 'in';

export type Relation = {
  readonly predicate: Named;
  /** `out`: the claims are about the entity; `in`: they are about the other. */
  readonly direction: Direction;
  readonly other: Named;
  readonly otherKind: Named | null;
  readonly count: number;
  /** The id of the first claim that says so. */
  readonly claim: string;
  /** The accused whom such a claim names, with how they stand. */
  readonly accused: readonly AccusedView[];
};

type TieRow = {
  readonly predicate: string;
  readonly direction: Direction;
  readonly other: string;
  readonly count: number;
  readonly first: number;
};

/** Outward first, then by predicate and the other's id. @throws Failure R-006. */
export async function readRelations(
  view: View,
  id: string,
  { limit = 100, cursor }: Paging = {},
): Promise<PageOf<Relation>> {
  const { members } = await membersOf(view, id);
  const key = cursor === undefined ? [] : parseKey(cursor, ['string', 'string', 'string']);
  const [direction = 'out', predicate = '', other = ''] = key.map(String);
  const after = { predicate, other, limit: limit + 1 };
  const start = { predicate: '', other: '', limit: limit + 1 };
  const outward = direction === 'in' ? [] : await tiesOf(view, members, 'out', after);
  const inward =
    outward.length > limit
      ? []
      : await tiesOf(view, members, 'in', direction === 'in' ? after : start);
  const { rows, next } = pageFrom([...outward, ...inward], limit, (row) => [
    ...[row.direction, row.predicate, row.other],
  ]);
  const total = cursor === undefined && next === null ? rows.length : null;
  return { rows: await viewTies(view, id, rows), next, total };
}

type After = { readonly predicate: string; readonly other: string; readonly limit: number };

async function tiesOf(
  view: View,
  members: readonly string[],
  direction: Direction,
  after: After,
): Promise<TieRow[]> {
  const [own, other] =
    direction === 'out'
      ? (['claim.subject', 'claim.object_entity'] as const)
      : (['claim.object_entity', 'claim.subject'] as const);
  const rows = await currentClaims(view)
    .select(['claim.predicate', `${other} as other`])
    .select([sql<number>`count(*)`.as('count'), sql<number>`min(claim.position)`.as('first')])
    .where(own, 'in', members)
    .where(other, 'is not', null)
    .where(other, 'not in', members)
    .where('claim.stance', '=', 'asserts')
    .where(
      sql<boolean>`(claim.predicate, ${sql.ref(other)}) > (${after.predicate}, ${after.other})`,
    )
    .groupBy(['claim.predicate', other])
    .orderBy('claim.predicate')
    .orderBy(other)
    .limit(after.limit)
    .execute();
  return rows.map(({ predicate, other: id, count, first }) => ({
    ...{ predicate: predicate ?? '', direction, other: id ?? '', count, first },
  }));
}

async function viewTies(view: View, id: string, rows: readonly TieRow[]): Promise<Relation[]> {
  if (rows.length === 0) return [];
  const others = [...new Set(rows.map(({ other }) => other))];
  const labels = await labelsOf(view, others);
  const found = await entities(view)
    .select(['id', 'kind'])
    .where('id', '=', anyText(others))
    .execute();
  const kinds = new Map(found.map(({ id, kind }) => [id, kind]));
  const terms = await termLabelsOf(view, [
    ...rows.map(({ predicate }) => predicate),
    ...found.flatMap(({ kind }) => kind ?? []),
  ]);
  const firsts = rows.map(({ first }) => first);
  const named = await entries(view)
    .select(['id', 'position'])
    .where('position', '=', anyPosition(firsts))
    .execute();
  const ids = new Map(named.map(({ id, position }) => [position, id]));
  const accused = await accusedIn(
    view,
    rows.map(({ predicate, direction, other }) => ({
      predicate,
      ...(direction === 'out'
        ? { subject: id, object_entity: other }
        : { subject: other, object_entity: id }),
    })),
  );
  return rows.map(({ predicate, direction, other, count, first }, i) => {
    const kind = kinds.get(other) ?? null;
    return {
      predicate: { id: predicate, label: terms.of(predicate) },
      direction,
      other: { id: other, label: labels.of(other) },
      otherKind: kind === null ? null : { id: kind, label: terms.of(kind) },
      count,
      claim: ids.get(first) ?? '',
      accused: accused[i] ?? [],
    };
  });
}
