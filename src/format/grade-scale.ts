// The words of the scale that grades are written in: the Admiralty code, also called the NATO
// system. Implements docs/formats/grade.md, clauses 2 and 3.
import type { Credibility, Reliability } from './kinds/grade.ts';

type Words = { readonly en: string; readonly fa: string };

export const reliabilityWords: Readonly<Record<Reliability, Words>> = {
  A: { en: 'completely reliable', fa: 'کاملاً قابل اعتماد' },
  B: { en: 'usually reliable', fa: 'معمولاً قابل اعتماد' },
  C: { en: 'fairly reliable', fa: 'نسبتاً قابل اعتماد' },
  D: { en: 'not usually reliable', fa: 'معمولاً نامطمئن' },
  E: { en: 'unreliable', fa: 'غیرقابل اعتماد' },
  F: { en: 'reliability cannot be judged', fa: 'اعتبار منبع را نمی‌توان سنجید' },
};

export const credibilityWords: Readonly<Record<Credibility, Words>> = {
  '1': { en: 'confirmed by other sources', fa: 'منابع دیگر آن را تأیید می‌کنند' },
  '2': { en: 'probably true', fa: 'احتمالاً درست' },
  '3': { en: 'possibly true', fa: 'شاید درست' },
  '4': { en: 'doubtful', fa: 'مشکوک' },
  '5': { en: 'improbable', fa: 'نامحتمل' },
  '6': { en: 'truth cannot be judged', fa: 'درستی را نمی‌توان سنجید' },
};

/** The words of a grade of either axis; of anything else, itself. */
export function wordsOfGrade(grade: string): Words {
  const words: Readonly<Record<string, Words>> = { ...reliabilityWords, ...credibilityWords };
  return words[grade] ?? { en: grade, fa: grade };
}
