// Which level's rule each answer of a point meets, as far as the reader sees: the rules of
// vocabularies/confirmation.json, over sources, copies, access and the grades that stand.
// docs/formats/confirmation.md. Nothing is kept: it changes with every grade.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Check,
  type Confirmation,
  type ConfirmationLevel,
  type ConfirmationRules,
  confirm,
  type LevelChecks,
  parseConfirmation,
  type Weighed,
} from '../../format/confirmation.ts';
import { type Answer, isContestedBy } from '../../format/contradiction.ts';
import type { Claim } from '../../format/kinds/claim.ts';
import type { TermValue } from '../../format/kinds/vocabulary.ts';
import type { Copies } from '../../format/origins.ts';
import type { GradeView } from './grades.ts';

const path = join(import.meta.dirname, '../../../vocabularies/confirmation.json');

let rules: ConfirmationRules | undefined;

/** The rules that this version comes with. @throws Failure K-032 if they are none. */
export function confirmationRules(): ConfirmationRules {
  rules ??= parseConfirmation(JSON.parse(readFileSync(path, 'utf8')));
  return rules;
}

type Words = { readonly en: string; readonly fa: string };

export type LevelView = {
  readonly level: string;
  readonly label: Words;
  /** The standard of proof that its authors hold it against; null where they name none. */
  readonly standard: Words | null;
  /** What of claims counts: the worst grade a source and a claim may have; null for any or none. */
  readonly reliability: string | null;
  readonly credibility: string | null;
  readonly checks: readonly Check[];
};

export type ConfirmationView = {
  /** Which rules were run. */
  readonly rules: string;
  readonly version: string;
  readonly met: LevelView | null;
  readonly next: LevelView | null;
};

/** What of a claim that gives an answer is weighed, and by what its grades are found. */
export type WeighedClaim = {
  readonly source: string;
  readonly access: Claim['access'] | null;
  readonly isLead: boolean;
  readonly credibility: readonly GradeView[];
};

type ToView = {
  readonly rule: TermValue['contradiction'];
  readonly answer: Answer;
  readonly answers: readonly Answer[];
  readonly claims: readonly WeighedClaim[];
  readonly copies: Copies;
  readonly sources: ReadonlyMap<string, readonly GradeView[]>;
};

export function viewConfirmation(of: ToView): ConfirmationView {
  const { rule, answer, answers, claims, copies, sources } = of;
  const weighed = claims.map(({ source, access, isLead, credibility }): Weighed => {
    const reliability = (sources.get(source) ?? []).map(({ grade }) => grade);
    return { source, access, isLead, reliability, credibility: credibility.map(gradeOf) };
  });
  const known = confirmationRules();
  const isContested = isContestedBy(rule, answer, answers);
  const found: Confirmation = confirm(known, { claims: weighed, isContested, copies });
  return {
    rules: known.name,
    version: known.version,
    met: viewLevel(known.levels, found.met),
    next: viewLevel(known.levels, found.next),
  };
}

const gradeOf = ({ grade }: GradeView): string => grade;

function viewLevel(
  levels: readonly ConfirmationLevel[],
  found: LevelChecks | null,
): LevelView | null {
  const level = levels.find((one) => one.level === found?.level);
  if (level === undefined || found === null) return null;
  const { label, standard, rule } = level;
  const { reliability, credibility } = rule;
  return { level: level.level, label, standard, reliability, credibility, checks: found.checks };
}
