// Codes of entries, bodies, openings and the values that entries hold.
import type { CodeText } from './text.ts';

export const entryCodes = {
  'E-001': {
    kind: 'refused',
    en: 'The first field must be ["kind", "gavah.<kind>/<version>"].',
    fa: 'نخستین فیلد باید ["kind", "gavah.<kind>/<version>"] باشد.',
  },
  'E-002': {
    kind: 'refused',
    en: 'The kind “{kind}” is not known to this version.',
    fa: 'گونهٔ «{kind}» برای این نسخه شناخته نیست.',
  },
  'E-003': {
    kind: 'refused',
    en: 'Field {position} of a {kind} must be “{expected}”.',
    fa: 'فیلد {position} در {kind} باید «{expected}» باشد.',
  },
  'E-004': {
    kind: 'refused',
    en: 'The value of “{path}” in a {kind} is not allowed: {why}.',
    fa: 'مقدار «{path}» در {kind} پذیرفته نیست: {why}.',
  },
  'E-005': {
    kind: 'refused',
    en: 'A field is larger than {most} bytes: put it into the vault or into several entries.',
    fa: 'فیلدی از {most} بایت بزرگ‌تر است؛ آن را به گنجینه بسپارید یا در چند مدخل بنویسید.',
  },
  'E-006': {
    kind: 'refused',
    en: 'An entry has more than {most} leaves.',
    fa: 'مدخلی بیش از {most} برگ دارد.',
  },
  'E-007': {
    kind: 'refused',
    en: 'An entry is larger than {most} bytes.',
    fa: 'مدخلی از {most} بایت بزرگ‌تر است.',
  },
  'E-008': {
    kind: 'refused',
    en: 'The number of leaves is not a power of two between 8 and 16,384.',
    fa: 'شمار برگ‌ها توانی از دو میان ۸ و ۱۶٬۳۸۴ نیست.',
  },
  'E-009': {
    kind: 'refused',
    en: 'The body is not of a known shape: {why}.',
    fa: 'بدنه به شکل شناخته‌ای نیست: {why}.',
  },
  'E-010': {
    kind: 'refused',
    en: 'The first field is closed: an opening must show the kind.',
    fa: 'نخستین فیلد بسته است؛ گشودگی باید گونه را نشان دهد.',
  },
  'E-011': {
    kind: 'refused',
    en: 'The log entry is not the byte 0x01 followed by a 32-byte root.',
    fa: 'مدخل دفتر بایت ‎0x01‎ و سپس ریشهٔ ۳۲ بایتی نیست.',
  },
  'E-012': {
    kind: 'refused',
    en: 'A field is not a pair of a name and a value in canonical JSON.',
    fa: 'فیلدی جفت نام و مقدار به JSON معیار نیست.',
  },
  'E-013': {
    kind: 'refused',
    en: 'The count “{name}” is {count}, but the field “{repeated}” stands {found} times.',
    fa: 'شمار «{name}» {count} است، ولی فیلد «{repeated}» {found} بار آمده است.',
  },
  'E-014': {
    kind: 'refused',
    en: 'There is no field “{name}” that could be opened or closed in this {kind}.',
    fa: 'در این {kind} فیلدی به نام «{name}» برای گشودن یا بستن نیست.',
  },
  'E-015': {
    kind: 'refused',
    en: 'The field “{name}” of this entry is closed here and cannot be opened.',
    fa: 'فیلد «{name}» این مدخل در اینجا بسته است و گشودنی نیست.',
  },
  'E-016': {
    kind: 'refused',
    en: 'This {kind} has no “{choice}”: it has {count} of the field “{name}”, counted from 1. Write “{name}:1” for one, “{name}:1-3” for several.',
    fa: 'این {kind} «{choice}» ندارد: شمار فیلد «{name}» در آن {count} است و از ۱ شمرده می‌شود. برای یکی «{name}:1» و برای چند تا «{name}:1-3» بنویسید.',
  },
} as const satisfies Record<string, CodeText>;
