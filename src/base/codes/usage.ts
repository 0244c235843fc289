// Codes of the command line: wrong use, said in one line with what to do.
import type { CodeText } from './text.ts';

export const usageCodes = {
  'U-001': {
    kind: 'refused',
    en: 'There is no command “{name}”. See: gavah --help',
    fa: 'فرمانی به نام «{name}» نیست. ببینید: gavah --help',
  },
  'U-002': {
    kind: 'refused',
    en: '{why}. See: gavah {command} --help',
    fa: '{why}. ببینید: gavah {command} --help',
  },
  'U-003': {
    kind: 'refused',
    en: '{option} is needed. See: gavah {command} --help',
    fa: '{option} لازم است. ببینید: gavah {command} --help',
  },
  'U-004': {
    kind: 'refused',
    en: '“{value}” is not one of: {allowed}. See: gavah {command} --help',
    fa: '«{value}» یکی از این‌ها نیست: {allowed}. ببینید: gavah {command} --help',
  },
  'U-005': {
    kind: 'refused',
    en: 'The file {path} cannot be read ({why}).',
    fa: 'پروندهٔ {path} خوانده نمی‌شود ({why}).',
  },
  'U-008': {
    kind: 'refused',
    en: '{id} is {what}, not {wanted}.',
    fa: '{id} {what} است، نه {wanted}.',
  },
  'U-009': {
    kind: 'refused',
    en: 'Other entries rest on what would be erased. They go with it: give --with-dependents to say that you have read the list.',
    fa: 'مدخل‌های دیگری بر آنچه زدوده می‌شود تکیه دارند و همراه آن می‌روند؛ اگر فهرست را خوانده‌اید --with-dependents بدهید.',
  },
} as const satisfies Record<string, CodeText>;
