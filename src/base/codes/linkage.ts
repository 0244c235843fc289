// Codes of linkage: lists that are to be compared and what is asked of them.
import type { CodeText } from './text.ts';

export const linkageCodes = {
  'M-001': {
    kind: 'refused',
    en: '{path} cannot be read ({why}).',
    fa: '{path} خوانده نمی‌شود ({why}).',
  },
  'M-002': {
    kind: 'refused',
    en: '{path} is no list in CSV and UTF-8 ({why}): save it as CSV, UTF-8, with a first row of headings.',
    fa: '{path} فهرستی به CSV و UTF-8 نیست ({why})؛ آن را به CSV و UTF-8، با سطر نخستی از سرستون‌ها، ذخیره کنید.',
  },
  'M-003': {
    kind: 'refused',
    en: '{path}: row {row} does not end, or is longer than 2 MiB: a quotation mark is probably not closed.',
    fa: '{path}: سطر {row} پایان نمی‌یابد یا از ۲ مبی‌بایت بلندتر است؛ گویا گیومه‌ای بسته نشده است.',
  },
  'M-004': {
    kind: 'refused',
    en: '{path}: the headings cannot be used ({why}).',
    fa: '{path}: سرستون‌ها به کار نمی‌آیند ({why}).',
  },
  'M-005': {
    kind: 'refused',
    en: 'The settings are wrong at {path}: {why}.',
    fa: 'تنظیمات در {path} نادرست است: {why}.',
  },
  'M-006': {
    kind: 'refused',
    en: 'No row has the id “{id}”. With several files ids begin with the number of the file: 1:… , 2:… .',
    fa: 'هیچ سطری شناسهٔ «{id}» ندارد. با چند پرونده، شناسه‌ها با شمارهٔ پرونده آغاز می‌شوند: ‎1:…‎ و ‎2:…‎.',
  },
  'M-007': {
    kind: 'refused',
    en: 'Nothing in the lists can be compared: no column was recognised that holds anything. Name the columns in the settings (--config).',
    fa: 'چیزی در فهرست‌ها سنجیدنی نیست؛ هیچ ستون پری شناخته نشد. ستون‌ها را در تنظیمات (‎--config‎) نام ببرید.',
  },
  'M-008': {
    kind: 'refused',
    en: '{path} cannot be written ({why}).',
    fa: '{path} نوشته نمی‌شود ({why}).',
  },
  'M-010': {
    kind: 'refused',
    en: 'No judgement that stands was made of the proposals of the run “{run}”.',
    fa: 'هیچ داوری برجایی از پیشنهادهای اجرای «{run}» در کار نیست.',
  },
  'M-011': {
    kind: 'refused',
    en: 'No person in the archive has a name or anything else that could be compared.',
    fa: 'هیچ شخصی در بایگانی نام یا چیز سنجیدنی دیگری ندارد.',
  },
} as const satisfies Record<string, CodeText>;
