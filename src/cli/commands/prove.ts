// gavah prove
import { type Command, loaded } from '../command.ts';

export const prove: Command = {
  name: 'prove',
  usage: 'ID [--open FIELD…] [--open-all]',
  summary: {
    en: 'a proof of one entry, for someone who trusts nobody',
    fa: 'اثبات یک مدخل، برای کسی که به هیچ‌کس اعتماد ندارد',
  },
  help: {
    en: 'Writes a C2SP .tlog-proof to standard output: that the entry is in the log, with the chosen\nfields open and all others closed. Of a field that repeats, such as the paragraphs of a text,\nsome are opened by number, counted from 1 in this entry: --open paragraph:3 opens the third,\n--open paragraph:5-7 three. Open paragraphCount too if the reader is to know of how many.\nCheck it with: gavah verify FILE --key VKEY',
    fa: 'یک ‎.tlog-proof‎ در خروجی می‌نویسد: این‌که مدخل در دفتر هست، با فیلدهای برگزیده باز و باقی بسته.\nاز فیلدی که تکرار می‌شود، مانند بندهای یک متن، می‌توان چند تا را با شماره باز کرد؛ شمارش در همین\nمدخل و از ۱ است: ‎--open paragraph:3‎ بند سوم را باز می‌کند و ‎--open paragraph:5-7‎ سه بند را.\nاگر خواننده باید بداند از چند بند، paragraphCount را هم باز کنید.\nوارسی: gavah verify FILE --key VKEY',
  },
  options: {
    open: {
      type: 'string',
      multiple: true,
      value: 'FIELD',
      help: {
        en: 'a field to open, or NAME:N or NAME:N-M of one that repeats; may be given again',
        fa: 'فیلدی که باز شود، یا NAME:N یا NAME:N-M از فیلدی که تکرار می‌شود؛ تکرارپذیر',
      },
    },
    'open-all': { type: 'boolean', help: { en: 'open every field', fa: 'همهٔ فیلدها باز شود' } },
  },
  arguments: { least: 1, most: 1 },
  run: loaded(() => import('../work/prove.ts')),
};
