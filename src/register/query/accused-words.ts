// The standing of an accused in a line of text, in the words of the vocabulary: for the command
// line and for tables. It says what is recorded and no more.
import { isolate } from '../../base/shown.ts';
import { formatDate } from '../../format/date/show-date.ts';
import type { AccusedView, ProceedingView, StandingView } from './accused.ts';

type Language = 'en' | 'fa';

const words = {
  none: { en: 'alleged; no proceeding recorded', fa: 'ادعاشده؛ هیچ رسیدگی‌ای ثبت نشده' },
  unknown: {
    en: 'in a proceeding whose standing is not recorded',
    fa: 'در رسیدگی‌ای که وضعیتش ثبت نشده',
  },
  denied: { en: 'denied: ', fa: 'انکارشده: ' },
  more: { en: 'and further proceedings', fa: 'و رسیدگی‌های دیگر' },
} as const;

/** Who it is, and how far each proceeding against them came, or that none is recorded. */
export function writeAccused(accused: AccusedView, language: Language): string {
  const { person, proceedings, proceedingCount } = accused;
  const parts = proceedings.map((one) => writeProceeding(one, language));
  if (proceedingCount > proceedings.length) parts.push(words.more[language]);
  const said =
    parts.length === 0 ? words.none[language] : parts.join(language === 'fa' ? '؛ ' : '; ');
  return `${isolate(person.label[language], language)}: ${said}`;
}

function writeProceeding({ label, standings }: ProceedingView, language: Language): string {
  const said = standings.map((standing) => writeStanding(standing, language));
  const how =
    said.length === 0 ? words.unknown[language] : said.join(language === 'fa' ? '، ' : ', ');
  return `${how} (${isolate(label[language], language)})`;
}

function writeStanding({ stance, objectLabel, when }: StandingView, language: Language): string {
  const value = objectLabel?.[language] ?? '?';
  const date = when === null ? '' : ` ${formatDate(when, language)}`;
  return `${stance === 'denies' ? words.denied[language] : ''}${value}${date}`;
}
