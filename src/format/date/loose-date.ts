// A date as far as its words or figures say it, before the calendar and the
// year are settled: "28 July", "Mordad 67", "late 1988", "1367/5/7".
import type { Calendar } from './calendar.ts';
import { readWords, type Word } from './date-words.ts';

export type LooseDate = {
  /** Said outright or by the name of the month. */
  readonly calendar?: Calendar | undefined;
  readonly year?: { readonly value: number; readonly digits: number } | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** 0 spring to 3 winter. */
  readonly season?: number | undefined;
  /** 0 early, 1 mid, 2 late. */
  readonly third?: number | undefined;
  readonly isDecade?: boolean | undefined;
  /** 0 Thursday to 6 Wednesday. */
  readonly weekday?: number | undefined;
};

/** Reads figures or words, with Latin digits; undefined where they are not surely a date. */
export function readLoose(text: string): LooseDate | undefined {
  return readFigures(text) ?? readSentence(text);
}

/** Year first; or day first where dots are written or no month could stand there. */
function readFigures(text: string): LooseDate | undefined {
  const yearFirst = /^(\d{2}|\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (yearFirst !== null) {
    const [, year = '', mark, month, day] = yearFirst;
    if (year.length === 2 && (mark !== '/' || day === undefined)) return undefined;
    return whole(year, Number(month), day === undefined ? undefined : Number(day));
  }
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst !== null) return whole(monthFirst[2] ?? '', Number(monthFirst[1]), undefined);
  const [, first, mark, second, year] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (mark === '.' || (a > 12 && b <= 12)) return whole(year, b, a);
  return b > 12 && a <= 12 ? whole(year, a, b) : undefined;
}

function whole(year: string, month: number, day: number | undefined): LooseDate {
  return { year: { value: Number(year), digits: year.length }, month, day };
}

type Figure = Extract<Word, { kind: 'number' }>;

function readSentence(text: string): LooseDate | undefined {
  const words = readWords(text)?.filter(({ kind }) => kind !== 'filler');
  if (words === undefined || words.length === 0) return undefined;
  const named = namedParts(words);
  if (named === undefined) return undefined;
  const at = words.findIndex(({ kind }) => kind === 'month');
  const before = figures(at === -1 ? words : words.slice(0, at));
  const after = figures(at === -1 ? [] : words.slice(at));
  const numbered = at === -1 ? plainNumbers(before, named) : monthNumbers(before, after);
  return numbered === undefined ? undefined : { ...named, ...numbered };
}

function figures(words: readonly Word[]): Figure[] {
  return words.filter((word) => word.kind === 'number');
}

/** What the words other than numbers say; undefined if two of them say the same kind of thing. */
function namedParts(words: readonly Word[]): LooseDate | undefined {
  const of = <K extends Word['kind']>(kind: K) =>
    words.filter((word): word is Extract<Word, { kind: K }> => word.kind === kind);
  const [months, seasons, thirds] = [of('month'), of('season'), of('third')];
  const [weekdays, marked, decades] = [of('weekday'), of('calendar'), of('decade')];
  const all = [months, seasons, thirds, weekdays, marked, decades];
  if (all.some((found) => found.length > 1)) return undefined;
  if (months.length + seasons.length + decades.length > 1) return undefined;
  const calendar = settled(months[0]?.calendar, marked[0]?.calendar);
  if (calendar === 'conflict') return undefined;
  return {
    calendar,
    month: months[0]?.value,
    season: seasons[0]?.value,
    third: thirds[0]?.value,
    weekday: weekdays[0]?.value,
    isDecade: decades.length > 0,
  };
}

/** The calendar of a month's name and of a mark such as "AH" together. */
export function settled(
  named: Calendar | undefined,
  marked: Calendar | undefined,
): Calendar | undefined | 'conflict' {
  if (named === undefined || marked === undefined || named === marked) return marked ?? named;
  return named === 'solar-hijri' && marked === 'imperial' ? 'imperial' : 'conflict';
}

const isYear = ({ digits }: Figure) => digits === 4;
const isDay = ({ value }: Figure) => value >= 1 && value <= 31;
// "Mordad 67" is a year, "Mordad 20" may be a day: only what no day can be is read as a year.
const isShortYear = (figure: Figure) => figure.digits === 2 && !isDay(figure);

type Numbers = Pick<LooseDate, 'year' | 'day'>;

function monthNumbers(before: Figure[], after: Figure[]): Numbers | undefined {
  const [a, b] = before.length === 0 ? after : [before[0], after[0]];
  if (before.length + after.length > 2 || before.length > 1) return undefined;
  if (a === undefined) return {};
  const isAlone = b === undefined;
  if (isAlone && (isYear(a) || (before.length === 0 && isShortYear(a)))) return { year: a };
  if (isAlone) return isDay(a) ? { day: a.value } : undefined;
  if (isYear(a) && before.length === 1 && isDay(b)) return { year: a, day: b.value };
  return isDay(a) && (isYear(b) || isShortYear(b)) ? { year: b, day: a.value } : undefined;
}

function plainNumbers(numbers: Figure[], { season, isDecade }: LooseDate): Numbers | undefined {
  const [only, more] = numbers;
  if (more !== undefined) return undefined;
  if (only === undefined) return season === undefined ? undefined : {};
  if (isYear(only)) return { year: only };
  if ((season !== undefined || isDecade === true) && isShortYear(only)) return { year: only };
  return season === undefined && isDecade !== true && isDay(only) ? { day: only.value } : undefined;
}
