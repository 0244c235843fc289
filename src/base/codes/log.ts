// Codes of the log's writer, its keys and its folder.
import type { CodeText } from './text.ts';

export const logCodes = {
  'L-001': {
    kind: 'refused',
    en: '{folder} is not an archive: it has no archive.json.',
    fa: '{folder} بایگانی نیست؛ archive.json ندارد.',
  },
  'L-002': {
    kind: 'refused',
    en: '{folder} is not empty: an archive is made in a new or an empty folder.',
    fa: '{folder} خالی نیست؛ بایگانی در پوشهٔ تازه یا خالی ساخته می‌شود.',
  },
  'L-003': {
    kind: 'refused',
    en: 'Another process has this archive open. If it is gavah serve, work in the browser or stop it; otherwise wait until it has finished.',
    fa: 'فرایند دیگری این بایگانی را باز دارد. اگر gavah serve است، در مرورگر کار کنید یا آن را بایستانید؛ وگرنه صبر کنید تا کارش تمام شود.',
  },
  'L-004': {
    kind: 'refused',
    en: 'The key of this log is not on this machine, so the archive can only be read here. To go on writing with a new key, use: gavah continue',
    fa: 'کلید این دفتر روی این دستگاه نیست و بایگانی در اینجا فقط خواندنی است. برای ادامه با کلید تازه: gavah continue',
  },
  'L-005': {
    kind: 'refused',
    en: 'The folder does not fit the last checkpoint that this machine signed ({why}). It may be a restored backup. Nothing is signed under this origin any more; to go on, use: gavah continue',
    fa: 'پوشه با آخرین نقطهٔ وارسیِ امضاشده در این دستگاه نمی‌خواند ({why}). شاید از پشتیبان برگردانده شده باشد. دیگر چیزی به نام این دفتر امضا نمی‌شود؛ برای ادامه: gavah continue',
  },
  'L-006': {
    kind: 'broken',
    en: 'The log is damaged: {why}. Run: gavah verify',
    fa: 'دفتر آسیب دیده است: {why}. اجرا کنید: gavah verify',
  },
  'L-007': {
    kind: 'broken',
    en: 'A write failed before it was complete ({why}). Nothing of it counts; open the archive again.',
    fa: 'نوشتن پیش از پایان شکست خورد ({why}). هیچ بخشی از آن به حساب نمی‌آید؛ بایگانی را دوباره باز کنید.',
  },
  'L-009': {
    kind: 'refused',
    en: 'The key of the actor {actor} is not on this machine.',
    fa: 'کلید کنشگر {actor} روی این دستگاه نیست.',
  },
  'L-010': {
    kind: 'refused',
    en: 'The log of this archive can be written here as it is; there is nothing to continue from.',
    fa: 'دفتر این بایگانی همین‌جا نوشتنی است؛ نیازی به دفتر جانشین نیست.',
  },
  'L-011': {
    kind: 'refused',
    en: 'Nothing can be written to {folder} ({why}).',
    fa: 'در {folder} نمی‌توان نوشت ({why}).',
  },
  'L-012': {
    kind: 'refused',
    en: 'What is {kind} cannot be erased: the log could no longer be checked.',
    fa: 'مدخلی از گونهٔ «{kind}» را نمی‌توان زدود؛ دیگر دفتر وارسی‌پذیر نمی‌ماند.',
  },
  'L-013': {
    kind: 'refused',
    en: 'The cosigned note is not of the present checkpoint.',
    fa: 'یادداشت هم‌امضاشده از آنِ نقطهٔ وارسی کنونی نیست.',
  },
  'L-014': {
    kind: 'refused',
    en: 'The clock of this machine says {now}, but the archive already holds an entry of {before}. Nothing was recorded: set the clock. If it is right, and the earlier entry was wrong, add --clock-is-right once.',
    fa: 'ساعت این دستگاه {now} است، ولی بایگانی مدخلی از {before} دارد. چیزی ثبت نشد؛ ساعت را درست کنید. اگر ساعت درست است و آن مدخل نادرست، یک بار ‎--clock-is-right‎ را بیفزایید.',
  },
  'L-015': {
    kind: 'refused',
    en: 'The keys would lie in {home}, within the archive: whoever is given the folder would have them. Set GAVAH_HOME to a folder elsewhere.',
    fa: 'کلیدها در {home}، درون خود بایگانی، جا می‌گرفتند و هر که پوشه را می‌گرفت کلیدها را هم داشت. GAVAH_HOME را پوشه‌ای در جای دیگر بگذارید.',
  },
  'L-016': {
    kind: 'refused',
    en: 'The key or mark in {path} cannot be read ({why}).',
    fa: 'کلید یا نشانِ {path} خوانده نمی‌شود ({why}).',
  },
} as const satisfies Record<string, CodeText>;
