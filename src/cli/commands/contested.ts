// gavah contested
import { authorsOf } from '../../register/query/authors.ts';
import { contested as readContested, sourcesIn } from '../../register/query/contested.ts';
import { viewOf } from '../../register/query/view.ts';
import type { Command, ExitCode } from '../command.ts';
import { writePoint } from '../render/claim.ts';
import { withRegister } from '../workplace.ts';

export const contested: Command = {
  name: 'contested',
  usage: '[--only contested|differing] [--json]',
  summary: {
    en: 'points on which sources stand against one another',
    fa: 'نکته‌هایی که منابع در آن‌ها رودرروی هم‌اند',
  },
  help: {
    en: 'Lists every point on which claims of the same scope cannot both hold (contested) or could\n(differing), each with who says what. Nothing is chosen.',
    fa: 'هر نکته‌ای را فهرست می‌کند که گزاره‌های هم‌دامنه در آن با هم جمع نمی‌شوند (مورد اختلاف) یا می‌توانند\nجمع شوند (متفاوت)، با این‌که چه کسی چه می‌گوید. هیچ‌یک برگزیده نمی‌شود.',
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
  run(context, _, values) {
    return withRegister<ExitCode>(context, async (register) => {
      let count = 0;
      const view = viewOf(register, 'protected');
      for await (const point of readContested(view)) {
        if (values.only !== undefined && values.only !== point.verdict) continue;
        count += 1;
        if (values.json === true) {
          context.print(JSON.stringify(point));
          continue;
        }
        const authors = await authorsOf(view, sourcesIn(point));
        context.print(`${writePoint(point, context.language, authors)}\n`);
      }
      if (count === 0 && values.json !== true) {
        context.print(
          context.language === 'fa' ? 'هیچ نکته‌ای مورد اختلاف نیست.' : 'Nothing is contested.',
        );
      }
      return 0;
    });
  },
};
