// What `gavah continue` does.
import { isolate } from '../../base/shown.ts';
import { continueArchive } from '../../log/continue.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { figure } from '../render/text.ts';

export async function run(
  context: Context,
  _: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const { home, clock, random } = context;
  const actor = { name: textValue(values, 'actor') ?? 'recorder', role: null };
  const { origin, size } = await continueArchive(context.folder, { home, clock, random }, actor);
  context.print(
    context.language === 'fa'
      ? `دفتر پیشین با ${figure(size, 'fa')} مدخل پایان یافت.\nدفتر جانشین: ${isolate(origin, 'fa')}`
      : `The log before ended at ${size} entries.\nSuccessor log: ${origin}`,
  );
  return 0;
}
