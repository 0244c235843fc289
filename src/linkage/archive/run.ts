// A run of linkage over an archive: its proposals, kept in local/ because they are
// no evidence, and the judgements that a person makes of them.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Static } from 'typebox';
import { utf8 } from '../../base/bytes.ts';
import { replaceFile } from '../../base/durable.ts';
import { draftJudgement, type Judgement } from '../../claims/judge.ts';
import { Shape } from '../../format/shape.ts';
import { isOf } from '../../format/shape-check.ts';
import type { PairJudgement } from '../../register/query/pair-judgements.ts';
import { pairKey } from './proposals.ts';

/** Grows when the same archive would be proposed other pairs. */
const engineVersion = '1';
const tool = 'gavah link';

const Text = Shape.String();
const closed = { additionalProperties: false } as const;

const ProposalShape = Shape.Object(
  {
    a: Text,
    b: Text,
    probability: Shape.Number(),
    weight: Shape.Number(),
    parts: Shape.Array(
      Shape.Object(
        { name: Text, level: Text, values: Shape.Tuple([Text, Text]), weight: Shape.Number() },
        closed,
      ),
    ),
    cluster: Shape.Union([Text, Shape.Null()]),
    clusterSize: Shape.Integer(),
    isBridge: Shape.Boolean(),
  },
  closed,
);

const RunShape = Shape.Object(
  {
    format: Shape.Literal('gavah.link-run/1'),
    /** Names the run in the judgements that are made of it. */
    run: Shape.String({ pattern: '^[0-9a-f]{16}$' }),
    at: Text,
    /** How much of the log the run had seen. */
    position: Shape.Integer({ minimum: 0 }),
    persons: Shape.Integer({ minimum: 0 }),
    proposals: Shape.Array(ProposalShape),
  },
  closed,
);

const isRun = isOf(RunShape);

export type LinkRun = Static<typeof RunShape>;

const ownerOnly = 0o600;

/** Keeps the run in place of the one before. */
export function writeRun(folder: string, run: LinkRun): void {
  mkdirSync(join(folder, 'local'), { recursive: true });
  replaceFile(pathIn(folder), utf8(`${JSON.stringify(run)}\n`), ownerOnly);
}

/** The last run; undefined where there was none, or what is kept of it cannot be read. */
export function findRun(folder: string): LinkRun | undefined {
  const path = pathIn(folder);
  if (!existsSync(path)) return undefined;
  try {
    const run: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRun(run) ? run : undefined;
  } catch {
    return undefined;
  }
}

function pathIn(folder: string): string {
  return join(folder, 'local', 'linkage.json');
}

/** Proposals of which nobody has judged the pair yet. */
export function openProposals(
  { proposals }: LinkRun,
  judged: readonly PairJudgement[],
): LinkRun['proposals'] {
  const known = new Set(judged.map(({ a, b }) => pairKey(a, b)));
  return proposals.filter(({ a, b }) => !known.has(pairKey(a, b)));
}

export type Deciding = {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly judged: readonly PairJudgement[];
};

/**
 * The judgements that open proposals of at least this probability are one person. A pair that the
 * engine itself keeps in two clusters is left for a person to look at.
 */
export function judgementsAbove(
  run: LinkRun,
  above: number,
  { at, by, reason, judged }: Deciding,
): Judgement[] {
  return openProposals(run, judged)
    .filter(({ probability, cluster }) => probability >= above && cluster !== null)
    .map(({ a, b, probability }) =>
      draftJudgement({
        ...{ at, by, reason, judges: 'same', entities: [a, b] },
        machine: machineOf(run.run, probability),
      }),
    );
}

/** What a judgement on a proposal says of the run that proposed it. */
export function machineOf(run: string, probability: number): Judgement['machine'] {
  const parameters = JSON.stringify({ probability: probability.toFixed(4), run });
  return { tool, version: engineVersion, parameters };
}

/** The standing judgements that were made of the proposals of a run. */
export function judgementsOfRun(judged: readonly PairJudgement[], run: string): PairJudgement[] {
  return judged.filter(({ machine }) => runOf(machine) === run);
}

function runOf(machine: PairJudgement['machine']): string | undefined {
  if (!isMachine(machine) || machine.tool !== tool) return undefined;
  return /"run":"([0-9a-f]{16})"/.exec(machine.parameters)?.[1];
}

const isMachine = isOf(Shape.Object({ tool: Text, parameters: Text }));
