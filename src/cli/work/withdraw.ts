// What `gavah withdraw` does.
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { isolate, shortId } from '../../base/shown.ts';
import { wordOfKind } from '../../format/kind-word.ts';
import { claimKind } from '../../format/kinds/claim.ts';
import { gradeKind } from '../../format/kinds/grade.ts';
import { importKind } from '../../format/kinds/import.ts';
import { judgementKind, withdrawKind } from '../../format/kinds/judgement.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { withRegister, withSession } from '../workplace.ts';

/** What can be taken back. */
const kinds: readonly string[] = [
  claimKind.name,
  judgementKind.name,
  gradeKind.name,
  importKind.name,
];

export async function run(
  context: Context,
  [prefix = '']: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const reason = textValue(values, 'why');
  if (reason === undefined)
    throw new Failure('U-003', { option: '--why TEXT', command: 'withdraw' });
  return withSession<ExitCode>(context, async ({ session }) => {
    const target = await withRegister(context, (register) => findEntry(register, prefix), true);
    if (!kinds.includes(target.kind)) {
      throw new Failure('U-008', {
        id: prefix,
        what: wordOfKind(target.kind),
        wanted: phrase('kind-claim'),
      });
    }
    const by = session.author.id;
    const id = await session.add(withdrawKind, {
      at: session.now(),
      by,
      target: target.id,
      reason,
    });
    context.print(
      context.language === 'fa'
        ? `پس گرفته شد: ${isolate(shortId(target.id), 'fa')} (مدخل ${isolate(shortId(id), 'fa')})`
        : `Withdrawn: ${shortId(target.id)} (entry ${shortId(id)})`,
    );
    return 0;
  });
}
