// gavah import

import { type Command, loaded } from '../command.ts';
import { visibilityOption } from '../visibility.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'FOLDER [--map FILE] [--from WHO] [--keep-good] [--json]',
  summary: { en: 'turn CSV lists into claims', fa: 'تبدیل فهرست‌های CSV به گزاره' },
  help: {
    en: 'Reads the mapping file and the CSV files it names (docs/formats/mapping.md), receives them as\nitems, and records every row’s claims with the row as their place. Every row is accounted\nfor. A refused row stops the whole import, unless --keep-good says to take the others.',
    fa: 'پروندهٔ نگاشت و فهرست‌های CSV آن را می‌خواند (docs/formats/mapping.md)، آن‌ها را می‌پذیرد و گزاره‌های\nهر سطر را با نشانی همان سطر می‌نویسد. سرنوشت همهٔ سطرها گفته می‌شود. یک سطر ردشده جلوی همه را\nمی‌گیرد، مگر با ‎--keep-good‎.',
  },
  options: {
    map: {
      type: 'string',
      value: 'FILE',
      help: {
        en: 'the mapping file (otherwise FOLDER/mapping.json)',
        fa: 'پروندهٔ نگاشت (وگرنه FOLDER/mapping.json)',
      },
    },
    from: {
      type: 'string',
      value: 'WHO',
      help: {
        en: 'from whom the lists come (otherwise the mapping’s name)',
        fa: 'فهرست‌ها از که رسیده‌اند (وگرنه نام نگاشت)',
      },
    },
    note: {
      type: 'string',
      value: 'TEXT',
      help: { en: 'a note for the log', fa: 'یادداشتی برای دفتر' },
    },
    visibility: visibilityOption,
    'keep-good': {
      type: 'boolean',
      help: {
        en: 'import the good rows where others are refused',
        fa: 'سطرهای درست پذیرفته شوند، حتی اگر برخی رد شوند',
      },
    },
    json: { type: 'boolean', help: { en: 'the report as JSON', fa: 'گزارش به JSON' } },
  },
  arguments: { least: 1, most: 1 },
  run: loaded(() => import('../work/import.ts')),
};
