// The points of a few subjects and one predicate as rows: what does not agree,
// by the predicate's rule, among the claims that each level may see. Pure.
import { sha256Hex } from '../../base/digest.ts';
import { type Json, writeJson } from '../../base/json.ts';
import { type Compared, type ComparisonRule, comparePoint } from '../../format/contradiction.ts';
import type { PointTable } from '../schema/computed-tables.ts';

/** A current claim, with what it is compared by and who may see it. */
export type PointClaim = Omit<Compared, 'stands'> & {
  readonly subject: string;
  readonly visibility: number;
  readonly standsBelow: number;
};

export type PointRow = { readonly [C in keyof PointTable]: PointTable[C] };

export type PointGroup = {
  readonly predicate: string;
  readonly rule: ComparisonRule;
  /** Of one subject, or of subjects that some level takes to be one. */
  readonly claims: readonly PointClaim[];
  /** What a subject counts as for a level: its cluster, or itself. */
  readonly subjectAt: (subject: string, level: number) => string;
};

const levels = [0, 1, 2] as const;

/** How a point's scope is told from the others of its subject and predicate. */
export function scopeKey(scope: Readonly<Record<string, Json>>): string {
  return sha256Hex(Buffer.from(writeJson(scope)));
}

/** The rows of a group, each with the levels that see it so. */
export function pointRows(group: PointGroup): PointRow[] {
  const rows = new Map<string, PointRow>();
  let [shown, found]: [string, PointRow[]] = ['', []];
  for (const level of levels) {
    const seen = group.claims.filter(
      ({ visibility, standsBelow }) => visibility <= level && level < standsBelow,
    );
    const subjects = seen.map(({ subject }) => group.subjectAt(subject, level));
    // Most often every level sees the same, and then one comparison does for all.
    const looks = JSON.stringify([seen.map(({ id }) => id), subjects]);
    if (looks !== shown) found = pointsAt(group, seen, subjects);
    shown = looks;
    for (const row of found) {
      const key = JSON.stringify([row.subject, row.scope, row.verdict, row.claims]);
      rows.set(key, { ...row, levels: (rows.get(key)?.levels ?? 0) | (1 << level) });
    }
  }
  return [...rows.values()];
}

function pointsAt(
  { predicate, rule }: PointGroup,
  seen: readonly PointClaim[],
  subjects: readonly string[],
): PointRow[] {
  const groups = new Map<string, Compared[]>();
  for (const [i, claim] of seen.entries()) {
    const subject = subjects[i] ?? claim.subject;
    const group = groups.get(subject) ?? [];
    group.push({ ...claim, stands: true });
    groups.set(subject, group);
  }
  return [...groups].flatMap(([subject, claims]) =>
    comparePoint(rule, claims).flatMap(({ scope, verdict, answers }) => {
      if (verdict === 'agrees') return [];
      const count = answers.reduce((sum, answer) => sum + answer.claims.length, 0);
      return [{ subject, predicate, scope: scopeKey(scope), levels: 0, verdict, claims: count }];
    }),
  );
}
