// What the heads of columns in lists of people usually mean, in English, Persian
// and Arabic. A guess for a person to confirm; nothing is read by it unasked.
import { foldText } from '../../base/fold-text.ts';
import { placeHeads } from './place-words.ts';

/** What a column may be by its head: a part of the name, the key, or a predicate to try. */
export type HeadGuess =
  | { readonly as: 'key' | 'name' | 'given' | 'family' | 'father' | 'grandfather' | 'nickname' }
  | { readonly as: 'note' | 'cited' }
  | ClaimGuess;

export type ClaimGuess = {
  readonly as: 'claim';
  readonly predicate: string;
  /** The predicate that says the same of an entity, for values that are short enough to be names. */
  readonly entity?: string;
};

const heads: readonly (readonly [HeadGuess, readonly string[]])[] = [
  ...placeHeads,
  [
    { as: 'key' },
    [
      'id',
      'index',
      'no',
      'nr',
      'number',
      'row',
      'ref',
      'code',
      'record id',
      'شماره',
      'ردیف',
      'کد',
      'رقم',
      'الرقم',
    ],
  ],
  [
    { as: 'name' },
    [
      'name',
      'full name',
      'fullname',
      'person',
      'victim',
      'نام',
      'نام کامل',
      'نام و نام خانوادگی',
      'اسم',
      'الاسم',
      'الاسم الکامل',
    ],
  ],
  [
    { as: 'given' },
    ['first name', 'given name', 'given', 'forename', 'firstname', 'نام کوچک', 'الاسم الاول'],
  ],
  [
    { as: 'family' },
    [
      'last name',
      'family name',
      'family',
      'surname',
      'lastname',
      'نام خانوادگی',
      'فامیلی',
      'شهرت',
      'اللقب',
      'العائله',
    ],
  ],
  [
    { as: 'father' },
    [
      'father',
      'father name',
      'fathers name',
      'father s name',
      'نام پدر',
      'پدر',
      'اسم الاب',
      'الاب',
    ],
  ],
  [{ as: 'grandfather' }, ['grandfather', 'grandfather name', 'نام پدربزرگ', 'اسم الجد', 'الجد']],
  [
    { as: 'nickname' },
    ['nickname', 'alias', 'aka', 'known as', 'لقب', 'معروف به', 'نام مستعار', 'الکنیه'],
  ],
  [
    { as: 'claim', predicate: 'born' },
    [
      'born',
      'dob',
      'birth',
      'date of birth',
      'birth date',
      'birthdate',
      'birth year',
      'year of birth',
      'زادروز',
      'تولد',
      'تاریخ تولد',
      'سال تولد',
      'تاریخ المیلاد',
      'المیلاد',
    ],
  ],
  [
    { as: 'claim', predicate: 'died' },
    [
      'died',
      'death',
      'date of death',
      'death date',
      'date of execution',
      'execution date',
      'executed',
      'date killed',
      'killed',
      'date',
      'date gregorian',
      'date jalali',
      'date shamsi',
      'gregorian date',
      'jalali date',
      'تاریخ',
      'تاریخ اعدام',
      'تاریخ مرگ',
      'تاریخ شهادت',
      'تاریخ کشته شدن',
      'تاریخ الوفاه',
      'تاریخ الاستشهاد',
    ],
  ],
  [{ as: 'claim', predicate: 'age-stated' }, ['age', 'age at death', 'سن', 'العمر', 'عمر']],
  [{ as: 'claim', predicate: 'sex-stated' }, ['sex', 'gender', 'جنس', 'جنسیت', 'الجنس']],
  [
    { as: 'claim', predicate: 'occupation-stated' },
    ['occupation', 'job', 'profession', 'work', 'شغل', 'پیشه', 'المهنه'],
  ],
  [
    { as: 'claim', predicate: 'cause-of-death-stated' },
    ['cause', 'cause of death', 'manner', 'علت', 'علت مرگ', 'نحوه', 'سبب الوفاه'],
  ],
  [
    { as: 'claim', predicate: 'affiliation-stated' },
    [
      'affiliation',
      'party',
      'organisation',
      'organization',
      'group',
      'سازمان',
      'گروه',
      'حزب',
      'وابستگی',
    ],
  ],
  [{ as: 'claim', predicate: 'religion-stated' }, ['religion', 'دین', 'مذهب', 'الدین']],
  [{ as: 'claim', predicate: 'sentence-stated' }, ['sentence', 'verdict', 'حکم', 'الحکم']],
  [
    { as: 'claim', predicate: 'identity-number' },
    [
      'national id',
      'identity number',
      'id number',
      'شماره ملی',
      'شماره شناسنامه',
      'کد ملی',
      'رقم الهویه',
    ],
  ],
  [{ as: 'cited' }, ['page', 'source page', 'cited', 'صفحه']],
  [
    { as: 'note' },
    [
      'note',
      'notes',
      'remark',
      'remarks',
      'comment',
      'source',
      'sources',
      'توضیح',
      'توضیحات',
      'یادداشت',
      'منبع',
      'منابع',
      'المصدر',
      'ملاحظات',
    ],
  ],
];

/** The tag of a language at the beginning or end of a head, as in `name_ar` and `en_name`. */
const languageMarks: Readonly<Record<string, string>> = {
  en: 'en',
  eng: 'en',
  english: 'en',
  ar: 'ar',
  arabic: 'ar',
  fa: 'fa',
  farsi: 'fa',
  persian: 'fa',
  ku: 'ku',
};

const byHead: ReadonlyMap<string, HeadGuess> = new Map(
  heads.flatMap(([guess, words]) => words.map((word) => [plainHead(word), guess] as const)),
);

export type Head = { readonly guess: HeadGuess | null; readonly language: string | null };

/** What the head of a column says, and the language that it marks, as in `name_ar`. */
export function readHead(head: string): Head {
  const words = plainHead(head).split(' ');
  const whole = byHead.get(words.join(' '));
  if (whole !== undefined) return { guess: whole, language: null };
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const [rest, mark] =
    languageMarks[last] === undefined ? [words.slice(1), first] : [words.slice(0, -1), last];
  const language = languageMarks[mark] ?? null;
  if (language === null) return { guess: null, language };
  return { guess: byHead.get(rest.join(' ')) ?? null, language };
}

function plainHead(head: string): string {
  return foldText(head)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
