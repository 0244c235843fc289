// What is wrong with what an entry or a claim holds: bodies, dates, names, quantities,
// files of terms and of levels of confirmation, mappings.
import type { PhraseText } from './text.ts';

export const formatPhrases = {
  'body-members': {
    en: 'its members are not those of a body',
    fa: 'عضوهای آن عضوهای یک بدنه نیست',
  },
  'body-fields': { en: 'no fields', fa: 'فیلدی ندارد' },
  'body-leaf': {
    en: 'a leaf is neither open nor closed',
    fa: 'برگی در آن نه باز است و نه بسته',
  },
  'body-open-leaf': {
    en: 'an open leaf has a field and a salt',
    fa: 'برگ باز باید یک فیلد و یک نمک داشته باشد',
  },
  'body-bytes': { en: 'expected {length} bytes', fa: '{length} بایت انتظار می‌رفت' },
  'body-lines': { en: 'more than {most} lines', fa: 'بیش از {most} سطر دارد' },
  'entry-end': { en: 'the end', fa: 'پایان' },
  'entry-decoy': { en: 'a decoy', fa: 'برگ پوششی' },
  'no-text': { en: 'it is not text', fa: 'متن نیست' },
  'no-words': { en: 'it is empty', fa: 'خالی است' },
  longer: { en: 'longer than {most} characters', fa: 'درازتر از {most} نویسه است' },
  'characters-up-to': { en: 'from 1 to {most} characters', fa: 'باید از ۱ تا {most} نویسه باشد' },
  'bounds-follow': {
    en: 'bounds follow from the EDTF',
    fa: 'کران‌ها از EDTF به دست می‌آیند و جداگانه داده نمی‌شوند',
  },
  'has-edtf': { en: 'EDTF', fa: 'EDTF' },
  'has-bounds': { en: 'bounds but no EDTF', fa: 'کران، ولی نه EDTF' },
  'has-words-only': { en: 'no EDTF and no bounds', fa: 'تنها واژه، نه EDTF و نه کران' },
  'status-of-name': { en: 'attested or derived', fa: 'باید attested یا derived باشد' },
  'script-tag': { en: 'four letters of ISO 15924', fa: 'باید چهار حرف از ISO 15924 باشد' },
  'language-tag': { en: 'a BCP 47 tag or null', fa: 'باید نشانهٔ زبان BCP 47 یا null باشد' },
  'pairs-up-to': {
    en: 'a list of at most {most} pairs',
    fa: 'باید فهرستی با حداکثر {most} جفت باشد',
  },
  'part-of-name': {
    en: 'a pair of one of {types} and its text',
    fa: 'باید جفتی از یکی از این گونه‌ها و متن آن باشد: {types}',
  },
  'true-or-false': { en: 'true or false', fa: 'باید true یا false باشد' },
  'type-of-quantity': {
    en: 'documented or estimate',
    fa: 'باید documented یا estimate باشد',
  },
  'numbers-up-to': {
    en: 'a list of at most {most} numbers',
    fa: 'باید فهرستی با حداکثر {most} عدد باشد',
  },
  'whole-number': { en: 'a whole number from 0', fa: 'باید عددی صحیح از ۰ به بالا باشد' },
  'nothing-counted': { en: 'nothing is counted', fa: 'نگفته است چه چیزی شمرده می‌شود' },
  'no-format': { en: 'no {formats}', fa: 'قالب آن این نیست: {formats}' },
  'no-level': { en: 'no level', fa: 'هیچ سطحی ندارد' },
  'given-twice': { en: '“{name}” is given twice', fa: '«{name}» دو بار آمده است' },
  'not-explained': { en: '“{name}” is not explained', fa: '«{name}» توضیح داده نشده است' },
  'not-named': { en: 'nothing names “{name}”', fa: 'هیچ‌جا از «{name}» نام برده نشده است' },
  'match-or-reason': {
    en: '“{word}” has neither a match nor a reason, or both',
    fa: '«{word}» نه برابر دارد و نه دلیل، یا هر دو را دارد',
  },
  'code-and-name': {
    en: '{code} has a code without a name, or a name without a code',
    fa: '{code} کدی بی‌نام یا نامی بی‌کد دارد',
  },
  'two-names': { en: '{code} has two names', fa: '{code} دو نام دارد' },
  'presumes-more': {
    en: 'the code {code} presumes more than “{word}” says',
    fa: 'کد {code} بیش از آنچه «{word}» می‌گوید فرض می‌کند',
  },
  'map-format': { en: 'it is not "{format}"', fa: 'این {format} نیست' },
  'map-pattern': {
    en: '“{text}” is not of the form {pattern}',
    fa: '«{text}» به شکل {pattern} نیست',
  },
  'map-no-file': { en: 'it names no file', fa: 'هیچ پرونده‌ای را نام نمی‌برد' },
  'map-files': { en: 'it names more than {most} files', fa: 'بیش از {most} پرونده را نام می‌برد' },
  'map-file-twice': { en: '“{file}” stands twice', fa: '«{file}» دو بار آمده است' },
  'map-object': { en: 'an object belongs here', fa: 'اینجا جای شیئی با عضوهای نام‌دار است' },
  'map-text': { en: 'a text belongs here', fa: 'اینجا جای متن است' },
  'map-list': { en: 'a list belongs here', fa: 'اینجا جای فهرست است' },
  'map-missing': { en: 'it is missing', fa: 'نیامده است' },
  'map-columns': {
    en: 'two columns or more belong here',
    fa: 'اینجا جای دو ستون یا بیشتر است',
  },
  'map-one-column': {
    en: 'only the text of one column can introduce an entity',
    fa: 'تنها متن یک ستون می‌تواند موجودیتی معرفی کند',
  },
  'map-predicate-introduces': {
    en: 'a rule that introduces entities has one predicate, not one out of a cell',
    fa: 'قاعده‌ای که موجودیت معرفی می‌کند یک محمول دارد، نه محمولی از خانهٔ جدول',
  },
  'map-else': {
    en: 'it stands only beside a “map”',
    fa: 'تنها کنار «map» می‌آید',
  },
  'map-else-introduces': {
    en: 'what the map does not name is introduced, so there is nothing else',
    fa: 'آنچه در map نیست معرفی می‌شود و چیز دیگری نمی‌ماند',
  },
  'map-split': {
    en: 'only what a claim says can be split',
    fa: 'تنها آنچه گزاره می‌گوید چندتکه می‌شود',
  },
  'map-literal': {
    en: 'a text, a number, true, false or null belongs here',
    fa: 'اینجا جای متن، عدد، true، false یا null است',
  },
  'map-no-predicate': { en: 'it has no predicate', fa: 'محمول ندارد' },
  'map-says-nothing': { en: 'it says nothing', fa: 'چیزی نمی‌گوید' },
  'map-pair': {
    en: 'a pair of a type and an expression belongs here',
    fa: 'اینجا جای جفتی از گونه و عبارت است',
  },
  'map-no-member': { en: 'it has no {name}', fa: '{name} ندارد' },
  'map-one-rule': {
    en: 'a list with one rule belongs here',
    fa: 'اینجا جای فهرستی با یک قاعده است',
  },
  'not-in-folder': { en: 'not in the folder', fa: 'در پوشه نیست' },
  'outside-time': { en: '{from} – {to} ms', fa: 'از {from} تا {to} هزارم ثانیه' },
  'outside-region': { en: '{width} × {height}', fa: 'ناحیه‌ای به پهنای {width} و بلندای {height}' },
  'outside-row': { en: 'row {row} / {last}', fa: 'سطر {row} از {last}' },
  'outside-page': { en: 'page {page} / {pages}', fa: 'صفحهٔ {page} از {pages}' },
  'outside-column': { en: '{column}', fa: 'ستون «{column}»' },
} as const satisfies Record<string, PhraseText>;
