// gavah check
import { type Command, loaded } from '../command.ts';

export const check: Command = {
  name: 'check',
  usage: '[ID…] [--deep] [--json]',
  summary: {
    en: 'verify the archive, or items, and record it in the log',
    fa: 'وارسی بایگانی یا مدرک‌ها و ثبت آن در دفتر',
  },
  help: {
    en: 'Verifies the archive as “gavah verify” does, or reads the bytes of the items named, and\nwrites to the log when that was, by whom, with which version, how much was read and what\nfailed. For a schedule, run it from cron or systemd, or use “gavah serve --check-every”.\nExit status: 0 nothing failed; 1 something did; 2 could not run or be recorded.',
    fa: 'بایگانی را مانند «gavah verify» وارسی می‌کند، یا بایت‌های مدرک‌های نام‌برده را می‌خواند، و در\nدفتر می‌نویسد که کی، به دست که، با کدام نسخه، چه اندازه خوانده شد و چه نادرست بود. برای\nبازبینی منظم آن را از cron یا systemd اجرا کنید، یا «gavah serve --check-every» را به کار ببرید.\nکد پایان: ۰ چیزی نادرست نبود؛ ۱ بود؛ ۲ انجام یا ثبت نشد.',
  },
  options: {
    deep: { type: 'boolean', help: { en: 'compute SHA-512 too', fa: 'SHA-512 نیز حساب شود' } },
    json: { type: 'boolean', help: { en: 'the outcome as JSON', fa: 'نتیجه به JSON' } },
  },
  arguments: { least: 0, most: 256 },
  run: loaded(() => import('../work/check.ts')),
};
