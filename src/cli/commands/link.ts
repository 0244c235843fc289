// gavah link
import { type Command, loaded } from '../command.ts';

export const link: Command = {
  name: 'link',
  usage: '[--apply-above P --why TEXT] | --files FILE… --out PAIRS --clusters CLUSTERS',
  summary: {
    en: 'find the same person across lists, scripts and calendars',
    fa: 'یافتن یک شخص در فهرست‌ها، خط‌ها و تقویم‌های گوناگون',
  },
  help: {
    en: 'In an archive, proposes which of its persons are one; nothing is decided by it. With --apply-above\nall proposals from that probability on are judged to be one person, in your name and with your\nreason; --undo takes back the judgements of one run.\nWith --files, compares the rows of one or more CSV lists, outside any archive, and writes which are probably\nthe same person: PAIRS (id_l,id_r,probability,weight) and CLUSTERS (id,cluster). What each column\nis taken for is printed first. With several files ids begin with the number of the file.',
    fa: 'در بایگانی پیشنهاد می‌کند کدام اشخاص یکی‌اند؛ با آن چیزی تصمیم گرفته نمی‌شود. با ‎--apply-above‎ همهٔ\nپیشنهادها از آن احتمال به بالا به نام شما و با دلیل شما یک شخص داوری می‌شود؛ ‎--undo‎ داوری‌های یک اجرا\nرا پس می‌گیرد.\nبا ‎--files‎ سطرهای یک یا چند فهرست CSV را، بیرون از هر بایگانی، با هم می‌سنجد و می‌نویسد کدام‌ها احتمالاً یک\nشخص‌اند: PAIRS ‎(id_l,id_r,probability,weight)‎ و CLUSTERS ‎(id,cluster)‎. نخست چاپ می‌کند که هر ستون را\nچه گرفته است. با چند پرونده، شناسه‌ها با شمارهٔ پرونده آغاز می‌شوند.',
  },
  options: {
    files: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      help: {
        en: 'a list; further ones may follow',
        fa: 'یک فهرست؛ فهرست‌های دیگر می‌توانند در پی بیایند',
      },
    },
    config: {
      type: 'string',
      value: 'FILE',
      help: {
        en: 'settings: what columns hold, language, thresholds',
        fa: 'تنظیمات: ستون‌ها، زبان، آستانه‌ها',
      },
    },
    out: { type: 'string', value: 'FILE', help: { en: 'where the pairs go', fa: 'جای جفت‌ها' } },
    clusters: {
      type: 'string',
      value: 'FILE',
      help: { en: 'where the clusters go', fa: 'جای خوشه‌ها' },
    },
    explain: {
      type: 'string',
      value: 'ID ID',
      help: { en: 'the full reasoning for one pair', fa: 'استدلال کامل دربارهٔ یک جفت' },
    },
    report: {
      type: 'string',
      value: 'FILE',
      help: { en: 'a page of weights, levels and clusters', fa: 'صفحه‌ای از وزن‌ها، سطح‌ها و خوشه‌ها' },
    },
    'apply-above': {
      type: 'string',
      value: 'P',
      help: {
        en: 'judge all proposals of at least this probability to be one person',
        fa: 'همهٔ پیشنهادها با دست‌کم این احتمال یک شخص داوری شود',
      },
    },
    why: { type: 'string', value: 'TEXT', help: { en: 'the reason', fa: 'دلیل' } },
    undo: {
      type: 'string',
      value: 'RUN',
      help: { en: 'take back the judgements of a run', fa: 'پس گرفتن داوری‌های یک اجرا' },
    },
    new: {
      type: 'string',
      value: 'PREFIX',
      help: {
        en: 'compare only the persons whose ids begin so with all others',
        fa: 'تنها اشخاصی که شناسه‌شان چنین آغاز می‌شود با دیگران سنجیده شوند',
      },
    },
    threads: {
      type: 'string',
      value: 'N',
      help: { en: 'how many threads (otherwise all cores)', fa: 'چند رشته (وگرنه همهٔ هسته‌ها)' },
    },
  },
  arguments: { least: 0, most: 16 },
  run: loaded(() => import('../work/link.ts')),
};
