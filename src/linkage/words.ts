// What the engine calls the things that it compares and the levels that it finds, in the
// reader's language. The engine itself speaks English; all its words are translated here.

import type { Role } from './table/columns.ts';

export type Words = { readonly en: string; readonly fa: string };

const parts: Readonly<Record<string, Words>> = {
  prior: { en: 'before anything is compared', fa: 'پیش از هر سنجشی' },
  relatives: { en: 'relatives', fa: 'خویشاوندان' },
  name: { en: 'name', fa: 'نام' },
  'other names': { en: 'other names', fa: 'نام‌های دیگر' },
  birth: { en: 'birth', fa: 'تولد' },
  date: { en: 'date', fa: 'تاریخ' },
  age: { en: 'age', fa: 'سن' },
  sex: { en: 'sex', fa: 'جنس' },
  place: { en: 'place', fa: 'جا' },
  birthplace: { en: 'place of birth', fa: 'زادگاه' },
  residence: { en: 'place of living', fa: 'محل زندگی' },
  occupation: { en: 'occupation', fa: 'پیشه' },
  postcode: { en: 'postcode', fa: 'کد پستی' },
  number: { en: 'number', fa: 'شماره' },
  phone: { en: 'telephone', fa: 'تلفن' },
  email: { en: 'e-mail', fa: 'رایانامه' },
  province: { en: 'province', fa: 'استان' },
  street: { en: 'address', fa: 'نشانی' },
  street2: { en: 'second line of the address', fa: 'سطر دوم نشانی' },
  'street-number': { en: 'number of the house', fa: 'شمارهٔ خانه' },
  given2: { en: 'middle name', fa: 'نام میانی' },
};

const roles: Readonly<Record<Role, Words>> = {
  id: { en: 'id', fa: 'شناسه' },
  name: { en: 'name', fa: 'نام' },
  given: { en: 'given name', fa: 'نام کوچک' },
  family: { en: 'family name', fa: 'نام خانوادگی' },
  father: { en: 'name of the father', fa: 'نام پدر' },
  grandfather: { en: 'name of the grandfather', fa: 'نام پدربزرگ' },
  nick: { en: 'by-name', fa: 'لقب' },
  birth: { en: 'birth', fa: 'تولد' },
  'birth-year': { en: 'year of birth', fa: 'سال تولد' },
  'birth-month': { en: 'month of birth', fa: 'ماه تولد' },
  'birth-day': { en: 'day of birth', fa: 'روز تولد' },
  age: { en: 'age', fa: 'سن' },
  date: { en: 'date', fa: 'تاریخ' },
  place: { en: 'place', fa: 'جا' },
  postcode: { en: 'postcode', fa: 'کد پستی' },
  sex: { en: 'sex', fa: 'جنس' },
  number: { en: 'number', fa: 'شماره' },
  email: { en: 'e-mail', fa: 'رایانامه' },
  text: { en: 'text', fa: 'متن' },
  ignored: { en: 'not used', fa: 'به کار نمی‌رود' },
};

const levels: Readonly<Record<string, string>> = {
  missing: 'نیامده',
  different: 'متفاوت',
  'hardly alike': 'به‌سختی همانند',
  'faintly alike': 'اندکی همانند',
  'weakly alike': 'تا اندازه‌ای همانند',
  alike: 'همانند',
  nearly: 'کمابیش یکسان',
  'the same': 'یکسان',
  'some the same': 'برخی یکسان',
  'given and family exchanged': 'نام و نام خانوادگی جابه‌جا',
  'given and family exchanged and alike': 'نام و نام خانوادگی جابه‌جا و همانند',
  'partly the same': 'در بخشی یکسان',
  'one slip or much alike': 'با یک لغزش، یا بسیار همانند',
  'same area': 'همان ناحیه',
  'one slip apart': 'با یک لغزش',
  'user much alike': 'نام کاربر بسیار همانند',
  'user one slip apart or the same': 'نام کاربر یکسان یا با یک لغزش',
  'far apart': 'دور از هم',
  'within ten years': 'تا ده سال دور',
  'within five years': 'تا پنج سال دور',
  'within two years': 'تا دو سال دور',
  'within a year': 'تا یک سال دور',
  'same year': 'همان سال',
  'two parts the same': 'دو جزء یکسان',
  related: 'خویشاوند',
  'before anything is compared': 'پیش از هر سنجشی',
  'rarer than most': 'کمیاب‌تر از بیشتر نام‌ها و مقدارها',
  'more common than most': 'رایج‌تر از بیشتر نام‌ها و مقدارها',
  'may be two of one family': 'شاید دو تن از یک خانواده',
};

/** What is compared; the heading of a list's own column stays as it is. */
export function partWords(name: string): Words {
  const [, of] = /^(.*): rarity$/.exec(name) ?? [];
  if (of === undefined) return parts[name] ?? { en: name, fa: name };
  const { en, fa } = partWords(of);
  return { en: `${en}: rarity`, fa: `${fa}: کمیابی` };
}

/** A level of what is compared; one that another version of the engine had stays as it is. */
export function levelWords(level: string): Words {
  return { en: level, fa: persianLevel(level) };
}

function persianLevel(level: string): string {
  const known = levels[level];
  if (known !== undefined) return known;
  const [, given, family] = /^given (.*), family (.*)$/.exec(level) ?? [];
  if (given !== undefined && family !== undefined) {
    return `نام ${persianLevel(given)}، نام خانوادگی ${persianLevel(family)}`;
  }
  const [, own, parent, state] = /^(.*) \((.*) (different|related|the same)\)$/.exec(level) ?? [];
  if (own === undefined || parent === undefined || state === undefined) return level;
  return `${persianLevel(own)} (${partWords(parent).fa} ${persianLevel(state)})`;
}

/** What a column is taken for. */
export function roleWords(role: Role): Words {
  return roles[role];
}

/** A blocking pass: what rows have to share to be compared. */
export function passWords(pass: string): Words {
  const shared = pass.split(' + ').map((part): Words => {
    if (part === 'beginning') return { en: part, fa: 'آغاز' };
    const [, of] = /^(.*) year$/.exec(part) ?? [];
    const own = partWords(of ?? part);
    return of === undefined ? own : { en: `year of ${own.en}`, fa: `سال ${own.fa}` };
  });
  return {
    en: shared.map(({ en }) => en).join(' + '),
    fa: shared.map(({ fa }) => fa).join(' + '),
  };
}
