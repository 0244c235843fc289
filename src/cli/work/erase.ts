// What `gavah erase` does.
import { Failure } from '../../base/failure.ts';
import { isolate, shortId } from '../../base/shown.ts';
import { eraseEntries } from '../../intake/erase.ts';
import {
  type Dependent,
  type DependentWhy,
  listDependents,
} from '../../register/query/dependents.ts';
import { deleteRegister, type Register } from '../../register/register.ts';
import {
  type Context,
  type ExitCode,
  type Language,
  textValue,
  type Values,
  type Words,
} from '../command.ts';
import { findEntry } from '../find-id.ts';
import { figure } from '../render/text.ts';
import { registerPlace, withRegister, withSession } from '../workplace.ts';

const reasons = ['safety', 'law', 'consent-withdrawn', 'error'] as const;

export async function run(
  context: Context,
  [prefix = '']: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const word = textValue(values, 'why');
  const reason = reasons.find((each) => each === word);
  if (word === undefined) throw new Failure('U-003', { option: '--why CODE', command: 'erase' });
  if (reason === undefined) {
    throw new Failure('U-004', { value: word, allowed: reasons.join(', '), command: 'erase' });
  }
  return withSession<ExitCode>(context, async ({ session, vault }) => {
    const positions = await targetsOf(context, prefix, values['with-dependents'] === true);
    const note = textValue(values, 'note') ?? null;
    const id = await eraseEntries({ session, vault, positions, reason, note });
    await deleteRegister({ ...registerPlace(context), source: session.archive });
    context.print(
      context.language === 'fa'
        ? `${figure(positions.length, 'fa')} مدخل زدوده شد (مدخل زدودن: ${isolate(shortId(id), 'fa')}).\nاین فرمان به پشتیبان‌ها و رونوشت‌های دیگر نمی‌رسد؛ آن‌ها را خود بزدایید.`
        : `Erased ${positions.length} ${positions.length === 1 ? 'entry' : 'entries'} (erase entry ${shortId(id)}).\nBackups and copies elsewhere are not reached: erase them there.`,
    );
    return 0;
  });
}

// What holds the erased text or bytes itself goes too; what only speaks of it is listed and stays.
const goesToo = new Set<DependentWhy>([
  'claim-read-from-item',
  'derived-from-item',
  'text-of-item',
  'sketch-of-item',
  'duplicate-of-item',
  'custody-of-item',
]);

/** The entry and its dependents, which are listed. @throws Failure U-009 if they were not agreed to. */
function targetsOf(context: Context, prefix: string, agreed: boolean): Promise<number[]> {
  return withRegister(
    context,
    async (register) => {
      const target = await findEntry(register, prefix);
      const dependents = await dependentsOf(register, target.id);
      const going = dependents.filter(({ why }) => goesToo.has(why));
      for (const each of dependents) context.print(writeDependent(each, context.language));
      if (going.length > 0 && !agreed) throw new Failure('U-009');
      return [target.position, ...going.map(({ position }) => position)];
    },
    true,
  );
}

/** Everything that rests on an entry, directly or through what goes with it. */
async function dependentsOf(register: Register, id: string): Promise<Dependent[]> {
  const found = new Map<string, Dependent>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const each of await listDependents(register.database, next)) {
      if (each.id === id || found.has(each.id)) continue;
      found.set(each.id, each);
      if (goesToo.has(each.why)) waiting.push(each.id);
    }
  }
  return [...found.values()].sort((a, b) => a.position - b.position);
}

const whys: Readonly<Record<DependentWhy, Words>> = {
  'claim-read-from-item': { en: 'claim read from it', fa: 'گزاره‌ای که از آن خوانده شده' },
  'derived-from-item': { en: 'item derived from it', fa: 'مدرکی که از آن برگرفته شده' },
  'text-of-item': { en: 'text of it', fa: 'متن آن' },
  'sketch-of-item': { en: 'sketch of it', fa: 'طرح آن' },
  'duplicate-of-item': { en: 'item with the same bytes', fa: 'مدرکی با همان بایت‌ها' },
  'custody-of-item': { en: 'custody event of it', fa: 'رویداد نگه‌داری آن' },
  'check-of-item': { en: 'check of it', fa: 'بازبینی آن' },
  'import-of-item': { en: 'import that names it', fa: 'ورودی که نامش را می‌برد' },
  'claim-about-item': { en: 'claim about it', fa: 'گزاره‌ای دربارهٔ آن' },
  'claim-that-corrects': { en: 'claim that corrects it', fa: 'گزاره‌ای که آن را تصحیح می‌کند' },
  'withdrawal-of': { en: 'withdrawal of it', fa: 'پس‌گرفتن آن' },
  'judgement-on': { en: 'judgement on it', fa: 'داوری دربارهٔ آن' },
  'claim-of-import': { en: 'claim of that import', fa: 'گزاره‌ای از همان ورود' },
};

function writeDependent({ id, why }: Dependent, language: Language): string {
  const fate = goesToo.has(why)
    ? { en: 'goes too', fa: 'نیز می‌رود' }
    : { en: 'stays', fa: 'می‌ماند' };
  return `${shortId(id)}  ${whys[why][language]}: ${fate[language]}`;
}
