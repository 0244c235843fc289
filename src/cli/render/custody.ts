// The custody of an item for a terminal: its events, who holds it by them, and where
// the record leaves a gap.
import { isolate } from '../../base/shown.ts';
import type { CustodyGap } from '../../format/custody.ts';
import { formatDate } from '../../format/date/show-date.ts';
import type { CustodyView, ItemCustody } from '../../register/query/custody.ts';
import type { Language, Words } from '../command.ts';
import { ownWord } from './own-words.ts';
import { figure } from './text.ts';

const words = {
  custody: { en: 'Custody', fa: 'زنجیرهٔ نگه‌داری' },
  holder: { en: 'by the record with', fa: 'بنا بر دفتر نزد' },
  nobody: {
    en: 'the record no longer says with whom',
    fa: 'دفتر دیگر نمی‌گوید نزد که است',
  },
  since: { en: 'since', fa: 'از' },
  gap: { en: 'gap at event', fa: 'شکاف در رویداد' },
  from: { en: 'from', fa: 'از' },
  to: { en: 'to', fa: 'به' },
  place: { en: 'in', fa: 'در' },
  happened: { en: 'on', fa: 'در تاریخ' },
  by: { en: 'by', fa: 'ثبت' },
  unnamed: { en: '(not named)', fa: '(بی‌نام)' },
} as const satisfies Record<string, Words>;

type Says = (names: { readonly held: string; readonly by: string }) => Words;

const whys: Readonly<Record<CustodyGap['why'], Says>> = {
  'other-hands': ({ held, by }) => ({
    en: `by the record ${held} held it; this was done by ${by}, and no event says how it came to them`,
    fa: `بنا بر دفتر نزد ${held} بود؛ این کار ${by} است و هیچ رویدادی نمی‌گوید چگونه به او رسید`,
  }),
  'to-nobody': () => ({
    en: 'it was handed over, and the record does not say to whom',
    fa: 'سپرده شد و دفتر نمی‌گوید به که',
  }),
  closed: () => ({
    en: 'what it said is closed: with whom it was from here on is not known',
    fa: 'آنچه می‌گفت بسته است؛ از اینجا به بعد دانسته نیست نزد که بود',
  }),
  earlier: () => ({
    en: 'its time is before that of what stands before it',
    fa: 'زمانش پیش از زمان آن است که پیش از آن آمده',
  }),
  'to-come': () => ({
    en: 'it is said to have happened after it was recorded',
    fa: 'گفته شده که پس از ثبتش روی داده است',
  }),
};

/** Nothing where no event was recorded: it is then with whoever received it. */
export function writeCustody(item: ItemCustody, language: Language): string[] {
  const { custody, holder, gaps } = item;
  if (custody.length === 0) return [];
  const lines = ['', words.custody[language]];
  for (const event of custody) lines.push(`  ${eventLine(event, language)}`);
  for (const { why, event, held, by } of gaps) {
    const named = { held: nameOf(held, language), by: nameOf(by, language) };
    lines.push(
      `  ${words.gap[language]} ${figure(event, language)}: ${whys[why](named)[language]}`,
    );
  }
  lines.push(`  ${holder === null ? words.nobody[language] : holderLine(holder, language)}`);
  return lines;
}

/** What was done, when and by whom it was told. */
function eventLine(event: CustodyView, language: Language): string {
  const { at, byName, act, happened, note } = event;
  const told = (name: 'from' | 'to' | 'place') => {
    const text = event[name];
    return text === null ? [] : [`${words[name][language]} ${isolate(text, language)}`];
  };
  const said = [
    ...(act === null ? [] : [isolate(ownWord('acts', act, language), language)]),
    ...[...told('from'), ...told('to'), ...told('place')],
    ...(happened === null ? [] : [`${words.happened[language]} ${formatDate(happened, language)}`]),
    ...(note === null ? [] : [isolate(note, language)]),
  ];
  const by = byName === null ? '' : ` ${words.by[language]} ${isolate(byName, language)}`;
  const recorded = at === null && by === '' ? [] : [`${isolate(at ?? '', language)}${by}`];
  return [...recorded, ...said].join('  ');
}

function holderLine(holder: NonNullable<ItemCustody['holder']>, language: Language): string {
  const since =
    holder.since === null ? '' : ` ${words.since[language]} ${isolate(holder.since, language)}`;
  return `${words.holder[language]} ${nameOf(holder.name, language)}${since}`;
}

function nameOf(name: string | null, language: Language): string {
  return name === null ? words.unnamed[language] : isolate(name, language);
}
