// What is wrong with an archive's folder, its log and its register, and what the
// verifier could not read.
import type { PhraseText } from './text.ts';

export const logPhrases = {
  'no-archive-json': {
    en: 'archive.json is not of its shape',
    fa: 'archive.json به شکل خود نیست',
  },
  'no-record': {
    en: 'this machine has no record of having signed it',
    fa: 'این دستگاه نشانی از امضای آن ندارد',
  },
  'unread-record': {
    en: 'its record of what it signed cannot be read',
    fa: 'نشانی که این دستگاه از امضای خود نگه داشته خوانده نمی‌شود',
  },
  'other-size': {
    en: 'folder {folder}, machine {machine}',
    fa: 'پوشه {folder} مدخل دارد و این دستگاه {machine} مدخل امضا کرده است',
  },
  'other-root': {
    en: 'the tiles do not have the root that was signed',
    fa: 'کاشی‌ها ریشه‌ای را که امضا شده ندارند',
  },
  'file-missing': { en: '{file} is missing', fa: '{file} نیست' },
  'entry-missing': { en: 'entry {position} is missing', fa: 'مدخل {position} نیست' },
  'file-ends': {
    en: '{file} ends before entry {position}',
    fa: '{file} پیش از مدخل {position} پایان می‌یابد',
  },
  'journal-unread': {
    en: '{file} cannot be read',
    fa: '{file} خوانده نمی‌شود',
  },
  'no-regular-file': { en: 'not a regular file', fa: 'پرونده‌ای معمولی نیست' },
  'larger-than': { en: 'larger than {most} bytes', fa: 'بزرگ‌تر از {most} بایت است' },
  'a-file': { en: 'file', fa: 'پرونده' },
  'a-folder': { en: 'folder', fa: 'پوشه' },
  'other-kind': { en: 'its kind is {kind}', fa: 'گونهٔ آن {kind} است' },
  'no-kind': { en: 'its kind cannot be read', fa: 'گونهٔ آن خوانده نمی‌شود' },
  'no-origin': {
    en: 'the origin of the log cannot be read from it',
    fa: 'نام دفتر در آن خوانده نمی‌شود',
  },
  'no-vkey': {
    en: 'its key is no Ed25519 key in the name of the log',
    fa: 'کلید آن کلید Ed25519 به نام دفتر نیست',
  },
} as const satisfies Record<string, PhraseText>;
