// Codes of the vocabulary and of what claims, withdrawals and judgements must keep to.
import type { CodeText } from './text.ts';

export const claimCodes = {
  'K-001': {
    kind: 'refused',
    en: 'The vocabulary has no predicate “{predicate}”: correct the word, or add it to the vocabulary first.',
    fa: 'واژگان محمول «{predicate}» را ندارد؛ واژه را درست کنید یا نخست آن را به واژگان بیفزایید.',
  },
  'K-002': {
    kind: 'refused',
    en: 'The object of “{predicate}” must be of the kind {expected}, not {found}.',
    fa: 'موضوع «{predicate}» باید {expected} باشد، نه {found}.',
  },
  'K-003': {
    kind: 'refused',
    en: '“{predicate}” is said of {expected}; the subject “{subject}” is {found}.',
    fa: '«{predicate}» دربارهٔ {expected} گفته می‌شود؛ «{subject}» از گونهٔ {found} است.',
  },
  'K-004': {
    kind: 'refused',
    en: '“{predicate}” leads to {expected}; the object “{object}” is {found}.',
    fa: '«{predicate}» به {expected} می‌رسد؛ «{object}» از گونهٔ {found} است.',
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
    fa: 'گزاره‌ای که چیزی را می‌گوید باید موضوع داشته باشد.',
  },
  'K-008': {
    kind: 'refused',
    en: 'A claim that says “unknown” has no object: say what is denied with the stance “denies”.',
    fa: 'گزاره‌ای که می‌گوید «نامعلوم» موضوع ندارد؛ برای انکار موضع «denies» را به کار ببرید.',
  },
  'K-009': {
    kind: 'refused',
    en: 'A link of the chain names neither a speaker nor a label.',
    fa: 'حلقه‌ای از زنجیره نه گوینده‌ای دارد و نه برچسبی.',
  },
  'K-010': {
    kind: 'refused',
    en: 'A locator stands without the item that it points into.',
    fa: 'نشانی بی آن مدرکی آمده که جایی را در آن نشان می‌دهد.',
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
    fa: 'دامنهٔ مقدار محمول «{term}» «{range}» است و قاعدهٔ تناقض «{contradiction}» نمی‌تواند آن را بسنجد.',
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
    fa: 'ارزیابی باید گزاره‌هایی را که می‌سنجد نام ببرد.',
  },
  'K-018': {
    kind: 'refused',
    en: 'A predicate needs a range, and only a predicate has one: “{term}”.',
    fa: 'محمول باید دامنهٔ مقدار داشته باشد و تنها محمول آن را دارد: «{term}».',
  },
  'K-019': {
    kind: 'refused',
    en: 'There is no place on Earth at latitude {latitude}, longitude {longitude}.',
    fa: 'روی زمین جایی با عرض {latitude} و طول {longitude} نیست.',
  },
  'K-020': {
    kind: 'refused',
    en: 'Two new entities have the same key “{key}”.',
    fa: 'دو موجودیت تازه کلید یکسان «{key}» دارند.',
  },
  'K-021': {
    kind: 'refused',
    en: '“{key}” is the key of no new entity that was given.',
    fa: '«{key}» کلید هیچ‌یک از موجودیت‌های تازهٔ داده‌شده نیست.',
  },
  'K-022': {
    kind: 'refused',
    en: 'No claim speaks of the new entity “{key}”: leave it out, or say something of it.',
    fa: 'هیچ گزاره‌ای از موجودیت تازهٔ «{key}» نمی‌گوید؛ کنارش بگذارید یا چیزی درباره‌اش بگویید.',
  },
  'K-023': {
    kind: 'refused',
    en: 'The archive has no entity “{entity}” that you may see: find it by its name, or make it.',
    fa: 'بایگانی موجودیت «{entity}» را که مجاز به دیدنش باشید ندارد؛ با نام بیابیدش یا بسازیدش.',
  },
  'K-024': {
    kind: 'refused',
    en: 'The archive has no item {item} that you may see.',
    fa: 'بایگانی مدرک {item} را که مجاز به دیدنش باشید ندارد.',
  },
  'K-025': {
    kind: 'refused',
    en: 'The item is protected, and so is every claim that points into it: this one would be “{visibility}”. Make it protected, or record it without the item and its place.',
    fa: 'این مدرک محفوظ است و هر گزاره‌ای که به آن نشانی می‌دهد نیز؛ این یکی «{visibility}» می‌شد. آن را محفوظ کنید، یا بی مدرک و جایش بنویسید.',
  },
  'K-026': {
    kind: 'refused',
    en: 'The claim {claim} cannot be corrected or taken back: it is {state} already.',
    fa: 'گزارهٔ {claim} را نمی‌توان تصحیح کرد یا پس گرفت؛ وضعیتش اکنون {state} است.',
  },
  'K-027': {
    kind: 'refused',
    en: 'The words “{quote}” do not stand in the text of the item: mark the passage anew.',
    fa: 'واژه‌های «{quote}» در متن مدرک نیست؛ گزیده را از نو نشان کنید.',
  },
  'K-028': {
    kind: 'refused',
    en: 'The locator points outside the item: {why}.',
    fa: 'نشانی بیرون از مدرک است: {why}.',
  },
  'K-029': {
    kind: 'refused',
    en: 'An assessment weighs claims of one subject and one predicate; these are of several.',
    fa: 'ارزیابی گزاره‌های یک موجودیت و یک محمول را می‌سنجد؛ این‌ها از چند موجودیت یا محمول‌اند.',
  },
  'K-030': {
    kind: 'refused',
    en: '“{entity}” is no source: no claim that you may see rests on it, and only a source has a grade of reliability.',
    fa: '«{entity}» منبع نیست؛ هیچ گزاره‌ای که مجاز به دیدنش باشید بر آن تکیه ندارد و درجهٔ اعتبار تنها از آنِ منبع است.',
  },
  'K-031': {
    kind: 'refused',
    en: 'The term “{term}” cannot have the part “{allegation}” in an allegation: only a predicate can, and only one that leads to entities accuses its object.',
    fa: 'واژهٔ «{term}» نمی‌تواند در ادعا نقش «{allegation}» داشته باشد؛ تنها محمول می‌تواند، و تنها محمولی که به موجودیت می‌رسد موضوع گزاره را متهم می‌کند.',
  },
  'K-032': {
    kind: 'refused',
    en: 'This is no set of levels of confirmation: {why}. Each level asks for no less than the one before it, and none claims the standard of a criminal court.',
    fa: 'این مجموعهٔ سطح‌های تأیید نیست: {why}. هر سطح دست‌کم آنچه را می‌خواهد که سطح پیش از آن، و هیچ‌یک معیار دادگاه کیفری را ادعا نمی‌کند.',
  },
  'K-033': {
    kind: 'refused',
    en: 'This is no concordance: {why}. Each word has matches or a reason why it has none, what is named is explained once, and no word says as much as a code that presumes more.',
    fa: 'این جدول تطبیق نیست: {why}. هر واژه یا برابر دارد یا دلیل نداشتن آن، آنچه نام برده می‌شود یک بار توضیح داده می‌شود، و هیچ واژه‌ای به اندازهٔ کدی نمی‌گوید که بیش از آن فرض می‌کند.',
  },
} as const satisfies Record<string, CodeText>;
