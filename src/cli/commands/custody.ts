// gavah custody
import { type Command, loaded } from '../command.ts';

const name = { type: 'string', value: 'NAME' } as const;

export const custody: Command = {
  name: 'custody',
  usage: 'ID ACT [--on DATE] [--from NAME] [--to NAME] [--place TEXT] [--note TEXT]',
  summary: {
    en: 'record what happened to an item since it was received',
    fa: 'ثبت آنچه از هنگام دریافت بر یک مدرک گذشته است',
  },
  help: {
    en: `Records that an item was handed over, given out, moved, copied, read or checked: when, from whom,
to whom and where. Without --on it counts as done now, without --from as done by you. gavah show
gives the whole series, who has the item by it, and where it leaves a gap.

  handed-over  it has another holder from then on: --to says whom
  given-out    lent, or a copy of it given away, by whoever holds it
  moved        it is kept elsewhere
  copied, read, checked  done with what the archive holds`,
    fa: `می‌نویسد که مدرک سپرده، بیرون داده، جابه‌جا، رونوشت‌برداری، خوانده یا وارسی شد: کی، از که، به که و کجا.
بی --on یعنی همین اکنون و بی --from یعنی به دست خودتان. gavah show همهٔ زنجیره را نشان می‌دهد، این را که
مدرک بنا بر آن نزد کیست، و جاهایی را که زنجیره شکاف دارد.

  handed-over  از آن پس نزد دیگری است: --to می‌گوید نزد که
  given-out    دارنده‌اش آن را یا رونوشتی از آن را بیرون داده است
  moved        جای نگه‌داری‌اش عوض شد
  copied, read, checked  با آنچه بایگانی دارد انجام شد`,
  },
  options: {
    on: {
      type: 'string',
      value: 'DATE',
      help: {
        en: 'when it happened, as 2026-11-20 or in words: "29 Aban 1405"',
        fa: 'کی روی داد، مانند 2026-11-20 یا به واژه: «۲۹ آبان ۱۴۰۵»',
      },
    },
    from: { ...name, help: { en: 'who had it until then', fa: 'تا آن هنگام نزد که بود' } },
    to: { ...name, help: { en: 'to whom it went', fa: 'به که رسید' } },
    place: { type: 'string', value: 'TEXT', help: { en: 'where', fa: 'کجا' } },
    note: { type: 'string', value: 'TEXT', help: { en: 'anything else', fa: 'هر چیز دیگر' } },
  },
  arguments: { least: 2, most: 2 },
  run: loaded(() => import('../work/custody.ts')),
};
