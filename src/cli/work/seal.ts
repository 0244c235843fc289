// What `gavah seal` does.
import { Failure } from '../../base/failure.ts';
import { sealCheckpoint } from '../../log/seal.ts';
import { type Context, type ExitCode, textValue, textValues, type Values } from '../command.ts';
import { readTextFile } from '../files.ts';
import { figure } from '../render/text.ts';
import { withSession } from '../workplace.ts';

export async function run(
  context: Context,
  _: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const urls = textValues(values, 'tsa');
  const path = textValue(values, 'cosigned');
  if (urls.length === 0 && path === undefined) {
    throw new Failure('U-003', { option: '--tsa URL', command: 'seal' });
  }
  const roots = textValues(values, 'tsa-root').map(readTextFile);
  const cosigned = path === undefined ? null : readTextFile(path);
  const authorities = urls.map((url) => ({ url, roots }));
  const note = textValue(values, 'note') ?? null;
  const sealed = await withSession(context, ({ session }) =>
    sealCheckpoint({ session, authorities, cosigned, note, fetch }),
  );
  const count = sealed.tokens.length;
  context.print(
    context.language === 'fa'
      ? `دفتر با ${figure(sealed.size, 'fa')} مدخل مُهر شد: ${figure(count, 'fa')} مهر زمانی${cosigned === null ? '' : '، هم‌امضا نگه داشته شد'}`
      : `Sealed the log at ${sealed.size} entries: ${count} time-stamp${count === 1 ? '' : 's'}${cosigned === null ? '' : ', cosignatures kept'}`,
  );
  return 0;
}
