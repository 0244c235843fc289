// What formats write as words of their own, in the reader's language: how an item came and is
// shown, what was done with it, what a judgement decides, why something was erased, in what a
// measure counts. The English is what the format writes; whatever is not here is somebody's own
// words and stays as it is.
import type { Language } from '../command.ts';

const came: Readonly<Record<string, string>> = {
  'this archive': 'همین بایگانی',
  'written anew as CSV': 'از نو به‌صورت CSV نوشته شد',
  'taken out of a workbook': 'از کارپوشه‌ای بیرون آورده شد',
  'the workbench': 'از راه میز کار',
};

const viewers: Readonly<Record<string, string>> = {
  pdf: 'میز کار: PDF',
  image: 'میز کار: تصویر',
  text: 'میز کار: متن آن',
  table: 'میز کار: جدول',
  none: 'اینجا هیچ؛ با برنامه‌ای از خودتان',
};

const sorts: Readonly<Record<string, string>> = {
  text: 'متن',
  info: 'شناسنامهٔ PDF',
  docprops: 'ویژگی‌های سند',
  udta: 'دادهٔ کاربر (MP4)',
};

const acts: Readonly<Record<string, string>> = {
  'handed-over': 'سپرده شد به',
  copied: 'رونوشت شد',
  read: 'خوانده شد',
  'given-out': 'داده شد به',
  moved: 'جابه‌جا شد',
  checked: 'وارسی شد',
};

const judged: Readonly<Record<string, string>> = {
  same: 'هر دو یکی‌اند',
  different: 'یکی نیستند',
  unsure: 'نامطمئن',
  assessment: 'ارزیابی یک نکته',
};

const erasing: Readonly<Record<string, string>> = {
  safety: 'ایمنی',
  law: 'قانون',
  'consent-withdrawn': 'پس گرفتن رضایت',
  error: 'خطا',
};

const units: Readonly<Record<string, string>> = {
  years: 'سال',
  months: 'ماه',
  weeks: 'هفته',
  days: 'روز',
  hours: 'ساعت',
  minutes: 'دقیقه',
  persons: 'تن',
  lashes: 'ضربه',
  km: 'کیلومتر',
  m: 'متر',
  cm: 'سانتی‌متر',
};

const tables = { came, viewers, sorts, acts, judged, erasing, units } as const;

/** One word of a format, or somebody's own; not isolated. */
export function ownWord(table: keyof typeof tables, word: string, language: Language): string {
  const words = tables[table];
  const known = language === 'fa' && Object.hasOwn(words, word) ? words[word] : undefined;
  return known ?? word;
}
