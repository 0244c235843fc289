// What `gavah init` does.
import { join, resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { isolate } from '../../base/shown.ts';
import { coreTerms } from '../../format/core-terms.ts';
import {
  addTerms,
  emptyVocabulary,
  parseTermSet,
  prepareTerms,
  type TermSet,
} from '../../format/vocabulary.ts';
import { Archive } from '../../log/archive.ts';
import { createArchive } from '../../log/create.ts';
import { type Author, prepareEntry, type RandomBytes } from '../../log/prepare.ts';
import { type Context, type ExitCode, textValue, type Values } from '../command.ts';
import { readTextFile } from '../files.ts';

export async function run(
  context: Context,
  [dir]: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const name = textValue(values, 'name');
  // Before anything is made: a name of nothing would be refused only when it is.
  if (name === undefined || name === '')
    throw new Failure('U-003', { option: '--name NAME', command: 'init' });
  const folder = dir === undefined ? context.folder : resolve(context.folder, dir);
  const { home, clock, random } = context;
  const actor = { name: textValue(values, 'actor') ?? 'recorder', role: null };
  const sets = termSets(textValue(values, 'terms'));
  const more = (author: Author, at: string) =>
    sets.map((set) => prepareSet(set, { author, at, random }));
  await createArchive(folder, { home, clock, random, name, actor, more });
  const { origin, vkey } = new Archive(folder).current.meta;
  context.print(made[context.language]({ name, folder, origin, vkey, home: home.folder }));
  return 0;
}

const casesPath = join(import.meta.dirname, '../../../vocabularies/cases.json');

/** The core words, and those that the archive is to begin with beside them. @throws Failure U-005, K-… */
function termSets(asked: string | undefined): readonly TermSet[] {
  if (asked === 'none') return [coreTerms];
  const text = readTextFile(asked === undefined ? casesPath : resolve(asked));
  const more = parseTermSet(parseJsonFile(text));
  addTerms(addTerms(emptyVocabulary, coreTerms.terms), more.terms);
  return [coreTerms, more];
}

/** @throws Failure K-015 if it is no JSON. */
function parseJsonFile(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('K-015', { why: phrase('not-json') }, cause);
  }
}

type Frame = { readonly author: Author; readonly at: string; readonly random: RandomBytes };

function prepareSet(set: TermSet, { author, at, random }: Frame) {
  return prepareTerms(set, { at, by: author.id }, (kind, value) =>
    prepareEntry(kind, value, { random, author }),
  );
}

type Made = { name: string; folder: string; origin: string; vkey: string; home: string };

const made = {
  en: (it: Made) => `Made the archive “${isolate(it.name, 'en')}” in ${it.folder}
Log origin    ${it.origin}
Public key    ${it.vkey}
Private keys  ${it.home}

Give the public key to those who will check the archive, by a way of its own.
The folder lies in clear: nothing in it is encrypted yet. Keep it on an encrypted
disk, and keep a backup of ${it.home} elsewhere.`,
  fa: (it: Made) => `بایگانی «${isolate(it.name, 'fa')}» در ${isolate(it.folder, 'fa')} ساخته شد
نام دفتر       ${isolate(it.origin, 'fa')}
کلید همگانی    ${isolate(it.vkey, 'fa')}
کلیدهای خصوصی  ${isolate(it.home, 'fa')}

کلید همگانی را از راهی جداگانه به کسانی بدهید که بایگانی را وارسی خواهند کرد.
پوشه رمزگذاری نشده است. آن را روی دیسک رمزگذاری‌شده نگه دارید و از
${isolate(it.home, 'fa')} در جای دیگری پشتیبان بگیرید.`,
};
