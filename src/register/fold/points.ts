// The points that do not agree, kept as rows so that nobody has to compare every
// claim to find them. SQL finds the subjects and predicates of which more than
// one thing is said; format/contradiction.ts, as everywhere, says what that means.
import type { ComparisonRule } from '../../format/contradiction.ts';
import type { TermValue } from '../../format/kinds/vocabulary.ts';
import { writeCopyLine } from '../database/copy.ts';
import type { Session } from '../database/database.ts';
import { LineBuffer } from '../database/line-buffer.ts';
import { columns } from '../schema/columns.ts';
import { type Families, readFamilies } from './families.ts';
import { type PointClaim, type PointGroup, pointRows } from './point-rows.ts';

/** What is worked out anew: all, what is said of these subjects, or what these predicates say. */
export type PointScope =
  | { readonly all: true }
  | { readonly subjects: readonly string[] }
  | { readonly predicates: readonly string[] };

// How many groups are compared at a time.
const groupsAtOnce = 500;

/** Recomputes points; `subjects` must be whole clusters. */
export async function refreshPoints(session: Session, scope: PointScope): Promise<void> {
  const wanted = wantedOf(scope);
  if (wanted === undefined) return;
  await session.query(`delete from point where ${wanted.points}`, wanted.values);
  const rules = await readRules(session);
  const families = await readFamilies(session, 'subjects' in scope ? scope.subjects : 'all');
  const pairs = await candidates(session, rules, wanted);
  for (const groups of groupsOf(pairs, families)) {
    await addPoints(session, groups, { rules, families });
  }
}

type Wanted = {
  readonly points: string;
  readonly claims: string;
  readonly values: readonly (readonly string[])[];
};

function wantedOf(scope: PointScope): Wanted | undefined {
  if ('all' in scope) return { points: 'true', claims: 'true', values: [] };
  const [values, column] =
    'subjects' in scope ? [scope.subjects, 'subject'] : [scope.predicates, 'predicate'];
  if (values.length === 0) return undefined;
  return { points: `${column} = any($1)`, claims: `claim.${column} = any($1)`, values: [values] };
}

type Known = { readonly rules: Rules; readonly families: Families };
type Rules = ReadonlyMap<string, ComparisonRule>;

async function readRules(session: Session): Promise<Rules> {
  // The fold took the value from an entry whose shape it had checked.
  const rows = await session.query<{ term: string; value: TermValue }>(
    `select term, value from term where current and type = 'predicate'`,
  );
  return new Map(rows.map(({ term, value }) => [term, value]));
}

type Pair = { readonly subject: string; readonly predicate: string };

/** Every subject and predicate that may have a point: too many are no harm, too few would be. */
async function candidates(session: Session, rules: Rules, wanted: Wanted): Promise<Pair[]> {
  const ruled = [...rules].filter(([, { contradiction }]) => contradiction !== 'never');
  const nth = wanted.values.length + 1;
  const isWanted = `current and subject is not null and ${wanted.claims}`;
  const said = `concat(stance, ' ', object)`;
  const found = await session.query<Pair>(
    `select subject, predicate from claim where ${isWanted} and predicate = any($${nth})
     group by subject, predicate having min(${said}) <> max(${said})
     union
     select subject, predicate from claim
     where ${isWanted} and predicate is not null and stance <> 'asserts'
     union
     select subject, predicate from claim join cluster on cluster.entity = claim.subject
     where ${isWanted} and predicate is not null`,
    [...wanted.values, ruled.map(([term]) => term)],
  );
  return [...found];
}

/** Groups of pairs to be compared together: those of one predicate and one family, many at a time. */
function* groupsOf(pairs: readonly Pair[], families: Families): Generator<Pair[][]> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = JSON.stringify([families.nameOf(pair.subject), pair.predicate]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  const all = [...groups.values()];
  for (let at = 0; at < all.length; at += groupsAtOnce) yield all.slice(at, at + groupsAtOnce);
}

type SaidRow = PointClaim & { readonly predicate: string };

async function readClaims(session: Session, pairs: readonly Pair[]): Promise<readonly SaidRow[]> {
  return session.query<SaidRow>(
    `select position::text as id, subject, predicate, visibility,
       stands_below as "standsBelow", stance, object,
       when_value as "when", place, role, scope, source
     from unnest($1::text[], $2::text[]) pair (subject, predicate)
       join claim using (subject, predicate)
     where current and stance is not null and source is not null
     order by position`,
    [pairs.map(({ subject }) => subject), pairs.map(({ predicate }) => predicate)],
  );
}

async function addPoints(
  session: Session,
  groups: readonly Pair[][],
  { rules, families }: Known,
): Promise<void> {
  const claims = Map.groupBy(await readClaims(session, groups.flat()), keyOf);
  const lines = new LineBuffer();
  for (const pairs of groups) {
    const [predicate = ''] = pairs.map((pair) => pair.predicate);
    const group: PointGroup = {
      predicate,
      rule: rules.get(predicate) ?? { contradiction: 'never', scope: [] },
      claims: pairs.flatMap((pair) => claims.get(keyOf(pair)) ?? []),
      subjectAt: families.subjectAt,
    };
    for (const row of pointRows(group)) {
      lines.add(writeCopyLine(columns.point.map((name) => row[name])));
    }
  }
  if (lines.length > 0) await session.copy('point', columns.point, lines.take());
}

function keyOf({ subject, predicate }: Pair): string {
  return JSON.stringify([subject, predicate]);
}
