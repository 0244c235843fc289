// gavah init
import { type Command, loaded } from '../command.ts';

export const init: Command = {
  name: 'init',
  usage: '[DIR] --name NAME [--actor NAME] [--terms FILE]',
  summary: { en: 'make a new archive', fa: 'ساختن بایگانی تازه' },
  help: {
    en: 'Makes a new archive in DIR, or in the current folder, which must be empty.\nThe keys are kept outside it, in $GAVAH_HOME (~/.gavah): back that folder up apart.',
    fa: 'بایگانی تازه‌ای در DIR یا پوشهٔ کنونی می‌سازد که باید خالی باشد.\nکلیدها بیرون از آن، در ‎$GAVAH_HOME‎ (~/.gavah) می‌مانند؛ از آن پوشه جداگانه پشتیبان بگیرید.',
  },
  options: {
    name: {
      type: 'string',
      value: 'NAME',
      help: { en: 'what the archive is called', fa: 'نام بایگانی' },
    },
    actor: {
      type: 'string',
      value: 'NAME',
      help: {
        en: 'the name or pseudonym that you write under (otherwise “recorder”)',
        fa: 'نام یا نام مستعاری که با آن می‌نویسید (وگرنه «recorder»)',
      },
    },
    terms: {
      type: 'string',
      value: 'FILE',
      help: {
        en: 'the words for claims to begin with: a set of terms, or “none” (otherwise vocabularies/cases.json)',
        fa: 'واژه‌هایی برای آغاز کار: پروندهٔ واژگان، یا none (وگرنه vocabularies/cases.json)',
      },
    },
  },
  arguments: { least: 0, most: 1 },
  run: loaded(() => import('../work/init.ts')),
};
