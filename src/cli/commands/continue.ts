// gavah continue
import { type Command, loaded } from '../command.ts';

export const continueCommand: Command = {
  name: 'continue',
  usage: '[--actor NAME]',
  summary: {
    en: 'go on with a successor log on this machine',
    fa: 'ادامه با دفتر جانشین روی این دستگاه',
  },
  help: {
    en: 'For a restored backup or a copy on another machine, where the log of the archive can not\nbe signed any more. Begins a successor log with a new key; its first entry names the last\nknown checkpoint of the log before it, which stays in past/ as it is.',
    fa: 'برای پشتیبانِ برگردانده یا رونوشتی روی دستگاه دیگر که دفتر آن دیگر امضاشدنی نیست.\nدفتر جانشینی با کلید تازه آغاز می‌کند؛ نخستین مدخل آن آخرین نقطهٔ وارسی شناختهٔ دفتر پیشین را نام می‌برد\nو آن دفتر دست‌نخورده در past/ می‌ماند.',
  },
  options: {
    actor: {
      type: 'string',
      value: 'NAME',
      help: {
        en: 'the name or pseudonym that you write under',
        fa: 'نام یا نام مستعاری که با آن می‌نویسید',
      },
    },
  },
  arguments: { least: 0, most: 0 },
  run: loaded(() => import('../work/continue.ts')),
};
