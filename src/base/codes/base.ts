// Codes of base: bytes, text and JSON.
import type { CodeText } from './text.ts';

export const baseCodes = {
  'B-001': {
    kind: 'refused',
    en: 'This is not hexadecimal text of {bytes} bytes in lower case.',
    fa: 'این متن شانزده‌شانزدهی {bytes} بایتی با حروف کوچک نیست.',
  },
  'B-002': {
    kind: 'refused',
    en: 'This is not base64 in its one allowed spelling.',
    fa: 'این متن base64 در تنها شکل پذیرفته‌اش نیست.',
  },
  'B-003': {
    kind: 'refused',
    en: 'The bytes are not valid UTF-8 (first fault at byte {at}).',
    fa: 'بایت‌ها UTF-8 درست نیستند (نخستین خطا در بایت {at}).',
  },
  'B-004': {
    kind: 'refused',
    en: 'The text begins with a byte order mark.',
    fa: 'متن با نشانهٔ ترتیب بایت (BOM) آغاز می‌شود.',
  },
  'B-005': {
    kind: 'refused',
    en: 'This is not JSON: {why}',
    fa: 'این JSON نیست: {why}',
  },
  'B-006': {
    kind: 'refused',
    en: 'The JSON is not in its canonical spelling (RFC 8785).',
    fa: 'این JSON به شکل معیار خود (RFC 8785) نوشته نشده است.',
  },
  'B-007': {
    kind: 'refused',
    en: 'A number is not an integer between −(2⁵³−1) and 2⁵³−1: write it as text.',
    fa: 'عددی صحیح و میان ‎−(2⁵³−1)‎ و ‎2⁵³−1‎ نیست؛ آن را به صورت متن بنویسید.',
  },
  'B-008': {
    kind: 'refused',
    en: 'A text holds a lone surrogate and is not well-formed Unicode.',
    fa: 'در متن نیمهٔ تنهای یک جفت جانشین هست و یونیکد درستی نیست.',
  },
  'B-009': {
    kind: 'refused',
    en: 'A member name is not printable ASCII.',
    fa: 'نام یکی از اعضا از نویسه‌های چاپی اسکی نیست.',
  },
  'B-010': {
    kind: 'refused',
    en: 'The value is nested deeper than {most} levels.',
    fa: 'مقدار بیش از {most} لایه تودرتو است.',
  },
  'B-011': {
    kind: 'refused',
    en: 'The value is of a kind that JSON cannot hold.',
    fa: 'مقدار از گونه‌ای است که در JSON نمی‌گنجد.',
  },
} as const satisfies Record<string, CodeText>;
