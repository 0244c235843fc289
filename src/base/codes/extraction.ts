// Codes of taking text out of items and of sketching pictures (X-00x, X-01x), and of files
// on their way in through the server (X-02x). A file that cannot be read is an item all the same.
import type { CodeText } from './text.ts';

export const extractionCodes = {
  'X-001': {
    kind: 'refused',
    en: 'No text can be taken out of “{name}”: files of the type {type} are not read.',
    fa: 'از «{name}» متنی برنمی‌آید؛ پرونده‌های گونهٔ {type} خوانده نمی‌شوند.',
  },
  'X-002': {
    kind: 'refused',
    en: 'The file is damaged, or is not what it says it is: {why}.',
    fa: 'پرونده آسیب دیده یا آن نیست که می‌گوید: {why}.',
  },
  'X-003': {
    kind: 'refused',
    en: 'Reading the file took longer than {seconds} seconds and was stopped.',
    fa: 'خواندن پرونده بیش از {seconds} ثانیه کشید و متوقف شد.',
  },
  'X-004': {
    kind: 'refused',
    en: 'Reading the file needs more than {most} MB of memory and was stopped.',
    fa: 'خواندن پرونده بیش از {most} مگابایت حافظه می‌خواهد و متوقف شد.',
  },
  'X-005': {
    kind: 'refused',
    en: 'The file is larger than {most} bytes: nothing is taken out of it.',
    fa: 'پرونده از {most} بایت بزرگ‌تر است و چیزی از آن بیرون کشیده نمی‌شود.',
  },
  'X-006': {
    kind: 'refused',
    en: 'The file unpacks to more than {most} bytes or {parts} parts: it is not opened.',
    fa: 'پرونده پس از باز شدن بیش از {most} بایت یا {parts} بخش دارد و گشوده نمی‌شود.',
  },
  'X-007': {
    kind: 'refused',
    en: 'The file is encrypted. Receive a copy without a password too, if there is one.',
    fa: 'پرونده رمز دارد. اگر نسخهٔ بی‌گذرواژه‌ای هست، آن را نیز دریافت کنید.',
  },
  'X-008': {
    kind: 'refused',
    en: 'The file holds more than {most} characters: its text is not taken out.',
    fa: 'پرونده بیش از {most} نویسه دارد و متن آن بیرون کشیده نمی‌شود.',
  },
  'X-009': {
    kind: 'refused',
    en: 'The document has no page {page}.',
    fa: 'سند صفحهٔ {page} ندارد.',
  },
  'X-010': {
    kind: 'refused',
    en: 'The list is UTF-8 with commas already: it needs not be written anew.',
    fa: 'این فهرست از پیش UTF-8 و با ویرگول است: به بازنویسی نیازی ندارد.',
  },
  'X-011': {
    kind: 'refused',
    en: 'A quotation mark in the list is never closed: it cannot be told where its cells end.',
    fa: 'گیومه‌ای در این فهرست هرگز بسته نمی‌شود و پایان خانه‌ها دانسته نیست.',
  },
  'X-012': {
    kind: 'refused',
    en: 'Pictures cannot be sketched on this machine, so copies of them are not found: {why}.',
    fa: 'روی این دستگاه طرح تصویرها ساخته نمی‌شود و نسخه‌های دیگرشان یافت نمی‌شوند: {why}.',
  },
  'X-013': {
    kind: 'refused',
    en: 'The picture has more than {most} pixels: it is not sketched.',
    fa: 'تصویر بیش از {most} پیکسل دارد و طرح آن ساخته نمی‌شود.',
  },
  'X-020': {
    kind: 'refused',
    en: 'There is no upload {id}: it was received, cancelled, or given up. Send the file again.',
    fa: 'بارگذاری‌ای با شناسهٔ {id} نیست: دریافت، لغو یا رها شده است. پرونده را دوباره بفرستید.',
  },
  'X-021': {
    kind: 'refused',
    en: 'The upload goes on at byte {received}, not at {offset}; or another request is sending to it.',
    fa: 'ادامهٔ بارگذاری از بایت {received} است نه {offset}؛ یا درخواست دیگری دارد به آن می‌فرستد.',
  },
  'X-022': {
    kind: 'refused',
    en: 'More bytes came than the {sizeBytes} that were announced; what was announced is kept.',
    fa: 'بیش از {sizeBytes} بایتِ اعلام‌شده رسید؛ آنچه اعلام شده بود نگه داشته شد.',
  },
  'X-023': {
    kind: 'refused',
    en: 'At most {most} bytes can be sent at once here. Larger files are sent in pieces.',
    fa: 'اینجا یک‌باره بیش از {most} بایت نمی‌توان فرستاد. پرونده‌های بزرگ‌تر تکه‌تکه فرستاده می‌شوند.',
  },
  'X-024': {
    kind: 'refused',
    en: 'Only {received} of {sizeBytes} bytes of “{name}” have arrived.',
    fa: 'از «{name}» تنها {received} از {sizeBytes} بایت رسیده است.',
  },
  'X-025': {
    kind: 'refused',
    en: 'The files are not packed as they should be: {why}.',
    fa: 'پرونده‌ها درست بسته‌بندی نشده‌اند: {why}.',
  },
} as const satisfies Readonly<Record<string, CodeText>>;
