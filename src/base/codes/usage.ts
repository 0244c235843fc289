// Codes of the command line: wrong use, said in one line with what to do.
import type { CodeText } from './text.ts';

export const usageCodes = {
  'U-001': {
    kind: 'refused',
    en: 'There is no command “{name}”. See: gavah --help',
    fa: 'فرمانی به نام «{name}» نیست. ببینید: \u2068gavah --help\u2069',
  },
  'U-002': {
    kind: 'refused',
    en: '{why}. See: gavah {command} --help',
    fa: '{why}. ببینید: \u2068gavah {command} --help\u2069',
  },
  'U-003': {
    kind: 'refused',
    en: '{option} is needed. See: gavah {command} --help',
    fa: 'گزینهٔ {option} لازم است. ببینید: \u2068gavah {command} --help\u2069',
  },
  'U-004': {
    kind: 'refused',
    en: '“{value}” is not one of: {allowed}. See: gavah {command} --help',
    fa: '«{value}» در میان این‌ها نیست: {allowed}. ببینید: \u2068gavah {command} --help\u2069',
  },
  'U-005': {
    kind: 'refused',
    en: 'The file {path} cannot be read ({why}).',
    fa: 'پروندهٔ {path} خوانده نمی‌شود ({why}).',
  },
  'U-008': {
    kind: 'refused',
    en: '{id} is {what}, not {wanted}.',
    fa: '{id} از گونهٔ {what} است، نه {wanted}.',
  },
  'U-009': {
    kind: 'refused',
    en: 'Other entries rest on what would be erased. They go with it: give --with-dependents to say that you have read the list.',
    fa: 'مدخل‌های دیگری بر آنچه زدوده می‌شود تکیه دارند و همراه آن می‌روند؛ اگر فهرست را خوانده‌اید \u2068--with-dependents\u2069 بدهید.',
  },
  'U-012': {
    kind: 'refused',
    en: 'Use: {use}. See: gavah {command} --help',
    fa: 'شکل درست: {use}. ببینید: \u2068gavah {command} --help\u2069',
  },
  'U-013': {
    kind: 'refused',
    en: 'There is no option {option}. See: gavah {command} --help',
    fa: 'گزینه‌ای به نام {option} نیست. ببینید: \u2068gavah {command} --help\u2069',
  },
  'U-014': {
    kind: 'refused',
    en: '{id} is a person, place, source or the like, and no single entry: give the id of a claim, an item or another entry. See: gavah show {id}',
    fa: '{id} شخص، جا، منبع یا مانند آن است و مدخلی از آنِ خود ندارد؛ شناسهٔ گزاره، مدرک یا مدخلی دیگر را بدهید. ببینید: \u2068gavah show {id}\u2069',
  },
  'U-015': {
    kind: 'refused',
    en: 'npm start does not know {option}. See: npm start -- --help',
    fa: '\u2068npm start\u2069 گزینهٔ {option} را نمی‌شناسد. ببینید: \u2068npm start -- --help\u2069',
  },
  'U-016': {
    kind: 'refused',
    en: 'Use: {use}. See: gavah --help',
    fa: 'شکل درست: {use}. ببینید: \u2068gavah --help\u2069',
  },
  'U-017': {
    kind: 'refused',
    en: '“{text}” is no date that can be read in one way: write it like 2026-11-20 or 29 Aban 1405.',
    fa: '«{text}» تاریخی نیست که تنها به یک شکل خوانده شود؛ مانند \u2068۲۹ آبان ۱۴۰۵\u2069 یا \u20682026-11-20\u2069 بنویسید.',
  },
} as const satisfies Record<string, CodeText>;
