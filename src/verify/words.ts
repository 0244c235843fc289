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
  closed(names: readonly string[]): string;
  /** What of a repeated field is open: `open` are numbers counted from 1, in order. */
  repeated(name: string, open: readonly number[], count: number | null): string;
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

/** Numbers in order, neighbours joined: `1, 3–5`. */
function writeRuns(
  numbers: readonly number[],
  write: (value: number) => string,
  comma: string,
): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? write(from) : `${write(from)}–${write(to)}`))
    .join(comma);
}

const en: Words = {
  opened: 'What it shows of the entry',
  closed: (names) => `closed: ${names.join(', ')}`,
  repeated: (name, open, count) => {
    const shown = open.length === 0 ? 'none' : writeRuns(open, String, ', ');
    if (count === null) return `${name}: ${shown} open; how many there are is closed`;
    if (open.length === count) return `${name}: all ${count} open`;
    return `${name}: ${shown} of ${count} open; ${open.length === 0 ? 'all' : 'the other'} ${count - open.length} closed`;
  },
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
  closed: (names) => `بسته: ${names.join('، ')}`,
  repeated: (name, open, count) => {
    const shown = open.length === 0 ? 'هیچ‌یک' : `شمارهٔ ${writeRuns(open, digits, '، ')}`;
    if (count === null) return `${name}: ${shown} باز؛ شمار همه بسته است`;
    if (open.length === count) return `${name}: هر ${digits(count)} باز`;
    return `${name}: ${shown} از ${digits(count)} باز؛ ${digits(count - open.length)} تای دیگر بسته`;
  },
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
    check: 'بازبینی',
    claim: 'گزاره',
    custody: 'رویداد نگه‌داری',
    erase: 'زدودن',
    import: 'ورود',
    item: 'مدرک',
    judgement: 'داوری',
    grade: 'درجه',
    picture: 'طرح تصویر',
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
