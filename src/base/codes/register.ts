// Codes of the register: the derived database and what is asked of it.
import type { CodeText } from './text.ts';

export const registerCodes = {
  'R-001': {
    kind: 'broken',
    en: 'The register cannot be used ({why}). It is derived and nothing is lost: run `gavah rebuild`.',
    fa: 'دفترنما به کار نمی‌آید ({why}). دفترنما از روی دفتر ساخته می‌شود و چیزی از دست نرفته است؛ `gavah rebuild` را اجرا کنید.',
  },
  'R-002': {
    kind: 'refused',
    en: 'The database server does not answer ({why}): check DATABASE_URL, or leave it out to use the embedded database.',
    fa: 'کارساز پایگاه داده پاسخ نمی‌دهد ({why})؛ DATABASE_URL را بررسی کنید، یا آن را بردارید تا پایگاه درونی به کار رود.',
  },
  'R-003': {
    kind: 'refused',
    en: 'Nothing here that you may see has an id that begins with “{prefix}”.',
    fa: 'در اینجا چیزی که مجاز به دیدنش باشید و شناسه‌اش با «{prefix}» آغاز شود نیست.',
  },
  'R-004': {
    kind: 'refused',
    en: '{prefix} is the beginning of more than one id ({some}): write more of it.',
    fa: '{prefix} آغاز بیش از یک شناسه است ({some})؛ بخش بیشتری از آن را بنویسید.',
  },
  'R-005': {
    kind: 'broken',
    en: 'Another process changed the register while it was being brought up to date at entry {position}.',
    fa: 'هنگام به‌روز کردن دفترنما در مدخل {position}، فرایند دیگری آن را تغییر داد.',
  },
  'R-006': {
    kind: 'refused',
    en: 'This is not the mark of a next page that this list gave out.',
    fa: 'این نشانهٔ صفحهٔ بعدی که این فهرست داده باشد نیست.',
  },
  'R-007': {
    kind: 'refused',
    en: 'The database server lacks the extension pg_trgm, which searching by name needs ({why}): install it, or have an administrator create it in this database.',
    fa: 'کارساز پایگاه داده افزونهٔ pg_trgm را که جست‌وجوی نام به آن نیاز دارد ندارد ({why})؛ آن را نصب کنید یا از مدیر بخواهید آن را در این پایگاه بسازد.',
  },
  'R-008': {
    kind: 'broken',
    en: 'The log gave entry {got} where entry {expected} was due: the register was not changed.',
    fa: 'دفتر به جای مدخل {expected} مدخل {got} را داد؛ دفترنما تغییری نکرد.',
  },
  'R-009': {
    kind: 'refused',
    en: 'The table {file} cannot be written ({why}).',
    fa: 'جدول {file} نوشته نمی‌شود ({why}).',
  },
  'R-010': {
    kind: 'refused',
    en: 'The register cannot be made in {folder} ({why}): see that the folder can be written to and that its disk has some 100 MB free. It is derived, and nothing of the archive is lost.',
    fa: 'دفترنما را نمی‌توان در {folder} ساخت ({why})؛ ببینید که بتوان در آن پوشه نوشت و نزدیک ۱۰۰ مگابایت جا باشد. دفترنما از روی دفتر ساخته می‌شود و چیزی از بایگانی از دست نرفته است.',
  },
} as const satisfies Record<string, CodeText>;
