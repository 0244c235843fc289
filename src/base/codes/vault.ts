// Codes of the vault and of receiving files. V-01x speak of one offered file
// and V-02x of one stored object: the rest goes on. V-03x speak of the vault as
// a whole: nothing more can be put, and receiving stops.
import type { CodeText } from './text.ts';

export const vaultCodes = {
  'V-001': {
    kind: 'refused',
    en: 'This is not the name of an object: 64 hexadecimal digits in lower case.',
    fa: 'این نام یک شیء نیست؛ نام باید ۶۴ رقم شانزده‌شانزدهی با حروف کوچک باشد.',
  },
  'V-010': {
    kind: 'refused',
    en: 'This is a symbolic link, and links are not followed: offer the file that it points to.',
    fa: 'این پیوندی نمادین است و پیوندها دنبال نمی‌شوند؛ خودِ پرونده‌ای را که به آن اشاره دارد بدهید.',
  },
  'V-011': {
    kind: 'refused',
    en: 'This is no file but a special one ({what}): it holds no bytes that could be kept.',
    fa: 'این پروندهٔ معمولی نیست ({what}) و بایتی برای نگهداری ندارد.',
  },
  'V-012': {
    kind: 'refused',
    en: 'The file cannot be read ({why}): check its permissions and the medium, then offer it again.',
    fa: 'این پرونده خوانده نمی‌شود ({why})؛ مجوزها و سلامت حافظه را بررسی کنید و دوباره آن را بدهید.',
  },
  'V-013': {
    kind: 'refused',
    en: 'There is nothing at this path, or there no longer is.',
    fa: 'در این مسیر چیزی نیست، یا دیگر نیست.',
  },
  'V-014': {
    kind: 'refused',
    en: 'The file changed while it was read ({what}): nothing of it was kept. Offer it again when nobody writes to it.',
    fa: 'پرونده هنگام خواندن تغییر کرد ({what}) و چیزی از آن نگه داشته نشد؛ وقتی کسی در آن نمی‌نویسد دوباره آن را بدهید.',
  },
  'V-015': {
    kind: 'refused',
    en: 'The folder cannot be listed ({why}), so what lies in it was not received.',
    fa: 'محتوای این پوشه خوانده نمی‌شود ({why})، پس آنچه در آن است دریافت نشد.',
  },
  'V-016': {
    kind: 'refused',
    en: 'This folder is the archive itself, which does not receive itself.',
    fa: 'این پوشه خودِ بایگانی است و بایگانی خود را دریافت نمی‌کند.',
  },
  'V-017': {
    kind: 'refused',
    en: 'The path is longer than this system can open: move the folder nearer to the root and offer it again.',
    fa: 'این مسیر درازتر از آن است که سامانه بتواند باز کند؛ پوشه را به ریشه نزدیک‌تر کنید و دوباره بدهید.',
  },
  'V-020': {
    kind: 'broken',
    en: 'The stored bytes of {digest} no longer have this digest: the object is damaged and is not to be used.',
    fa: 'بایت‌های نگه‌داشتهٔ {digest} دیگر با این چکیده نمی‌خوانند؛ این شیء آسیب دیده و نباید به کار رود.',
  },
  'V-021': {
    kind: 'broken',
    en: 'The vault holds no object {digest}.',
    fa: 'شیء {digest} در گنجینه نیست.',
  },
  'V-022': {
    kind: 'broken',
    en: 'The object {digest} cannot be read ({why}).',
    fa: 'شیء {digest} خوانده نمی‌شود ({why}).',
  },
  'V-030': {
    kind: 'refused',
    en: 'The disk of the archive is full: make room and run the command again. What was acknowledged is kept.',
    fa: 'دیسک بایگانی پر است؛ جا باز کنید و فرمان را دوباره اجرا کنید. آنچه تأیید شده محفوظ است.',
  },
  'V-031': {
    kind: 'refused',
    en: 'The archive cannot be written to ({why}). What was acknowledged is kept.',
    fa: 'در بایگانی نمی‌توان نوشت ({why}). آنچه تأیید شده محفوظ است.',
  },
} as const satisfies Record<string, CodeText>;
