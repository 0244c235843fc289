// Codes of the server: who may ask what, in which form, and why it does not start.
import type { CodeText } from './text.ts';

export const serverCodes = {
  'S-001': {
    kind: 'refused',
    en: 'You are not signed in. Open the sign-in link that gavah printed, or ask for a new one.',
    fa: 'وارد نشده‌اید. پیوند ورودی را که gavah چاپ کرده است باز کنید یا پیوند تازه‌ای بخواهید.',
  },
  'S-002': {
    kind: 'refused',
    en: 'This sign-in link was used already, has expired or was never given. Ask for a new one.',
    fa: 'این پیوند ورود پیش‌تر به کار رفته، مهلتش گذشته یا هرگز داده نشده است. پیوند تازه‌ای بخواهید.',
  },
  'S-003': {
    kind: 'refused',
    en: 'Your session may not do this: it reads at the level {level}, and {needed} is needed.',
    fa: 'نشست شما اجازهٔ این کار را ندارد: سطح خواندن آن {level} است و {needed} لازم است.',
  },
  'S-004': {
    kind: 'refused',
    en: 'The archive can only be read here. {why}.',
    fa: 'بایگانی در اینجا فقط خواندنی است. {why}.',
  },
  'S-005': {
    kind: 'refused',
    en: 'The request was refused because it comes from another site or has no X-Gavah header ({why}).',
    fa: 'درخواست رد شد، چون از سایت دیگری می‌آید یا سرایند X-Gavah ندارد ({why}).',
  },
  'S-006': {
    kind: 'refused',
    en: 'This server does not answer to the name “{host}”. Use the address that gavah printed, or start it with: --name {host}',
    fa: 'این کارساز به نام «{host}» پاسخ نمی‌دهد. نشانی چاپ‌شده را به کار ببرید یا کارساز را چنین آغاز کنید: \u2068--name {host}\u2069',
  },
  'S-007': {
    kind: 'refused',
    en: 'There is nothing at {method} {path}.',
    fa: 'در {method} {path} چیزی نیست.',
  },
  'S-008': {
    kind: 'refused',
    en: 'The request is not as it should be: {where}: {why}.',
    fa: 'درخواست درست نیست: {where}: {why}.',
  },
  'S-009': {
    kind: 'refused',
    en: 'The request is larger than {mostBytes} bytes.',
    fa: 'درخواست از {mostBytes} بایت بزرگ‌تر است.',
  },
  'S-010': {
    kind: 'refused',
    en: 'The content type “{type}” is not taken here.',
    fa: 'گونهٔ محتوای «{type}» در اینجا پذیرفته نیست.',
  },
  'S-011': {
    kind: 'refused',
    en: 'Too many tries to sign in. Try again in {seconds} seconds.',
    fa: 'تلاش برای ورود بیش از اندازه بود. {seconds} ثانیهٔ دیگر دوباره بکوشید.',
  },
  'S-012': {
    kind: 'broken',
    en: 'Something went wrong in the server. Nothing was written by this request; what it was stands in the terminal that runs gavah.',
    fa: 'در کارساز خطایی پیش آمد. این درخواست چیزی ننوشت؛ شرح خطا در پایانه‌ای است که gavah در آن اجراست.',
  },
  'S-013': {
    kind: 'refused',
    en: 'There is no job {id}; jobs are forgotten when the server stops.',
    fa: 'کاری با شناسهٔ {id} نیست؛ با ایستادن کارساز کارها فراموش می‌شوند.',
  },
  'S-014': {
    kind: 'refused',
    en: 'With {host} the archive would be open to other machines. Say by which name they reach it: --name NAME',
    fa: 'با {host} بایگانی به روی دستگاه‌های دیگر باز می‌شود. بگویید با چه نامی به آن می‌رسند: \u2068--name NAME\u2069',
  },
  'S-015': {
    kind: 'refused',
    en: 'Port {port} of {host} cannot be used ({why}). Choose another: --port N',
    fa: 'درگاه {port} از {host} به کار نمی‌آید ({why}). درگاه دیگری برگزینید: \u2068--port N\u2069',
  },
  'S-016': {
    kind: 'refused',
    en: 'There are {most} saved views, and no more are kept: remove some first.',
    fa: '{most} نمای ذخیره‌شده هست و بیش از این نگه داشته نمی‌شود؛ نخست برخی را بردارید.',
  },
  'S-017': {
    kind: 'refused',
    en: 'There is no saved view {id}.',
    fa: 'نمای ذخیره‌شده‌ای با شناسهٔ {id} نیست.',
  },
  'S-018': {
    kind: 'refused',
    en: 'The server is being stopped and answers no more. Start it again, and ask once more.',
    fa: 'کارساز در حال ایستادن است و دیگر پاسخ نمی‌دهد. آن را دوباره آغاز کنید و باز بپرسید.',
  },
} as const satisfies Record<string, CodeText>;
