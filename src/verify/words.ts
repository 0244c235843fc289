// The words of a report around its sentences, in both languages. The sentences
// themselves stand with their codes.
import type { Severity } from './finding.ts';

export type Language = 'en' | 'fa';

type Numbers = {
  readonly entries: number;
  readonly objects: number;
  readonly bytes: number;
  readonly seals: number;
};

type Words = {
  readonly opened: string;
  readonly findings: string;
  readonly notes: string;
  readonly known: string;
  readonly unknown: string;
  readonly clean: string;
  readonly comma: string;
  readonly severities: Readonly<Record<Severity, string>>;
  notClean(count: number): string;
  counts(numbers: Numbers): string;
  /** Kinds of entry, by the middle of their names; what is not here goes by that. */
  readonly kinds: Readonly<Record<string, string>>;
  ofKind(kind: string, count: number): string;
  entry(position: string): string;
  more(count: number): string;
};

const en: Words = {
  opened: 'What it shows of the entry',
  findings: 'Findings',
  notes: 'Erased, unfinished and to be noted',
  known: 'Known from outside',
  unknown: 'What cannot be known from this',
  clean: 'Verdict: clean. Nothing was found that contradicts itself or what you gave.',
  comma: ', ',
  severities: {
    damage: 'damage',
    stray: 'stray',
    rule: 'against the rules',
    unsigned: 'unsigned',
    key: 'key',
    fork: 'other history',
    rollback: 'cut off',
    policy: 'policy',
    time: 'time',
    note: 'note',
  },
  notClean: (count) => `Verdict: ${count} ${count === 1 ? 'finding' : 'findings'}.`,
  counts: ({ entries, objects, bytes, seals }) => {
    return `${entries} entries, ${objects} stored files of ${bytes} bytes, ${seals} seals`;
  },
  kinds: {},
  ofKind: (kind, count) => `${kind} ${count}`,
  entry: (position) => `entry ${position}`,
  more: (count) => `and ${count} more like these`,
};

const persian = new Intl.NumberFormat('fa');
const digits = (value: number): string => persian.format(value);

const fa: Words = {
  opened: 'آنچه از مدخل نشان می‌دهد',
  findings: 'یافته‌ها',
  notes: 'زدوده، ناتمام و یادکردنی',
  known: 'دانسته از بیرون',
  unknown: 'آنچه از این نمی‌توان دانست',
  clean: 'نتیجه: پاک. چیزی که با خود یا با آنچه دادید ناسازگار باشد یافت نشد.',
  comma: '، ',
  severities: {
    damage: 'آسیب',
    stray: 'بیگانه',
    rule: 'خلاف قاعده',
    unsigned: 'بی‌امضا',
    key: 'کلید',
    fork: 'تاریخچهٔ دیگر',
    rollback: 'بریدگی',
    policy: 'سیاست',
    time: 'زمان',
    note: 'یادآوری',
  },
  notClean: (count) => `نتیجه: ${digits(count)} یافته.`,
  counts: ({ entries, objects, bytes, seals }) => {
    const stored = `${digits(objects)} پروندهٔ نگه‌داشته به اندازهٔ ${digits(bytes)} بایت`;
    return `${digits(entries)} مدخل، ${stored}، ${digits(seals)} مُهر`;
  },
  kinds: {
    actor: 'کنشگر',
    archive: 'بایگانی',
    claim: 'گزاره',
    custody: 'رویداد نگه‌داری',
    erase: 'زدودن',
    import: 'ورود',
    item: 'مدرک',
    judgement: 'داوری',
    seal: 'مُهر',
    text: 'متن',
    vocabulary: 'واژگان',
    withdraw: 'پس‌گرفتن',
  },
  ofKind: (kind, count) => `${digits(count)} ${kind}`,
  entry: (position) => `مدخل ${position}`,
  more: (count) => `و ${digits(count)} تای دیگر مانند این‌ها`,
};

export const words: Readonly<Record<Language, Words>> = { en, fa };
