// Codes of dates, names and quantities.
import type { CodeText } from './text.ts';

export const dateCodes = {
  'D-001': {
    kind: 'refused',
    en: 'A date has exactly the members asWritten, calendar, edtf, earliest, latest and rule.',
    fa: 'تاریخ درست همین عضوها را دارد: asWritten، calendar، edtf، earliest، latest و rule.',
  },
  'D-002': {
    kind: 'refused',
    en: 'The member {member} of a date is not of its kind: {why}.',
    fa: 'عضو {member} از تاریخ از گونهٔ خود نیست: {why}.',
  },
  'D-003': {
    kind: 'refused',
    en: 'Unknown calendar "{calendar}": give gregorian, solar-hijri, lunar-hijri or imperial.',
    fa: 'گاه‌شمار «{calendar}» شناخته نیست؛ یکی از gregorian، solar-hijri، lunar-hijri یا imperial را بدهید.',
  },
  'D-004': {
    kind: 'refused',
    en: '"{text}" is not an EDTF date as docs/formats/date.md has it.',
    fa: '«{text}» تاریخ EDTF به شکلی که docs/formats/date.md می‌گوید نیست.',
  },
  'D-005': {
    kind: 'refused',
    en: 'There is no such day or month in the {calendar} calendar: "{text}".',
    fa: 'چنین روز یا ماهی در گاه‌شمار {calendar} نیست: «{text}».',
  },
  'D-006': {
    kind: 'refused',
    en: '"{text}" ends before it begins.',
    fa: '«{text}» پیش از آغاز خود پایان می‌یابد.',
  },
  'D-007': {
    kind: 'refused',
    en: 'The year {year} lies outside {first} to {last}, which the {calendar} calendar covers here.',
    fa: 'سال {year} بیرون از بازهٔ {first} تا {last} است که گاه‌شمار {calendar} در اینجا می‌پوشاند.',
  },
  'D-008': {
    kind: 'refused',
    en: 'The bounds are not those that the rule gives: {earliest} to {latest}.',
    fa: 'کران‌ها آن نیستند که قاعده به دست می‌دهد: {earliest} تا {latest}.',
  },
  'D-009': {
    kind: 'refused',
    en: 'The rule "{rule}" is unknown, or does not fit a date that has {what}.',
    fa: 'قاعدهٔ «{rule}» شناخته نیست، یا با تاریخی که {what} دارد نمی‌خواند.',
  },
  'D-010': {
    kind: 'refused',
    en: '"{text}" is not a real day written as YYYY-MM-DD.',
    fa: '«{text}» روزی واقعی به شکل YYYY-MM-DD نیست.',
  },
  'D-011': {
    kind: 'refused',
    en: 'The lunar calendar has no seasons: "{text}".',
    fa: 'گاه‌شمار قمری فصل ندارد: «{text}».',
  },
  'N-001': {
    kind: 'refused',
    en: 'A name has exactly the members full, script, language, parts, status and scheme.',
    fa: 'نام درست همین عضوها را دارد: full، script، language، parts، status و scheme.',
  },
  'N-002': {
    kind: 'refused',
    en: 'The member {member} of a name is not of its kind: {why}.',
    fa: 'عضو {member} از نام از گونهٔ خود نیست: {why}.',
  },
  'N-003': {
    kind: 'refused',
    en: 'The name has no letter of the script {script} that it is tagged with.',
    fa: 'نام هیچ حرفی از خط {script} که برایش آمده ندارد.',
  },
  'N-004': {
    kind: 'refused',
    en: 'A name holds a character that cannot be shown truthfully (U+{hex}): a control character or one that reverses the direction of text.',
    fa: 'در نام نویسه‌ای هست که نمی‌توان آن را به‌درستی نشان داد (U+{hex})؛ نویسهٔ کنترل است یا جهت متن را برمی‌گرداند.',
  },
  'N-005': {
    kind: 'refused',
    en: 'A derived name must say by which scheme it was derived.',
    fa: 'نام برساخته باید بگوید با کدام شیوه ساخته شده است.',
  },
  'Q-001': {
    kind: 'refused',
    en: 'A quantity has exactly the members counts, lower, upper, alternatives, approximate, hedge, asWritten and type.',
    fa: 'شمار درست همین عضوها را دارد: counts، lower، upper، alternatives، approximate، hedge، asWritten و type.',
  },
  'Q-002': {
    kind: 'refused',
    en: 'The member {member} of a quantity is not of its kind: {why}.',
    fa: 'عضو {member} از شمار از گونهٔ خود نیست: {why}.',
  },
  'Q-003': {
    kind: 'refused',
    en: 'The lower bound {lower} is above the upper bound {upper}.',
    fa: 'کران پایین {lower} از کران بالا {upper} بیشتر است.',
  },
  'Q-004': {
    kind: 'refused',
    en: 'Alternatives are two or more different numbers in rising order, and stand without a lower or upper bound.',
    fa: 'شمارهای جایگزین دو یا چند عدد ناهمسان و به ترتیب افزایشی‌اند و بی کران پایین و بالا می‌آیند.',
  },
  'Q-005': {
    kind: 'refused',
    en: 'A quantity without any number must keep the words as written.',
    fa: 'شماری که هیچ عددی ندارد باید عین عبارت منبع را نگه دارد.',
  },
} as const satisfies Record<string, CodeText>;
