// Lists of invented people as casualty lists are: several rows a person, other
// spellings each time, empty cells everywhere, ages in words, two calendars with
// slips. The truth is returned beside the rows and is in no column. Names come from
// sounds (linkage-names-spoken.ts); of the tables and rules of src/linkage/names
// nothing is read here. Shared with them is only what both are about: which letters
// typists exchange, and which endings and titles are written apart.
import { type InventedPerson, inventPeople } from './linkage-invented.ts';
import { type Draw, drawFrom } from './linkage-romanise.ts';
import { type ListHabits, spellName } from './linkage-spell.ts';

export type InventedList = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The person of each row. */
  readonly people: readonly InventedPerson[];
};

/** `index,name_en,name_ar,age,born,sex,id` and `id,name,en_name,age,dob,sex,source`; each person once in a list. */
export function twoArabicLists(count: number, seed: number): readonly [InventedList, InventedList] {
  const draw = drawFrom(seed);
  const all = inventPeople('ar', count, seed);
  const some = (share: number) =>
    shuffled(
      all.filter(() => draw.chance(share)),
      draw,
    );
  const [first, second] = [some(0.75), some(0.8)];
  return [firstList(first, draw), secondList(second, draw)];
}

/** `id,name,en_name,age,dob,sex,source` with several rows for some people. */
export function arabicListWithDoubles(count: number, seed: number): InventedList {
  const draw = drawFrom(seed);
  const copies = inventPeople('ar', count, seed).flatMap((person) =>
    Array.from({ length: draw.chance(0.7) ? 1 : 2 + draw.below(2) }, () => person),
  );
  return secondList(shuffled(copies, draw), draw);
}

function firstList(people: readonly InventedPerson[], draw: Draw): InventedList {
  return {
    columns: ['index', 'name_en', 'name_ar', 'age', 'born', 'sex', 'id'],
    rows: people.map((person, at) => firstRow(person, at + 1, draw)),
    people,
  };
}

function secondList(people: readonly InventedPerson[], draw: Draw): InventedList {
  return {
    columns: ['id', 'name', 'en_name', 'age', 'dob', 'sex', 'source'],
    rows: people.map((person, at) => secondRow(person, at + 1, draw)),
    people,
  };
}

/** The same lists without some of their columns. */
export function without(list: InventedList, dropped: readonly string[]): InventedList {
  const kept = list.columns.map((name) => !dropped.includes(name));
  const left = <T>(cells: readonly T[]) => cells.filter((_, at) => kept[at]);
  return { ...list, columns: left(list.columns), rows: list.rows.map(left) };
}

const arabicHabits: ListHabits = {
  language: 'ar',
  slips: 0.03,
  withFather: 0.95,
  withGrandfather: 0.9,
  withTitle: 0,
};

function firstRow(person: InventedPerson, at: number, draw: Draw): string[] {
  const { arab, latin } = spellName(person, { ...arabicHabits, scheme: 'newspaper' }, draw);
  return [
    String(at),
    maybe(latin, 0.98, draw),
    arab,
    maybe(ageText(person, draw), 0.85, draw),
    maybe(gregorian(slipDate(person.born, draw)), 0.8, draw),
    maybe(person.sex, 0.95, draw),
    `A${at}`,
  ];
}

function secondRow(person: InventedPerson, at: number, draw: Draw): string[] {
  const habits = { ...arabicHabits, scheme: 'ministry', withGrandfather: 0.7 };
  const { arab, latin } = spellName(person, habits, draw);
  return [
    `B${at}`,
    arab,
    latin,
    maybe(ageText(person, draw), 0.8, draw),
    maybe(gregorian(slipDate(person.born, draw)), 0.7, draw),
    maybe(person.sex, 0.9, draw),
    draw.pick(['h', 'c', 'u']),
  ];
}

/** Several rows for some people: `id,name,name_en,gender,age,birth_year,date_jalali,date_gregorian,city,province,cause,occupation,sources`. */
export function persianList(count: number, seed: number): InventedList {
  const draw = drawFrom(seed);
  const copies = inventPeople('fa', count, seed).flatMap((person) => {
    const times = draw.chance(0.55) ? 1 : 2 + draw.below(3);
    return Array.from({ length: times }, () => person);
  });
  return persianRows(shuffled(copies, draw), 0.6, draw);
}

/** Two Persian lists, each person once in a list. */
export function twoPersianLists(
  count: number,
  seed: number,
): readonly [InventedList, InventedList] {
  const draw = drawFrom(seed);
  const all = inventPeople('fa', count, seed);
  const some = () =>
    shuffled(
      all.filter(() => draw.chance(0.75)),
      draw,
    );
  return [persianRows(some(), 0.6, draw), persianRows(some(), 0.98, draw)];
}

function persianRows(
  people: readonly InventedPerson[],
  latinShare: number,
  draw: Draw,
): InventedList {
  const columns =
    'id,name,name_en,gender,age,birth_year,date_jalali,date_gregorian,city,province,cause,occupation,sources';
  const rows = people.map((person, at) => persianRow(person, at + 1, latinShare, draw));
  return { columns: columns.split(','), rows, people };
}

const persianHabits: ListHabits = {
  language: 'fa',
  slips: 0.03,
  withFather: 0.05,
  withGrandfather: 0,
  withTitle: 0.06,
};

