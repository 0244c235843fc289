// Proposals as a reviewer sees them: both sides with what is said of each, the
// reasoning, and what others said of the pair.

import { Failure } from '../../base/failure.ts';
import { readAgreement } from '../../linkage/archive/agreement.ts';
import { pairKey } from '../../linkage/archive/proposals.ts';
import {
  findRun,
  judgementsOfRun,
  type LinkRun,
  openProposals,
} from '../../linkage/archive/run.ts';
import { levelWords, partWords } from '../../linkage/words.ts';
import { standingRows, viewClaims } from '../../register/query/claim-view.ts';
import { labelsOf } from '../../register/query/labels.ts';
import { type PairJudgement, readPairJudgements } from '../../register/query/pair-judgements.ts';
import { actors, type View } from '../../register/query/view.ts';
import type { Office } from '../office.ts';
import type { Linkage, PersonSide, Proposal } from '../shapes/linkage.ts';

const sure = 0.99;

export async function readLinkage(office: Office, view: View): Promise<Linkage> {
  const run = findRun(office.folder);
  const judged = await readPairJudgements(view);
  const names = await namesOf(view, judged);
  const open = run === undefined ? [] : openProposals(run, judged);
  const named = (id: string) => {
    const name = names.get(id) ?? id;
    return { id, label: { en: name, fa: name, isNamed: names.has(id) } };
  };
  return {
    run: run?.run ?? null,
    at: run?.at ?? null,
    isStale: run !== undefined && run.position !== office.register.position,
    persons: run?.persons ?? 0,
    proposals: run?.proposals.length ?? 0,
    open: open.length,
    bridges: open.filter(({ isBridge }) => isBridge).length,
    sure: open.filter(({ probability, cluster }) => probability >= sure && cluster !== null).length,
    judged: judged.length,
    ofRun: run === undefined ? 0 : judgementsOfRun(judged, run.run).length,
    agreement: readAgreement(judged).map((each) => ({
      ...each,
      first: named(each.first),
      second: named(each.second),
    })),
  };
}

export type ReviewAsked = {
  readonly order: 'doubt' | 'probable';
  /** Pairs that nobody has judged, or those that somebody has. */
  readonly show: 'open' | 'judged';
  readonly limit: number;
  readonly cursor: string | undefined;
};

type One = LinkRun['proposals'][number];

/** @throws Failure R-006 if the cursor is not one that was given. */
export async function pageOfProposals(office: Office, view: View, asked: ReviewAsked) {
  const { order, show, limit, cursor = '0' } = asked;
  if (!/^\d{1,9}$/.test(cursor)) throw new Failure('R-006');
  const judged = await readPairJudgements(view);
  const run = findRun(office.folder);
  const all = run === undefined ? [] : shownOf(run, judged, show);
  const sorted = order === 'doubt' ? [...all].sort(byDoubt) : all;
  const from = Number(cursor);
  const rows = await inFull(view, sorted.slice(from, from + limit), judged);
  const next = from + limit < sorted.length ? String(from + limit) : null;
  return { rows, next, total: sorted.length };
}

function shownOf(run: LinkRun, judged: readonly PairJudgement[], show: ReviewAsked['show']): One[] {
  const open = openProposals(run, judged);
  if (show === 'open') return open;
  const left = new Set(open);
  return run.proposals.filter((each) => !left.has(each));
}

/** Bridges first, then large groups, then what is least certain. */
function byDoubt(p: One, q: One): number {
  const doubt = ({ probability }: One) => Math.abs(probability - 0.5);
  return (
    Number(q.isBridge) - Number(p.isBridge) ||
    Number(q.clusterSize > 2) - Number(p.clusterSize > 2) ||
    doubt(p) - doubt(q) ||
    (pairKey(p.a, p.b) < pairKey(q.a, q.b) ? -1 : 1)
  );
}

async function inFull(
  view: View,
  rows: readonly One[],
  judged: readonly PairJudgement[],
): Promise<Proposal[]> {
  const sides = await sidesOf(view, [...new Set(rows.flatMap(({ a, b }) => [a, b]))]);
  const names = await namesOf(view, judged);
  const verdicts = Map.groupBy(judged, ({ a, b }) => pairKey(a, b));
  return rows.map(({ a, b, probability, weight, parts, clusterSize, isBridge }) => ({
    ...{ a: sides(a), b: sides(b), probability, weight, clusterSize, isBridge },
    parts: parts.map((part) => ({
      ...part,
      nameWords: partWords(part.name),
      levelWords: levelWords(part.level),
    })),
    verdicts: (verdicts.get(pairKey(a, b)) ?? []).map(({ id, judges, by, at, reason }) => {
      return { id, judges, by, byName: names.get(by ?? '') ?? null, at, reason };
    }),
  }));
}

const mostClaims = 24;

async function sidesOf(view: View, ids: string[]): Promise<(id: string) => PersonSide> {
  if (ids.length === 0)
    return (id) => ({ id, label: { en: id, fa: id, isNamed: false }, claims: [] });
  const labels = await labelsOf(view, ids);
  const rows = await standingRows(view)
    .where('claim.subject', 'in', ids)
    .where('claim.predicate', '<>', 'kind')
    .orderBy('claim.position')
    .limit(ids.length * mostClaims)
    .execute();
  const claims = Map.groupBy(await viewClaims(view, rows), ({ subject }) => subject?.id ?? '');
  return (id) => ({
    id,
    label: labels.of(id),
    claims: (claims.get(id) ?? []).slice(0, mostClaims) as PersonSide['claims'],
  });
}

async function namesOf(view: View, judged: readonly PairJudgement[]) {
  const ids = [...new Set(judged.flatMap(({ by }) => by ?? []))];
  if (ids.length === 0) return new Map<string, string>();
  const found = await actors(view)
    .select(['entry.id', 'actor.name'])
    .where('entry.id', 'in', ids)
    .execute();
  return new Map(found.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
}
