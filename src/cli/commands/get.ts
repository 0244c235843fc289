// gavah get
import { type Command, loaded } from '../command.ts';

export const get: Command = {
  name: 'get',
  usage: 'ID',
  summary: { en: 'the bytes of an item', fa: 'بایت‌های یک مدرک' },
  help: {
    en: 'Writes the bytes of an item to standard output, as they were received. They are checked\nagainst their digest as they go out; if they do not match,\nor cannot be read, the exit status is 2 and the log notes it as a failed check.',
    fa: 'بایت‌های مدرک را همان‌گونه که رسیده در خروجی می‌نویسد و در همان حال با چکیدهٔ آن می‌سنجد؛\nاگر نخواند یا خواندنی نباشد کد پایان ۲ است و این در دفتر همچون وارسی ناکام ثبت می‌شود.',
  },
  options: {},
  arguments: { least: 1, most: 1 },
  run: loaded(() => import('../work/get.ts')),
};
