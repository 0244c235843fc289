// gavah rebuild
import { Archive } from '../../log/archive.ts';
import { takeArchive } from '../../log/take-archive.ts';
import { rebuildRegister } from '../../register/register.ts';
import type { Command } from '../command.ts';
import { startProgress } from '../progress.ts';
import { figure } from '../render/text.ts';
import { registerPlace } from '../workplace.ts';

export const rebuild: Command = {
  name: 'rebuild',
  usage: '',
  summary: { en: 'build the register anew from the log', fa: 'ساختن دوبارهٔ دفترنما از دفتر' },
  help: {
    en: 'Deletes the register and builds it anew from the log. Nothing is lost: it holds nothing\nthat the log does not have.',
    fa: 'دفترنما را پاک می‌کند و از نو از دفتر می‌سازد. چیزی از دست نمی‌رود، چون همه‌اش در دفتر هست.',
  },
  options: {},
  arguments: { least: 0, most: 0 },
  async run(context) {
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
  },
};
