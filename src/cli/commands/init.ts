// gavah init
import { resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { coreTerms } from '../../format/core-terms.ts';
import { vocabularyKind } from '../../format/kinds/claim.ts';
import { Archive } from '../../log/archive.ts';
import { createArchive } from '../../log/create.ts';
import { type Author, prepareEntry, type RandomBytes } from '../../log/prepare.ts';
import { type Command, textValue } from '../command.ts';

export const init: Command = {
  name: 'init',
  usage: '[DIR] --name NAME [--actor NAME]',
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
  },
  arguments: { least: 0, most: 1 },
  async run(context, [dir], values) {
    const name = textValue(values, 'name');
    if (name === undefined) throw new Failure('U-003', { option: '--name NAME', command: 'init' });
    const folder = dir === undefined ? context.folder : resolve(context.folder, dir);
    const { home, clock, random } = context;
    const actor = { name: textValue(values, 'actor') ?? 'recorder', role: null };
    const more = (author: Author, at: string) => [firstVocabulary(author, at, random)];
    await createArchive(folder, { home, clock, random, name, actor, more });
    const { origin, vkey } = new Archive(folder).current.meta;
    context.print(made[context.language]({ name, folder, origin, vkey, home: home.folder }));
    return 0;
  },
};

function firstVocabulary(author: Author, at: string, random: RandomBytes) {
  const { name, version, terms } = coreTerms;
  const value = { at, by: author.id, name, version, termCount: terms.length, term: [...terms] };
  return prepareEntry(vocabularyKind, value, { random, author });
}

type Made = { name: string; folder: string; origin: string; vkey: string; home: string };

const made = {
  en: (it: Made) => `Made the archive “${it.name}” in ${it.folder}
Log origin    ${it.origin}
Public key    ${it.vkey}
Private keys  ${it.home}

Give the public key to those who will check the archive, by a way of its own.
The folder lies in clear: nothing in it is encrypted yet. Keep it on an encrypted
disk, and keep a backup of ${it.home} elsewhere.`,
  fa: (it: Made) => `بایگانی «${it.name}» در \u2068${it.folder}\u2069 ساخته شد
خاستگاه دفتر   \u2068${it.origin}\u2069
کلید همگانی    \u2068${it.vkey}\u2069
کلیدهای خصوصی  \u2068${it.home}\u2069

کلید همگانی را از راهی جداگانه به کسانی بدهید که بایگانی را وارسی خواهند کرد.
پوشه رمزگذاری نشده است. آن را روی دیسک رمزگذاری‌شده نگه دارید و از
\u2068${it.home}\u2069 در جای دیگری پشتیبان بگیرید.`,
};
