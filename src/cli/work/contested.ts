// What `gavah contested` does.
import { Failure } from '../../base/failure.ts';
import { authorsOf } from '../../register/query/authors.ts';
import { contested as readContested, sourcesIn } from '../../register/query/contested.ts';
import { viewOf } from '../../register/query/view.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { writePoint } from '../render/claim.ts';
import { withRegister } from '../workplace.ts';

const verdicts: readonly string[] = ['contested', 'differing'];

export function run(context: Context, _: readonly string[], values: Values): Promise<ExitCode> {
  const only = textValue(values, 'only');
  if (only !== undefined && !verdicts.includes(only)) {
    const allowed = verdicts.join(', ');
    throw new Failure('U-004', { value: only, allowed, command: 'contested' });
  }
  return withRegister<ExitCode>(context, async (register) => {
    let count = 0;
    const view = viewOf(register, 'protected');
    for await (const point of readContested(view)) {
      if (only !== undefined && only !== point.verdict) continue;
      count += 1;
      if (values.json === true) {
        context.print(JSON.stringify(point));
        continue;
      }
      const authors = await authorsOf(view, sourcesIn(point));
      context.print(`${writePoint(point, context.language, { authors, withLevels: true })}\n`);
    }
    if (count === 0 && values.json !== true) {
      context.print(
        context.language === 'fa' ? 'هیچ نکته‌ای مورد اختلاف نیست.' : 'Nothing is contested.',
      );
    }
    return 0;
  });
}
