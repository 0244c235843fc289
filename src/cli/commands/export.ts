// gavah export
import { type Command, loaded } from '../command.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: '--csv DIR [--visibility V]',
  summary: { en: 'everything as CSV files', fa: 'همه چیز به صورت CSV' },
  help: {
    en: 'Writes entities, names, claims, items, sources, terms and their codes in shared lists as\nCSV files for a spreadsheet: every row, never cut. A cell that a spreadsheet would take for a\nformula is made harmless. What is more protected than V (otherwise team) is left out.',
    fa: 'موجودیت‌ها، نام‌ها، گزاره‌ها، مدارک، منابع، واژگان و کدهای آن را به صورت CSV می‌نویسد: همهٔ سطرها، بی‌کم‌وکاست.\nخانه‌ای که صفحه‌گسترده آن را فرمول بپندارد بی‌خطر می‌شود. آنچه محفوظ‌تر از V (وگرنه team) است نمی‌آید.',
  },
  options: {
    csv: {
      type: 'string',
      value: 'DIR',
      help: { en: 'the folder to write into', fa: 'پوشهٔ مقصد' },
    },
    visibility: {
      type: 'string',
      value: 'V',
      help: { en: 'public, team or protected', fa: 'public، team یا protected' },
    },
  },
  arguments: { least: 0, most: 0 },
  run: loaded(() => import('../work/export.ts')),
};
