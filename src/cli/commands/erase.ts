// gavah erase
import { type Command, loaded } from '../command.ts';

export const erase: Command = {
  name: 'erase',
  usage: 'ID --why CODE [--note TEXT] [--with-dependents]',
  summary: {
    en: 'destroy the contents of an entry, for safety or by law',
    fa: 'زدودن محتوای یک مدخل، برای ایمنی یا به حکم قانون',
  },
  help: {
    en: 'Destroys the contents of an entry and, for an item, its bytes. That it was erased, when, by\nwhom and under which reason stays in the log. What rests on it (claims read from it, what was\nderived from it, duplicates) is listed first and goes with it. Backups and copies are out of\nreach of this command: erase there too.\n\nCODE: safety, law, consent-withdrawn, error.',
    fa: 'محتوای مدخل را، و اگر مدرک باشد بایت‌هایش را، نابود می‌کند. این‌که زدوده شد، کی، به دست که و با\nچه دلیلی، در دفتر می‌ماند. آنچه بر آن تکیه دارد (گزاره‌های خوانده از آن، برگرفته‌ها، رونوشت‌ها)\nنخست فهرست می‌شود و با آن می‌رود. پشتیبان‌ها و رونوشت‌ها از دسترس این فرمان بیرون‌اند؛ آن‌ها را خود بزدایید.\n\nCODE: safety (ایمنی)، law (قانون)، consent-withdrawn (پس گرفتن رضایت)، error (خطا).',
  },
  options: {
    why: { type: 'string', value: 'CODE', help: { en: 'the reason', fa: 'دلیل' } },
    note: {
      type: 'string',
      value: 'TEXT',
      help: {
        en: 'a note; it can be kept closed in a disclosure',
        fa: 'یادداشت؛ در افشا می‌تواند بسته بماند',
      },
    },
    'with-dependents': {
      type: 'boolean',
      help: { en: 'erase what rests on it too', fa: 'آنچه بر آن تکیه دارد نیز زدوده شود' },
    },
  },
  arguments: { least: 1, most: 1 },
  run: loaded(() => import('../work/erase.ts')),
};
