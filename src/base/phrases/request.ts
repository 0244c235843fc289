// Why the server does not take a request, and a command line is not understood.
import type { PhraseText } from './text.ts';

export const requestPhrases = {
  'percent-encoding': { en: 'percent-encoding', fa: 'کدگذاری درصدی آن درست نیست' },
  'nested-deeply': { en: 'nested too deeply', fa: 'بیش از اندازه تودرتو است' },
  'nul-character': { en: 'a NUL character', fa: 'نویسهٔ NUL در آن هست' },
  'half-pair': {
    en: 'half a surrogate pair',
    fa: 'نیمهٔ تنهای یک جفت جانشین در آن هست',
  },
  'no-verdict': { en: 'verdict', fa: 'verdict تنها contested یا differing است' },
  'length-cut': { en: 'a length is cut off', fa: 'عدد اندازه بریده است' },
  'note-cut': { en: 'a note is cut off', fa: 'مشخصات پرونده بریده است' },
  'file-cut': { en: 'a file is cut off', fa: 'پرونده بریده است' },
  'note-wrong': { en: 'a note is not as it should be', fa: 'مشخصات پرونده درست نیست' },
  'from-site': { en: 'Sec-Fetch-Site: {site}', fa: 'Sec-Fetch-Site: {site}' },
  'from-origin': { en: 'Origin: {origin}', fa: 'Origin: {origin}' },
  'no-header': { en: 'X-Gavah', fa: 'سرایند X-Gavah نیامده است' },
  'option-needs-value': {
    en: "Option '{option}' argument missing",
    fa: 'گزینهٔ {option} مقدار می‌خواهد',
  },
  'option-takes-none': {
    en: "Option '{option}' does not take an argument",
    fa: 'گزینهٔ {option} مقدار نمی‌گیرد',
  },
  'option-not-with': {
    en: '{option} does not go with {other}',
    fa: 'گزینهٔ {option} با {other} جمع نمی‌شود',
  },
  'also-read': { en: 'it is read from', fa: 'همین پرونده خوانده می‌شود' },
  'also-written': {
    en: 'something else is written there',
    fa: 'چیز دیگری نیز در آن نوشته می‌شود',
  },
  'needs-option': { en: 'this is needed: {option}', fa: 'این لازم است: {option}' },
} as const satisfies Record<string, PhraseText>;
