// What each column of a list holds, guessed from its heading and, for ids, from
// its cells. The guess is printed before a run, and link.json may say otherwise.
import { foldText } from '../../base/fold-text.ts';
import type { Calendar } from '../../format/date/calendar.ts';
import type { Column, Table } from './table.ts';

export const roles = [
  'id',
  'name',
  'given',
  'family',
  'father',
  'grandfather',
  'nick',
  'birth',
  'birth-year',
  'birth-month',
  'birth-day',
  'age',
  'date',
  'place',
  'postcode',
  'sex',
  'number',
  'email',
  'text',
  'ignored',
] as const;
export type Role = (typeof roles)[number];

export type ColumnGuess = {
  readonly column: Column;
  readonly role: Role;
  /** What is compared with what: columns of one slot in two lists answer to each other. */
  readonly slot: string;
  readonly calendar: Calendar | undefined;
};

type Rule = readonly [Role, string, RegExp, Calendar?];

// Headings are folded first: lower case, letters unified, marks as single spaces.
const rules: readonly Rule[] = [
  ['id', 'id', /^(?:unique id|rec(?:ord)? ?id|row ?id|id|id no|شناسه|ردیف|uid|uuid|key)$/],
  ['ignored', 'truth', /^(?:cluster|ent id|entity id|cluster id|person id|truth)$/],
  ['father', 'father', /^(?:father(?: ?s)?(?: name)?|name of father|نام پدر|اسم الاب)$/],
  [
    'grandfather',
    'grandfather',
    /^(?:grand ?father(?: ?s)?(?: name)?|نام پدربزرگ|نام جد|اسم الجد)$/,
  ],
  [
    'nick',
    'nick',
    /^(?:nick ?names?|alias(?:es)?|aka|also known as|other names?|لقب|شهرت|الکنیه)$/,
  ],
  [
    'given',
    'given',
    /^(?:(?:first|given|fore|christian) ?names?|first|given|fname(?: c1)?|نام|نام کوچک|الاسم الاول)$/,
  ],
  ['given', 'given2', /^(?:(?:middle|second) ?names?|middle|fname c2)$/],
  [
    'family',
    'family',
    /^(?:(?:last|family|sur) ?names?|last|family|lname(?: c1)?|نام خانوادگی|فامیل|فامیلی|نام فامیل|العایله|اسم العایله)$/,
  ],
  ['family', 'family2', /^(?:lname c2|second (?:surname|family name))$/],
  ['ignored', 'derived', /^first and (?:surname|last ?name)$/],
  [
    'name',
    'name',
    /^(?:(?:full|person|complete) ?name|names?|name (?:fa|ar|original|persian|arabic|farsi)|(?:fa|ar) name|نام و نام خانوادگی|نام کامل|الاسم|الاسم الکامل|اسم)$/,
  ],
  ['name', 'name2', /^(?:name (?:en|english|latin|roman)|(?:en|english|latin) name|نام لاتین)$/],
  ['birth-year', 'birth-year', /^(?:birth ?year|year of birth|yob|by|سال تولد)$/],
  ['birth-month', 'birth-month', /^(?:birth ?month|month of birth|bm|ماه تولد)$/],
  ['birth-day', 'birth-day', /^(?:birth ?day|day of birth|bd|روز تولد)$/],
  [
    'birth',
    'birth',
    /^(?:dob|birth ?date|date of birth|birth|born|born on|تاریخ تولد|تولد|تاریخ المیلاد|متولد)$/,
  ],
  ['age', 'age', /^(?:age(?: in years| at death)?|سن|العمر|عمر)$/],
  [
    'date',
    'date',
    /^(?:date|event|death|incident)? ?(?:date ?)?(?:jalali|shamsi|solar(?: hijri)?|persian)$/,
    'solar-hijri',
  ],
  ['date', 'date', /^(?:date|event|death)? ?(?:date ?)?(?:gregorian|miladi)$/, 'gregorian'],
  ['date', 'date', /^(?:تاریخ شمسی|تاریخ جان باختن)$/, 'solar-hijri'],
  [
    'date',
    'date',
    /^(?:date|event date|date of (?:death|execution|incident|event|arrest|killing)|death date|dod|died|killed|executed|تاریخ|تاریخ اعدام|تاریخ مرگ|تاریخ الوفاه)$/,
  ],
  ['postcode', 'postcode', /^(?:post ?code|postal ?code|zip(?: ?code)?|postcode fake|کد پستی)$/],
  ['sex', 'sex', /^(?:sex|gender|جنس|جنسیت|الجنس)$/],
  ['email', 'email', /^(?:e ?mail(?: address)?|mail|ایمیل)$/],
  [
    'number',
    'number',
    /^(?:soc sec id|ssn|social security(?: number)?|national (?:id|number|code)|passport(?: number)?|id number|کد ملی|رقم الهویه)$/,
  ],
  ['number', 'phone', /^(?:phone|telephone|mobile|tel|phone number|تلفن)$/],
  ['place', 'street', /^(?:address(?: 1)?|street(?: name| address)?|نشانی|آدرس|ادرس)$/],
  ['place', 'street2', /^address 2$/],
  ['text', 'street-number', /^(?:street|house) ?(?:number|no)$/],
  [
    'place',
    'place',
    /^(?:city|town|suburb|village|place|birth ?place|place of birth|hometown|location|residence|شهر|محل|محل تولد|المدینه|مکان)$/,
  ],
  [
    'place',
    'province',
    /^(?:province|state|region|county|district|governorate|استان|شهرستان|المحافظه)$/,
  ],
  ['text', 'occupation', /^(?:occupation|profession|job|work|شغل|پیشه|المهنه)$/],
];

/** What the columns of a table hold; never fails. */
export function guessColumns(table: Table): ColumnGuess[] {
  const guesses = table.columns.map((column) => guessOf(column));
  return onlyOneId(guesses, table);
}

function guessOf(column: Column): ColumnGuess {
  const heading = foldText(column.name);
  for (const [role, slot, pattern, calendar] of rules) {
    if (pattern.test(heading)) return { column, role, slot, calendar };
  }
  return { column, role: 'ignored', slot: '', calendar: undefined };
}

/** The rows are named by the first id column that is filled and never the same twice. */
function onlyOneId(guesses: readonly ColumnGuess[], { rowCount }: Table): ColumnGuess[] {
  const isWhole = ({ column }: ColumnGuess) => column.values.size === rowCount;
  const chosen = guesses.find((guess) => guess.role === 'id' && isWhole(guess));
  const spare = guesses.find(
    ({ column, role }) => role === 'ignored' && /^(?:index|no|nr|number|row)$/i.test(column.name),
  );
  const id = chosen ?? (spare !== undefined && isWhole(spare) ? spare : undefined);
  return guesses.map((guess) => {
    if (guess === id) return { ...guess, role: 'id', slot: 'id' };
    return guess.role === 'id' ? { ...guess, role: 'ignored', slot: '' } : guess;
  });
}
