// gavah rebuild
import { type Command, loaded } from '../command.ts';

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
  run: loaded(() => import('../work/rebuild.ts')),
};
