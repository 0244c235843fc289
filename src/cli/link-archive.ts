// `gavah link` on an archive: proposals, judgements of a person on all that are
// probable enough, and taking a batch of them back.
import { writeInstant } from '../base/clock.ts';
import { Failure } from '../base/failure.ts';
import { draftWithdrawal } from '../claims/withdraw.ts';
import { judgementKind, withdrawKind } from '../format/kinds/judgement.ts';
import { proposeIn } from '../linkage/archive/propose.ts';
import { judgementsAbove, judgementsOfRun } from '../linkage/archive/run.ts';
import { readPairJudgements } from '../register/query/pair-judgements.ts';
import { viewOf } from '../register/query/view.ts';
import type { Register } from '../register/register.ts';
import { type Context, type ExitCode, textValue, type Values } from './command.ts';
import { refuseWith } from './not-with.ts';
import { startProgress } from './progress.ts';
import { type Proposed, writeProposed, writeTaken, writeUndone } from './render/proposals.ts';
import { withRegister, withSession } from './workplace.ts';

/**
 * @throws Failure U-002 for what cannot be meant together, U-003 without a reason where one is
 *   needed, U-004 for a probability that is none.
 */
export async function linkArchive(
  context: Context,
  values: Values,
  threads: number,
): Promise<ExitCode> {
  const undo = textValue(values, 'undo');
  if (undo !== undefined) {
    // Taking back a run compares nothing anew.
    refuseWith(['apply-above', 'new'], { command: 'link', values, other: '--undo' });
    return undoRun(context, undo, reasonOf(values));
  }
  const proposing = { newPrefix: textValue(values, 'new'), threads };
  const above = probabilityOf(textValue(values, 'apply-above'));
  const reason = above === undefined ? '' : reasonOf(values);
  if (above === undefined) {
    const proposed = await withRegister(context, (register) =>
      propose(context, register, proposing),
    );
    context.print(writeProposed(context, proposed));
    return 0;
  }
  return apply(context, { ...proposing, above, reason });
}

function reasonOf(values: Values): string {
  const reason = textValue(values, 'why');
  if (reason === undefined) throw new Failure('U-003', { option: '--why TEXT', command: 'link' });
  return reason;
}

function probabilityOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^(?:0?\.\d+|1(?:\.0+)?|0)$/.test(text) && value > 0) return value;
  throw new Failure('U-004', { value: text, allowed: '0.5 … 1', command: 'link' });
}

type Proposing = { readonly newPrefix: string | undefined; readonly threads: number };

async function propose(
  context: Context,
  register: Register,
  { newPrefix, threads }: Proposing,
): Promise<Proposed> {
  const progress = startProgress(context, { en: 'Comparing', fa: 'سنجیدن' });
  return proposeIn({
    folder: context.folder,
    view: viewOf(register, 'protected'),
    position: register.position,
    at: writeInstant(context.clock()),
    random: context.random,
    threads,
    newPrefix,
    onStep: (_, share) => progress.show(Math.round(share * 100), 100),
  }).finally(progress.end);
}

type Applying = Proposing & { readonly above: number; readonly reason: string };

/** Proposes and judges under one lock, so that what is judged is what was seen. */
function apply(context: Context, { above, reason, ...proposing }: Applying): Promise<ExitCode> {
  return withSession<ExitCode>(context, async ({ session }) => {
    const { run, judged } = await withRegister(
      context,
      (register) => propose(context, register, proposing),
      true,
    );
    const head = { at: session.now(), by: session.author.id, reason, judged };
    const drafts = judgementsAbove(run, above, head);
    const entries = drafts.map((draft) => session.prepare(judgementKind, draft));
    if (entries.length > 0) await session.append(entries);
    context.print(writeTaken(context, { run, count: entries.length, above }));
    return 0;
  });
}

function undoRun(context: Context, run: string, reason: string): Promise<ExitCode> {
  return withSession<ExitCode>(context, async ({ session }) => {
    const judged = await withRegister(
      context,
      (register) => readPairJudgements(viewOf(register, 'protected')),
      true,
    );
    const targets = judgementsOfRun(judged, run);
    if (targets.length === 0) throw new Failure('M-010', { run });
    const head = { at: session.now(), by: session.author.id, reason };
    const entries = targets.map(({ id: target }) =>
      session.prepare(withdrawKind, draftWithdrawal({ ...head, target })),
    );
    await session.append(entries);
    context.print(writeUndone(context, { run, count: entries.length }));
    return 0;
  });
}
