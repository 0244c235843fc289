// What `gavah rebuild` does.
import { Archive } from '../../log/archive.ts';
import { takeArchive } from '../../log/take-archive.ts';
import { rebuildRegister } from '../../register/register.ts';
import type { Context, ExitCode } from '../command.ts';
import { startProgress } from '../progress.ts';
import { figure } from '../render/text.ts';
import { registerPlace } from '../workplace.ts';

export async function run(context: Context): Promise<ExitCode> {
  const lock = takeArchive(context.folder, 10_000);
  const source = new Archive(context.folder);
  const progress = startProgress(context, { en: 'Reading the log', fa: 'خواندن دفتر' });
  try {
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      progress.show(done, total);
    const register = await rebuildRegister({ ...registerPlace(context), source, onProgress });
    const { position } = register;
    await register.close();
    progress.end();
    context.print(
      context.language === 'fa'
        ? `دفترنما از ${figure(position, 'fa')} مدخل ساخته شد`
        : `Rebuilt the register from ${position} entries`,
    );
    return 0;
  } finally {
    progress.end();
    lock.release();
  }
}
