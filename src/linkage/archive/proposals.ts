// What the engine proposes in an archive: pairs of persons that may be one, each
// with the whole of its reasoning, those first that need a person's eye most.
// A proposal is no evidence and changes nothing; a person judges.
import type { PairJudgement } from '../../register/query/pair-judgements.ts';
import { explainRecords } from '../explain.ts';
import { type Constraints, type Linkage, linkTables, type RowRef, type Step } from '../link.ts';
import { probabilityOf } from '../report/lines.ts';
import { RowIds } from '../report/row-ids.ts';
import { type Earlier, keptOf } from '../run/earlier.ts';
import { cellAt, type Table } from '../table/table.ts';
import { findBridges, type Tie } from './bridges.ts';
import { personSettings } from './person-table.ts';

export type ProposedPart = {
  readonly name: string;
  readonly level: string;
  readonly values: readonly [string, string];
  /** In bits; all parts together are the weight. */
  readonly weight: number;
};

export type Proposal = {
  readonly a: string;
  readonly b: string;
  readonly probability: number;
  /** In bits. */
  readonly weight: number;
  readonly parts: readonly ProposedPart[];
  /** The cluster that the engine puts both in, by its first member; null where it keeps them apart. */
  readonly cluster: string | null;
  readonly clusterSize: number;
  /** Without this pair its cluster would fall in two. */
  readonly isBridge: boolean;
};

export type Proposing = {
  /** One list of all persons, or the known ones and the new ones: then only pairs across are looked for. */
  readonly tables: readonly Table[];
  /** What was kept of an earlier run over all persons. */
  readonly earlier?: Earlier | undefined;
  readonly judged: readonly PairJudgement[];
  /** Pairs below this probability are not proposed. */
  readonly above: number;
  readonly threads: number;
  readonly onStep?: (step: Step, share: number) => void;
};

export type Proposed = {
  readonly proposals: readonly Proposal[];
  /** What is to be kept for new lists; nothing of a run that was over one. */
  readonly kept: Earlier | undefined;
};

/** No more than these are proposed, the most probable ones. */
export const mostProposals = 50_000;

/** @throws Failure M-007 if nothing in the archive can be compared. */
export async function proposePairs(proposing: Proposing): Promise<Proposed> {
  const { tables, judged, above, threads, earlier, onStep } = proposing;
  const ids = idsOf(tables);
  const linkage = await linkTables({
    tables,
    settings: personSettings,
    constraints: constraintsOf(judged, ids),
    threads,
    ...(tables.length === 1 ? {} : { known: tables.map((_, list) => list === 0), earlier }),
    ...(onStep === undefined ? {} : { onStep }),
  });
  const known = new Set(judged.map(({ a, b }) => pairKey(a, b)));
  const found = candidatesOf(linkage, above).filter(({ a, b }) => !known.has(pairKey(a, b)));
  const sizes = sizesOf(linkage);
  const bridges = findBridges(tiesOf(found, judged));
  const proposals = found.map(({ rows: [x, y], cluster, ...pair }) => ({
    ...pair,
    parts: explainRecords(linkage, x, y).parts.map(({ name, level, values, weight }) => {
      return { name, level, values, weight };
    }),
    cluster,
    clusterSize: cluster === null ? 0 : (sizes.get(cluster) ?? 0),
    isBridge: bridges.has(pairKey(pair.a, pair.b)),
  }));
  return { proposals, kept: tables.length === 1 ? keptOf(linkage) : undefined };
}

/** One spelling for a pair, whichever way around. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function idsOf(tables: readonly Table[]): ReadonlyMap<string, RowRef> {
  const ids = new Map<string, RowRef>();
  for (const [list, { columns, rowCount }] of tables.entries()) {
    const column = columns.find(({ name }) => name === 'id');
    for (let row = 0; row < rowCount; row += 1) {
      ids.set(column === undefined ? '' : cellAt(column, row), { list, row });
    }
  }
  return ids;
}

/** Of each pair what was judged last counts, as it does for the clusters of the register. */
function constraintsOf(
  judged: readonly PairJudgement[],
  ids: ReadonlyMap<string, RowRef>,
): Constraints {
  const last = new Map(judged.map((each) => [pairKey(each.a, each.b), each]));
  const pairs = (wanted: string) =>
    [...last.values()].flatMap(({ a, b, judges }): [RowRef, RowRef][] => {
      const [x, y] = [ids.get(a), ids.get(b)];
      return judges !== wanted || x === undefined || y === undefined ? [] : [[x, y]];
    });
  return { same: pairs('same'), different: pairs('different') };
}

type Candidate = Pick<Proposal, 'a' | 'b' | 'probability' | 'weight' | 'cluster'> & {
  readonly rows: readonly [number, number];
};

function candidatesOf(linkage: Linkage, above: number): Candidate[] {
  const { pairs, clusters } = linkage;
  const ids = new RowIds(linkage);
  const isSeveral = linkage.columns.length > 1;
  const idOf = (row: number) => (isSeveral ? ids.text(row).replace(/^\d+:/, '') : ids.text(row));
  const found: Candidate[] = [];
  for (let i = 0; i < pairs.a.length; i += 1) {
    const [x, y, weight] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0, pairs.weight[i] ?? 0];
    const probability = probabilityOf(weight);
    if (probability < above) continue;
    const isTogether = clusters[x] === clusters[y];
    const cluster = isTogether ? idOf(clusters[x] ?? x) : null;
    found.push({ a: idOf(x), b: idOf(y), probability, weight, cluster, rows: [x, y] });
  }
  found.sort((p, q) => q.weight - p.weight || (pairKey(p.a, p.b) < pairKey(q.a, q.b) ? -1 : 1));
  return found.slice(0, mostProposals);
}

function sizesOf(linkage: Linkage): ReadonlyMap<string, number> {
  const ids = new RowIds(linkage);
  const isSeveral = linkage.columns.length > 1;
  const sizes = new Map<string, number>();
  for (const cluster of linkage.clusters) {
    const id = isSeveral ? ids.text(cluster).replace(/^\d+:/, '') : ids.text(cluster);
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  return sizes;
}

function tiesOf(found: readonly Candidate[], judged: readonly PairJudgement[]): Tie[] {
  const proposed = found
    .filter(({ cluster }) => cluster !== null)
    .map(({ a, b }) => [a, b] as const);
  const same = judged.filter(({ judges }) => judges === 'same').map(({ a, b }) => [a, b] as const);
  return [...proposed, ...same];
}
