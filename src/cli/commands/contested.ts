// gavah contested
import { type Command, loaded } from '../command.ts';

export const contested: Command = {
  name: 'contested',
  usage: '[--only contested|differing] [--json]',
  summary: {
    en: 'points on which sources stand against one another',
    fa: 'نکته‌هایی که منابع در آن‌ها رودرروی هم‌اند',
  },
  help: {
    en: 'Lists every point on which claims of the same scope cannot both hold (contested) or could\n(differing), each with who says what. Nothing is chosen. Each answer tells which level of confirmation\nhas its rule met and what the next one asks for: how many there are / how many it needs.',
    fa: 'هر نکته‌ای را فهرست می‌کند که گزاره‌های هم‌دامنه در آن با هم جمع نمی‌شوند (مورد اختلاف) یا می‌توانند\nجمع شوند (متفاوت)، با این‌که چه کسی چه می‌گوید. هیچ‌یک برگزیده نمی‌شود.\nهر پاسخ می‌گوید قاعدهٔ کدام سطح تأیید را برمی‌آورد و سطح بعدی چه می‌خواهد: چند تا هست / چند تا لازم است.',
  },
  options: {
    only: {
      type: 'string',
      value: 'WHICH',
      help: { en: 'contested or differing', fa: 'contested یا differing' },
    },
    json: { type: 'boolean', help: { en: 'one JSON object a line', fa: 'در هر خط یک JSON' } },
  },
  arguments: { least: 0, most: 0 },
  run: loaded(() => import('../work/contested.ts')),
};
