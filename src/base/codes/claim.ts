// Codes of the vocabulary and of what claims, withdrawals and judgements must keep to.
import type { CodeText } from './text.ts';

export const claimCodes = {
  'K-001': {
    kind: 'refused',
    en: 'The vocabulary has no predicate “{predicate}”: correct the word, or add it to the vocabulary first.',
    fa: 'واژگان گزارهٔ «{predicate}» را ندارد؛ واژه را درست کنید یا نخست آن را به واژگان بیفزایید.',
  },
  'K-002': {
    kind: 'refused',
    en: 'The object of “{predicate}” must be of the kind {expected}, not {found}.',
    fa: 'مفعول «{predicate}» باید از گونهٔ {expected} باشد، نه {found}.',
  },
  'K-003': {
    kind: 'refused',
    en: '“{predicate}” is said of {expected}; the subject “{subject}” is {found}.',
    fa: '«{predicate}» دربارهٔ {expected} گفته می‌شود؛ نهاد «{subject}» از گونهٔ {found} است.',
  },
  'K-004': {
    kind: 'refused',
    en: '“{predicate}” leads to {expected}; the object “{object}” is {found}.',
    fa: '«{predicate}» به {expected} می‌رسد؛ مفعول «{object}» از گونهٔ {found} است.',
  },
  'K-005': {
    kind: 'refused',
    en: 'The vocabulary has no value “{term}”.',
    fa: 'واژگان مقدار «{term}» را ندارد.',
  },
  'K-006': {
    kind: 'refused',
    en: '“{term}” is not among the values of “{predicate}”.',
    fa: '«{term}» از مقدارهای «{predicate}» نیست.',
  },
  'K-007': {
    kind: 'refused',
    en: 'A claim that asserts needs an object.',
    fa: 'ادعایی که چیزی را می‌گوید باید مفعول داشته باشد.',
  },
  'K-008': {
    kind: 'refused',
    en: 'A claim that says “unknown” has no object: say what is denied with the stance “denies”.',
    fa: 'ادعایی که می‌گوید «نامعلوم» مفعول ندارد؛ برای انکار موضع «denies» را به کار ببرید.',
  },
  'K-009': {
    kind: 'refused',
    en: 'A link of the chain names neither a speaker nor a label.',
    fa: 'حلقه‌ای از زنجیره نه گوینده‌ای دارد و نه برچسبی.',
  },
  'K-010': {
    kind: 'refused',
    en: 'A locator stands without the item that it points into.',
    fa: 'جای‌نما بی آن موردی آمده که در آن نشان می‌دهد.',
  },
  'K-011': {
    kind: 'refused',
    en: 'The term “{term}” is already a {known} and cannot become a {given}: choose another word.',
    fa: 'واژهٔ «{term}» از پیش {known} است و نمی‌تواند {given} شود؛ واژهٔ دیگری برگزینید.',
  },
  'K-012': {
    kind: 'refused',
    en: 'The term “{term}” rests on “{missing}”, which the vocabulary does not have as a {wanted}.',
    fa: 'واژهٔ «{term}» بر «{missing}» تکیه دارد که در واژگان به صورت {wanted} نیست.',
  },
  'K-013': {
    kind: 'refused',
    en: 'The predicate “{term}” has the range “{range}”, which the rule of contradiction “{contradiction}” cannot compare.',
    fa: 'دامنهٔ مقدار گزارهٔ «{term}» «{range}» است و قاعدهٔ تناقض «{contradiction}» نمی‌تواند آن را بسنجد.',
  },
  'K-014': {
    kind: 'refused',
    en: 'The term “{term}” stands twice in the same vocabulary.',
    fa: 'واژهٔ «{term}» دو بار در یک واژگان آمده است.',
  },
  'K-015': {
    kind: 'refused',
    en: 'This is not a file of terms: {why}.',
    fa: 'این پروندهٔ واژه‌ها نیست: {why}.',
  },
  'K-016': {
    kind: 'refused',
    en: 'A judgement “{judges}” needs two different entities and has no value.',
    fa: 'داوری «{judges}» دو موجودیت متفاوت می‌خواهد و مقداری ندارد.',
  },
  'K-017': {
    kind: 'refused',
    en: 'An assessment needs the claims that it weighs.',
    fa: 'ارزیابی باید ادعاهایی را که می‌سنجد نام ببرد.',
  },
  'K-018': {
    kind: 'refused',
    en: 'A predicate needs a range, and only a predicate has one: “{term}”.',
    fa: 'گزاره باید دامنهٔ مقدار داشته باشد و تنها گزاره آن را دارد: «{term}».',
  },
  'K-019': {
    kind: 'refused',
    en: 'There is no place on Earth at latitude {latitude}, longitude {longitude}.',
    fa: 'روی زمین جایی با عرض {latitude} و طول {longitude} نیست.',
  },
} as const satisfies Record<string, CodeText>;
