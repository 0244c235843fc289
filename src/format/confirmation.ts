// Levels of confirmation as rules that can be run: which level's rule an answer meets, and why.
// Implements docs/formats/confirmation.md. It says nothing of whether an answer is true, chooses
// none, and grades nothing: it counts what persons graded and sources said.
import type { Static } from 'typebox';
import { Failure } from '../base/failure.ts';
import { type Phrase, phrase, quoted } from '../base/phrase.ts';
import { defineKind } from './kind.ts';
import type { Claim } from './kinds/claim.ts';
import { CredibilityShape, ReliabilityShape } from './kinds/grade.ts';
import { closed, Label, Null, Term } from './kinds/shapes.ts';
import { type Copies, countOrigins } from './origins.ts';
import { Shape } from './shape.ts';
import { placed } from './shape-check.ts';

const Words = Shape.Object({ en: Label, fa: Label }, closed);
const Most = Shape.Integer({ minimum: 0, maximum: 1000 });

const RuleShape = Shape.Object(
  {
    origins: Shape.Integer({ minimum: 1, maximum: 1000 }),
    held: Most,
    reliability: Shape.Union([ReliabilityShape, Null]),
    credibility: Shape.Union([CredibilityShape, Null]),
    uncontested: Shape.Boolean(),
  },
  closed,
);

const LevelShape = Shape.Object(
  { level: Term, label: Words, standard: Shape.Union([Words, Null]), rule: RuleShape },
  closed,
);

const rulesFile = defineKind('gavah.confirmation/1', {
  name: Label,
  version: Label,
  scale: Shape.Literal('admiralty'),
  levels: Shape.Array(LevelShape, { maxItems: 16 }),
});

export type ConfirmationLevel = Static<typeof LevelShape>;
export type ConfirmationRules = Static<typeof rulesFile.schema>;

/**
 * The rules of a file, already read as JSON; each level asks for no less than the one before it.
 *
 * @throws Failure K-032 if it is of another shape, names a level twice, asks for less than the
 *   level before, or names a standard of proof that is a court's.
 */
export function parseConfirmation(json: unknown): ConfirmationRules {
  const { format, ...rest } = isRecord(json) ? json : { format: undefined };
  const refuse = (why: Phrase): never => {
    throw new Failure('K-032', { why });
  };
  if (format !== rulesFile.name) refuse(phrase('no-format', { formats: `"${rulesFile.name}"` }));
  if (!isRules(rest)) return refuse(placed(rulesFile.check(rest)));
  if (rest.levels.length === 0) refuse(phrase('no-level'));
  rest.levels.forEach((level, i) => {
    const before = rest.levels[i - 1];
    if (rest.levels.findIndex((other) => other.level === level.level) !== i)
      refuse(quoted(level.level));
    if (before !== undefined && !asksNoLess(level.rule, before.rule)) refuse(quoted(level.level));
    if (/beyond (a )?reasonable doubt/i.test(level.standard?.en ?? '')) refuse(quoted(level.level));
  });
  return rest;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isRules(value: object): value is ConfirmationRules {
  return rulesFile.check(value) === undefined;
}

type Rule = ConfirmationLevel['rule'];

function asksNoLess(rule: Rule, before: Rule): boolean {
  return (
    rule.origins >= before.origins &&
    rule.held >= before.held &&
    isWithin(rule.reliability ?? undefined, before.reliability) &&
    isWithin(rule.credibility ?? undefined, before.credibility) &&
    (rule.uncontested || !before.uncontested)
  );
}

/** True if a grade is as good as the one wanted, or none is wanted; F and 6 are worse than all. */
function isWithin(grade: string | undefined, wanted: string | null): boolean {
  return wanted === null || (grade !== undefined && grade <= wanted);
}

/** A claim that gives the answer, with the grades that stand; several are persons' who differ. */
export type Weighed = {
  readonly source: string;
  readonly access: Claim['access'] | null;
  /** True where a machine drew it up and no person has recorded it. */
  readonly isLead: boolean;
  readonly reliability: readonly string[];
  readonly credibility: readonly string[];
};

/** One condition of a rule: what it asks for, what there is. Flags are 0 and 1. */
export type Check = {
  readonly input: 'origins' | 'held' | 'uncontested';
  readonly needs: number;
  readonly has: number;
  readonly isMet: boolean;
};

export type LevelChecks = { readonly level: string; readonly checks: readonly Check[] };

/** The last level whose rule is met with those before it, and what the one after it asks for. */
export type Confirmation = {
  readonly met: LevelChecks | null;
  readonly next: LevelChecks | null;
};

export type ToConfirm = {
  readonly claims: readonly Weighed[];
  /** Whether another answer of the point cannot hold beside this one. */
  readonly isContested: boolean;
  readonly copies: Copies;
};

/** Which level's rule an answer meets. Pure: the same claims give the same, in any order. */
export function confirm(rules: ConfirmationRules, answer: ToConfirm): Confirmation {
  let met: LevelChecks | null = null;
  for (const level of rules.levels) {
    const found = checksOf(level, answer);
    if (!found.checks.every(({ isMet }) => isMet)) return { met, next: found };
    met = found;
  }
  return { met, next: null };
}

function checksOf({ level, rule }: ConfirmationLevel, answer: ToConfirm): LevelChecks {
  const counted = answer.claims.filter((claim) => isCounted(rule, claim));
  const atLeast = (input: Check['input'], needs: number, has: number): Check => {
    return { input, needs, has, isMet: has >= needs };
  };
  const originsOf = (claims: readonly Weighed[]) =>
    countOrigins([...new Set(claims.map(({ source }) => source))].sort(), answer.copies);
  const held = counted.filter(({ access }) => access === 'held');
  return {
    level,
    checks: [
      atLeast('origins', rule.origins, originsOf(counted)),
      atLeast('held', rule.held, originsOf(held)),
      atLeast('uncontested', rule.uncontested ? 1 : 0, answer.isContested ? 0 : 1),
    ],
  };
}

// Where persons differ, the least favourable grade counts: no level is reached by leaving one out.
function isCounted(rule: Rule, { isLead, reliability, credibility }: Weighed): boolean {
  const worst = (grades: readonly string[]) => grades.toSorted().at(-1);
  return (
    !isLead &&
    isWithin(worst(reliability), rule.reliability) &&
    isWithin(worst(credibility), rule.credibility)
  );
}
