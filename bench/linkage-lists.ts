// Lists of invented people as casualty lists are: several rows a person, other
// spellings each time, empty cells everywhere, ages in words, two calendars with
// slips. The truth is returned beside the rows and is in no column.
import { type InventedPerson, inventPeople } from './linkage-invented.ts';
import { type Draw, drawFrom } from './linkage-romanise.ts';
import { type ListHabits, spellName } from './linkage-spell.ts';

export type InventedList = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The person of each row. */
  readonly people: readonly number[];
};

/** `index,name_en,name_ar,age,born,sex,id` and `id,name,en_name,age,dob,sex,source`; each person once in a list. */
export function twoArabicLists(count: number, seed: number): readonly [InventedList, InventedList] {
  const draw = drawFrom(seed);
  const all = inventPeople('ar', count, seed);
  const first = shuffled(
    all.filter(() => draw.chance(0.75)),
    draw,
  );
  const second = shuffled(
    all.filter(() => draw.chance(0.8)),
    draw,
  );
  return [
    {
      columns: ['index', 'name_en', 'name_ar', 'age', 'born', 'sex', 'id'],
      rows: first.map((person, at) => firstRow(person, at + 1, draw)),
      people: first.map(({ id }) => id),
    },
    {
      columns: ['id', 'name', 'en_name', 'age', 'dob', 'sex', 'source'],
      rows: second.map((person, at) => secondRow(person, at + 1, draw)),
      people: second.map(({ id }) => id),
    },
  ];
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
    maybe(latin, 0.9, draw),
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

/** `id,name,name_en,gender,age,birth_year,date_jalali,date_gregorian,city,province,cause,occupation,sources`. */
export function persianList(count: number, seed: number): InventedList {
  const draw = drawFrom(seed);
  const rows: string[][] = [];
  const people: number[] = [];
  const copies = inventPeople('fa', count, seed).flatMap((person) => {
    const times = draw.chance(0.55) ? 1 : 2 + draw.below(3);
    return Array.from({ length: times }, () => person);
  });
  for (const person of shuffled(copies, draw)) {
    rows.push(persianRow(person, rows.length + 1, draw));
    people.push(person.id);
  }
  const columns =
    'id,name,name_en,gender,age,birth_year,date_jalali,date_gregorian,city,province,cause,occupation,sources';
  return { columns: columns.split(','), rows, people };
}

function persianRow(person: InventedPerson, id: number, draw: Draw): string[] {
  const habits: ListHabits = {
    language: 'fa',
    slips: 0.03,
    withFather: 0.04,
    withGrandfather: 0,
    withTitle: 0.05,
  };
  const { arab, latin } = spellName(person, habits, draw);
  const died = slipDate(person.died, draw);
  const hasJalali = draw.chance(0.7);
  const city = cities[person.place % cities.length] ?? ['', '', ''];
  return [
    String(id),
    maybe(arab, 0.92, draw),
    maybe(latin, 0.6, draw),
    maybe(
      person.sex === 'm' ? draw.pick(['male', 'مرد']) : draw.pick(['female', 'زن']),
      0.85,
      draw,
    ),
    maybe(ageText(person, draw), 0.5, draw),
    maybe(String(person.born[0] - 621 + (draw.chance(0.15) ? 1 : 0)), 0.3, draw),
    hasJalali ? maybe(jalali(died), 0.9, draw) : '',
    maybe(gregorian(died), hasJalali ? 0.3 : 0.8, draw),
    maybe(city[draw.below(2)] ?? '', 0.7, draw),
    maybe(city[2], 0.5, draw),
    maybe(causes[person.cause] ?? '', 0.5, draw),
    maybe(draw.pick(['student', 'worker', 'teacher', 'دانشجو', 'کارگر', 'معلم']), 0.2, draw),
    draw.pick(['a', 'b', 'a;c', 'd']),
  ];
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

/** Near enough to the Solar Hijri day; exact conversion is what the product is measured on. */
function jalali([year, month, day]: Day): string {
  const text = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'UTC',
  }).formatToParts(Date.UTC(year, month - 1, day, 12));
  const part = (type: string) => text.find((each) => each.type === type)?.value ?? '';
  return `${part('year').replace(/\D/g, '')}/${part('month')}/${part('day')}`;
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
