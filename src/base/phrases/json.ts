// What is wrong with a value that came as JSON. The English of the shapes is that of
// JSON Schema's checkers, which programmes know.
import type { PhraseText } from './text.ts';

export const jsonPhrases = {
  'must-be-null': { en: 'must be null', fa: 'باید null باشد' },
  'must-be-boolean': { en: 'must be boolean', fa: 'باید true یا false باشد' },
  'must-be-integer': { en: 'must be integer', fa: 'باید عددی صحیح باشد' },
  'must-be-number': { en: 'must be number', fa: 'باید عدد باشد' },
  'must-be-string': { en: 'must be string', fa: 'باید متن باشد' },
  'must-be-array': { en: 'must be array', fa: 'باید فهرست باشد' },
  'must-be-object': { en: 'must be object', fa: 'باید شیئی با عضوهای نام‌دار باشد' },
  'must-be-constant': { en: 'must be equal to constant', fa: 'باید همان باشد که قالب می‌گوید' },
  'must-not-be-less': { en: 'must be >= {least}', fa: 'باید دست‌کم {least} باشد' },
  'must-not-be-more': { en: 'must be <= {most}', fa: 'نباید بیش از {most} باشد' },
  'must-not-be-shorter': {
    en: 'must not have fewer than {least} characters',
    fa: 'باید دست‌کم {least} نویسه داشته باشد',
  },
  'must-not-be-longer': {
    en: 'must not have more than {most} characters',
    fa: 'نباید بیش از {most} نویسه داشته باشد',
  },
  'must-match': { en: 'must match pattern "{pattern}"', fa: 'باید به شکل {pattern} باشد' },
  'must-not-have-less': {
    en: 'must not have fewer than {least} items',
    fa: 'باید دست‌کم {least} عضو داشته باشد',
  },
  'must-not-have-more': {
    en: 'must not have more than {most} items',
    fa: 'نباید بیش از {most} عضو داشته باشد',
  },
  'must-have': {
    en: 'must have required properties {names}',
    fa: 'باید این عضوها را داشته باشد: {names}',
  },
  'must-not-be': { en: 'has no place here', fa: 'در اینجا جایی ندارد' },
  'must-have-no-other': {
    en: 'must not have additional properties',
    fa: 'نباید عضو دیگری داشته باشد',
  },
  'must-be-one-form': {
    en: 'must match a schema in anyOf',
    fa: 'باید به یکی از شکل‌های پذیرفته باشد',
  },
  'must-be-allowed': {
    en: 'must be equal to one of the allowed values',
    fa: 'باید یکی از مقدارهای پذیرفته باشد',
  },
  'must-have-format': { en: 'must match format "{format}"', fa: 'باید به شکل {format} باشد' },
  'must-not-repeat': { en: 'must not have duplicate items', fa: 'نباید عضو تکراری داشته باشد' },
  'wrong-shape': { en: 'wrong shape', fa: 'به شکل دیگری است' },
  'at-path': { en: '{path} {what}', fa: '{path} {what}' },
  'whole-entry': { en: '(whole)', fa: 'همهٔ مدخل' },
  'the-whole': { en: 'the whole', fa: 'همهٔ آن' },
  'the-top': { en: 'the top', fa: 'بالاترین سطح' },
  'not-json': { en: 'not JSON', fa: 'به JSON نوشته نشده است' },
  'not-object': { en: 'not an object', fa: 'شیئی با عضوهای نام‌دار نیست' },
  'not-list': { en: 'not a list', fa: 'فهرست نیست' },
  'not-boolean': { en: 'not true or false', fa: 'true یا false نیست' },
  'not-known': { en: 'not known', fa: 'شناخته نیست' },
  'not-one-of': { en: 'not one of {allowed}', fa: 'یکی از این‌ها نیست: {allowed}' },
  'not-share': { en: 'not between 0 and 1', fa: 'میان ۰ و ۱ نیست' },
  'member-twice': {
    en: 'a member stands twice in one object',
    fa: 'عضوی دو بار در یک شیء آمده است',
  },
} as const satisfies Record<string, PhraseText>;
