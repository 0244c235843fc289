// gavah extract
import { type Command, loaded } from '../command.ts';

export const extract: Command = {
  name: 'extract',
  usage: '[ITEM…] [--json]',
  summary: {
    en: 'take text out of items, and sketch pictures',
    fa: 'بیرون کشیدن متن مدرک‌ها و طرح تصویرها',
  },
  help: {
    en: 'Takes text out of the items named, once more if it was done before, or of all that were not\nread yet. Paragraphs, and the sheets of workbooks as CSV, are logged as made by a machine. An item\nthat cannot be read stays as it is, and is named with the reason. Of pictures a sketch is logged, by\nwhich copies of them are found. A list that is named and\nis not UTF-8 with commas is written anew as CSV, as an item of its own.',
    fa: 'متن مدرک‌های نام‌برده را بیرون می‌کشد، اگر پیش‌تر شده باشد بار دیگر، یا متن همهٔ آن‌هایی را که\nهنوز خوانده نشده‌اند. بندها، و برگه‌های کارپوشه‌ها به صورت CSV، به نام ماشین ثبت می‌شوند. از تصویرها طرحی\nثبت می‌شود که نسخه‌های دیگرشان با آن یافت می‌شوند. مدرکی که خوانده نشود همان‌گونه می‌ماند و با\nدلیل نام برده می‌شود. فهرستی که نامش برده شود و UTF-8 با\nویرگول نباشد به صورت CSV، چون مدرکی جداگانه، بازنویسی می‌شود.',
  },
  options: {
    json: { type: 'boolean', help: { en: 'one JSON object a line', fa: 'در هر خط یک JSON' } },
  },
  arguments: { least: 0, most: 100_000 },
  run: loaded(() => import('../work/extract.ts')),
};
