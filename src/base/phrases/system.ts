// What the operating system says, by its short names, and what is said by others.
import type { PhraseText } from './text.ts';

export const systemPhrases = {
  quoted: { en: '{text}', fa: '«{text}»' },
  nothing: { en: 'nothing', fa: 'هیچ' },
  either: { en: '{before} / {last}', fa: '{before} یا {last}' },
  'in-file': { en: '{file}: {what}', fa: '{file}: {what}' },
  unknown: { en: 'unknown error', fa: 'خطایی ناشناخته' },
  errno: { en: 'the system says {errno}', fa: 'سامانه می‌گوید {errno}' },
  ENOENT: { en: 'there is nothing there, {errno}', fa: 'در این مسیر چیزی نیست، {errno}' },
  ENOTDIR: {
    en: 'the way to it leads through a file, {errno}',
    fa: 'مسیرش از پرونده‌ای می‌گذرد، {errno}',
  },
  EISDIR: { en: 'it is a folder, {errno}', fa: 'پوشه است، {errno}' },
  EACCES: { en: 'permission denied, {errno}', fa: 'اجازهٔ دسترسی نیست، {errno}' },
  EPERM: { en: 'not permitted, {errno}', fa: 'این کار مجاز نیست، {errno}' },
  EEXIST: { en: 'it is there already, {errno}', fa: 'از پیش هست، {errno}' },
  EROFS: { en: 'the medium can only be read, {errno}', fa: 'حافظه فقط خواندنی است، {errno}' },
  ENOSPC: { en: 'the disk is full, {errno}', fa: 'دیسک پر است، {errno}' },
  EDQUOT: {
    en: 'no more room is granted on the disk, {errno}',
    fa: 'سهم شما از دیسک پر است، {errno}',
  },
  EIO: { en: 'the medium is faulty, {errno}', fa: 'حافظه خراب است، {errno}' },
  EBUSY: {
    en: 'another programme has it open, {errno}',
    fa: 'برنامهٔ دیگری آن را باز دارد، {errno}',
  },
  EMFILE: { en: 'too many files are open, {errno}', fa: 'پرونده‌های باز بیش از اندازه‌اند، {errno}' },
  ENAMETOOLONG: { en: 'the path is too long, {errno}', fa: 'مسیر بیش از اندازه دراز است، {errno}' },
  ELOOP: { en: 'it is a symbolic link, {errno}', fa: 'پیوندی نمادین است، {errno}' },
  ECONNREFUSED: { en: 'nothing answers there, {errno}', fa: 'آنجا چیزی پاسخ نمی‌دهد، {errno}' },
  ENOTFOUND: { en: 'no machine has that name, {errno}', fa: 'دستگاهی به این نام نیست، {errno}' },
  ETIMEDOUT: { en: 'no answer came in time, {errno}', fa: 'در مهلت پاسخی نیامد، {errno}' },
  EADDRINUSE: {
    en: 'another programme uses it, {errno}',
    fa: 'برنامهٔ دیگری آن را به کار می‌برد، {errno}',
  },
  EADDRNOTAVAIL: {
    en: 'this machine has no such address, {errno}',
    fa: 'این دستگاه چنین نشانی‌ای ندارد، {errno}',
  },
} as const satisfies Record<string, PhraseText>;