function persianRow(person: InventedPerson, id: number, latinShare: number, draw: Draw): string[] {
  const { arab, latin } = spellName(person, persianHabits, draw);
  const died = slipDate(person.died, draw);
  const hasJalali = draw.chance(0.7);
  const city = cities[person.place % cities.length] ?? ['', '', ''];
  const sexes = person.sex === 'm' ? ['male', 'مرد'] : ['female', 'زن'];
  return [
    String(id),
    maybe(arab, 0.99, draw),
    maybe(latin, latinShare, draw),
    maybe(draw.pick(sexes), 0.85, draw),
    maybe(ageText(person, draw), 0.5, draw),
    maybe(birthYear(person, draw), 0.3, draw),
    hasJalali ? maybe(jalaliText(died, draw), 0.9, draw) : '',
    maybe(gregorian(died), hasJalali ? 0.3 : 0.8, draw),
    maybe(city[draw.below(2)] ?? '', 0.7, draw),
    maybe(city[2], 0.5, draw),
    maybe(causes[person.cause] ?? '', 0.5, draw),
    maybe(draw.pick(['student', 'worker', 'teacher', 'دانشجو', 'کارگر', 'معلم']), 0.2, draw),
    draw.pick(['a', 'b', 'a;c', 'd']),
  ];
}

/** 1340 or 1961, a year off now and then. */
function birthYear({ born }: InventedPerson, draw: Draw): string {
  const year = born[0] + draw.pick([0, 0, 0, 0, 1, -1]);
  return String(draw.chance(0.75) ? year - 621 : year);
}

// Invented places, as two lists would spell them, and their province.
const cities: readonly (readonly [string, string, string])[] = [
  ['نارستان', 'Narestan', 'شمالستان'],
  ['گل‌دره', 'Goldarreh', 'شمالستان'],
  ['چشمه‌سبز', 'Cheshmeh Sabz', 'شمالستان'],
  ['رودبند', 'Roudband', 'باخترستان'],
  ['کهن‌شهر', 'Kohanshahr', 'باخترستان'],
  ['بادگیران', 'Badgiran', 'نیمروزان'],
  ['شوره‌زار', 'Shourehzar', 'نیمروزان'],
  ['سپیدکوه', 'Sepidkouh', 'خاوران‌بوم'],
];
const causes = ['execution', 'gunshot', 'in custody', 'beating', ''];

const maybe = (text: string, share: number, draw: Draw): string => (draw.chance(share) ? text : '');

function shuffled<T>(list: readonly T[], draw: Draw): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = draw.below(i + 1);
    const [x, y] = [out[i], out[j]];
    if (x === undefined || y === undefined) continue;
    out[i] = y;
    out[j] = x;
  }
  return out;
}

type Day = readonly [number, number, number];

/** One part wrong, day and month exchanged, or the first of January for an unknown day. */
function slipDate([year, month, day]: Day, draw: Draw): Day {
  const kind = draw.below(20);
  if (kind === 0) return [year + draw.pick([-1, 1]), month, day];
  if (kind === 1) return [year, month, Math.max(1, day - 1)];
  if (kind === 2 && day <= 12) return [year, day, month];
  if (kind === 3) return [year, 1, 1];
  return [year, month, day];
}

const two = (n: number): string => String(n).padStart(2, '0');
const gregorian = ([year, month, day]: Day): string => `${year}-${two(month)}-${two(day)}`;

const months =
  'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand';
const monthsArab = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند';

/** The Solar Hijri day in figures, in words, as a month ("Mordad 67") or a year, with slips of reckoning. */
function jalaliText(date: Day, draw: Draw): string {
  const [year, month, day] = jalali(date);
  const slip = draw.below(25);
  if (slip === 0) return jalaliFigures([year, month, Math.max(1, day - 1)]);
  if (slip === 1) return jalaliFigures([year, (month % 12) + 1, day]);
  // The other calendar in this column.
  if (slip === 2) return gregorian(date);
  const kind = draw.below(20);
  const name = (all: string) => all.split(' ')[month - 1] ?? '';
  if (kind === 0) return `${name(months)} ${year % 100}`;
  if (kind === 1) return `${name(monthsArab)} ${persianFigures(year)}`;
  if (kind === 2) return `${persianFigures(day)} ${name(monthsArab)} ${persianFigures(year)}`;
  if (kind === 3) return String(year);
  return jalaliFigures([year, month, day]);
}

const jalaliFigures = ([year, month, day]: Day): string => `${year}/${two(month)}/${two(day)}`;
const persianFigures = (n: number): string =>
  String(n).replace(/\d/g, (figure) => String.fromCharCode(0x6f0 + Number(figure)));

function jalali([year, month, day]: Day): Day {
  const text = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).formatToParts(Date.UTC(year, month - 1, day, 12));
  const part = (type: string) => {
    const found = text.find((each) => each.type === type)?.value ?? '';
    return Number(found.replace(/\D/g, ''));
  };
  return [part('year'), part('month'), part('day')];
}

function ageText({ born, died }: InventedPerson, draw: Draw): string {
  const age = Math.max(0, died[0] - born[0] + draw.pick([0, 0, 0, -1, 1]));
  if (age === 0) return draw.pick(['Less than a day', '3 months', '0', 'Unknown']);
  return draw.chance(0.05) ? draw.pick(['Unknown', '-', `${age}+`]) : String(age);
}

/** A list as CSV; names hold no commas and no quotation marks. */
export function writeList({ columns, rows }: InventedList): string {
  return `${[columns, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}
