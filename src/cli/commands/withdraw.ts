// gavah withdraw
import { Failure } from '../../base/failure.ts';
import { isolate, shortId } from '../../base/shown.ts';
import { claimKind } from '../../format/kinds/claim.ts';
import { importKind } from '../../format/kinds/import.ts';
import { judgementKind, withdrawKind } from '../../format/kinds/judgement.ts';
import { type Command, type ExitCode, textValue } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { withRegister, withSession } from '../workplace.ts';

/** What can be taken back. */
const kinds: readonly string[] = [claimKind.name, judgementKind.name, importKind.name];

export const withdraw: Command = {
  name: 'withdraw',
  usage: 'ID --why TEXT',
  summary: {
    en: 'take back a claim, a judgement or a whole import',
    fa: 'پس گرفتن گزاره، داوری یا یک ورود یک‌جا',
  },
  help: {
    en: 'Records that a claim or a judgement is no longer held to, with the reason; of an import, that\nnone of its claims is. What was taken back stays in the log and can be seen; it no longer counts.',
    fa: 'می‌نویسد که گزاره یا داوری‌ای، یا همهٔ گزاره‌های یک ورود، دیگر پذیرفته نیست، با دلیل.\nدر دفتر می‌ماند و دیده می‌شود؛ دیگر به حساب نمی‌آید.',
  },
  options: { why: { type: 'string', value: 'TEXT', help: { en: 'the reason', fa: 'دلیل' } } },
  arguments: { least: 1, most: 1 },
  async run(context, [prefix = ''], values) {
    const reason = textValue(values, 'why');
    if (reason === undefined)
      throw new Failure('U-003', { option: '--why TEXT', command: 'withdraw' });
    return withSession<ExitCode>(context, async ({ session }) => {
      const target = await withRegister(context, (register) => findEntry(register, prefix), true);
      if (!kinds.includes(target.kind)) {
        throw new Failure('U-008', { id: prefix, what: target.kind, wanted: claimKind.name });
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
  },
};
