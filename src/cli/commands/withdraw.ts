// gavah withdraw
import { type Command, loaded } from '../command.ts';

export const withdraw: Command = {
  name: 'withdraw',
  usage: 'ID --why TEXT',
  summary: {
    en: 'take back a claim, a judgement, a grade or a whole import',
    fa: 'پس گرفتن گزاره، داوری، درجه یا یک ورود یک‌جا',
  },
  help: {
    en: 'Records that a claim, a judgement or a grade is no longer held to, with the reason; of an import,\nthat none of its claims is. What was taken back stays in the log and can be seen; it no longer counts.',
    fa: 'می‌نویسد که گزاره، داوری یا درجه‌ای، یا همهٔ گزاره‌های یک ورود، دیگر پذیرفته نیست، با دلیل.\nدر دفتر می‌ماند و دیده می‌شود؛ دیگر به حساب نمی‌آید.',
  },
  options: { why: { type: 'string', value: 'TEXT', help: { en: 'the reason', fa: 'دلیل' } } },
  arguments: { least: 1, most: 1 },
  run: loaded(() => import('../work/withdraw.ts')),
};
