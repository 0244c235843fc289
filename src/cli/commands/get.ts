// gavah get
import { type Command, loaded } from '../command.ts';

export const get: Command = {
  name: 'get',
  usage: 'ID',
  summary: { en: 'the bytes of an item', fa: 'بایت‌های یک مدرک' },
  help: {
    en: 'Writes the bytes of an item to standard output, as they were received. They are checked\nagainst their digest as they go out; if they do not match, the exit status is 2.',
    fa: 'بایت‌های مدرک را همان‌گونه که رسیده در خروجی می‌نویسد و در همان حال با چکیدهٔ آن می‌سنجد؛\nاگر نخواند کد پایان ۲ است.',
  },
  options: {},
  arguments: { least: 1, most: 1 },
  run: loaded(() => import('../work/get.ts')),
};
