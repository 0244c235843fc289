// Why a file, a row or a list is not taken in, or its text not taken out.
import type { PhraseText } from './text.ts';

export const intakePhrases = {
  fifo: { en: 'fifo', fa: 'لولهٔ نام‌دار' },
  socket: { en: 'socket', fa: 'سوکت' },
  'block-device': { en: 'block device', fa: 'دستگاه بلوکی' },
  'character-device': { en: 'character device', fa: 'دستگاه نویسه‌ای' },
  'only-folder': { en: 'folder', fa: 'پوشه' },
  'unknown-sort': { en: 'unknown', fa: 'ناشناخته' },
  'changed-size': { en: 'its size', fa: 'اندازه‌اش' },
  'changed-mtime': { en: 'when it was last written to', fa: 'زمان آخرین نوشتن در آن' },
  'changed-ctime': { en: 'its status', fa: 'مشخصاتش' },
  'changed-inode': { en: 'another file took its place', fa: 'پروندهٔ دیگری به جایش آمد' },
  'no-such-file': {
    en: 'there is no such file in the folder',
    fa: 'چنین پرونده‌ای در پوشه نیست',
  },
  'no-permission': { en: 'reading it is not permitted', fa: 'اجازهٔ خواندنش نیست' },
  'only-the-list': { en: 'only the list is here', fa: 'تنها خود فهرست در اینجاست' },
  'it-is-no-file': { en: 'it is no regular file', fa: 'پرونده‌ای معمولی نیست' },
  'empty-file': { en: 'the file is empty', fa: 'پرونده خالی است' },
  'column-unnamed': { en: 'a column has no name', fa: 'ستونی نام ندارد' },
  'column-twice': {
    en: 'the column “{column}” stands twice',
    fa: 'ستون «{column}» دو بار آمده است',
  },
  'value-alone': { en: 'without lower and upper', fa: 'بی lower و upper' },
  'a-whole-number': { en: 'a whole number', fa: 'عددی صحیح' },
  'a-decimal-number': { en: 'a decimal number', fa: 'عددی اعشاری' },
  'either-truth': { en: 'true or false', fa: 'true یا false' },
  'no-answer': { en: 'no answer', fa: 'خواننده پاسخی نداد' },
  'decoder-ended': { en: 'the decoder ended ({by})', fa: 'خوانندهٔ تصویر از کار افتاد ({by})' },
  'no-pdftotext': { en: 'pdftotext', fa: 'برنامهٔ pdftotext اجرا نشد' },
  utf16: { en: 'UTF-16', fa: 'UTF-16 است' },
  'not-text': { en: 'not text', fa: 'متن نیست' },
  'changed-while-read': {
    en: 'it changed while it was read',
    fa: 'هنگام خواندن تغییر کرد',
  },
  'list-empty': { en: 'empty', fa: 'خالی است' },
  'columns-over': { en: 'more than {most} columns', fa: 'بیش از {most} ستون دارد' },
  'heading-twice': {
    en: 'column “{column}” stands twice',
    fa: 'ستون «{column}» دو بار آمده است',
  },
} as const satisfies Record<string, PhraseText>;
