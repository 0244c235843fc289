// gavah withdraw
import { Failure } from '../../base/failure.ts';
import { claimKind, judgementKind, withdrawKind } from '../../format/kinds/claim.ts';
import { type Command, type ExitCode, textValue } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { withRegister, withSession } from '../workplace.ts';

export const withdraw: Command = {
  name: 'withdraw',
  usage: 'CLAIM --why TEXT',
  summary: { en: 'take back a claim or a judgement', fa: 'پس گرفتن یک گزاره یا داوری' },
  help: {
    en: 'Records that a claim or a judgement is no longer held to, with the reason. It stays in the\nlog and can be seen; it no longer counts.',
    fa: 'می‌نویسد که گزاره یا داوری‌ای دیگر پذیرفته نیست، با دلیل. در دفتر می‌ماند و دیده می‌شود؛ دیگر به حساب نمی‌آید.',
  },
  options: { why: { type: 'string', value: 'TEXT', help: { en: 'the reason', fa: 'دلیل' } } },
  arguments: { least: 1, most: 1 },
  async run(context, [prefix = ''], values) {
    const reason = textValue(values, 'why');
    if (reason === undefined)
      throw new Failure('U-003', { option: '--why TEXT', command: 'withdraw' });
    return withSession<ExitCode>(context, async ({ session }) => {
      const target = await withRegister(context, (register) => findEntry(register, prefix), true);
      if (target.kind !== claimKind.name && target.kind !== judgementKind.name) {
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
          ? `پس گرفته شد: ${target.id.slice(0, 12)} (مدخل ${id.slice(0, 12)})`
          : `Withdrawn: ${target.id.slice(0, 12)} (entry ${id.slice(0, 12)})`,
      );
      return 0;
    });
  },
};
