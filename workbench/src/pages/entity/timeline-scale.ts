// Where days lie on a line, and which years or months are written along it.
import {
  CalendarDate,
  GregorianCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import { type CalendarName, writeDays } from '../../day-words.ts';
import type { Language } from '../../language.ts';

export type Scale = {
  /** From 0 to 1. */
  readonly place: (day: string) => number;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
};

const dayMs = 86_400_000;
const mostTicks = 9;

/** A scale over stretches of days, a little wider than they are; null where there is none to place. */
export function scaleOver(
  stretches: readonly { readonly earliest: string; readonly latest: string }[],
  language: Language,
): Scale | null {
  const days = stretches
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .map(dayNumber)
    .filter((day) => Number.isFinite(day));
  if (days.length === 0) return null;
  const margin = Math.max(10, (Math.max(...days) - Math.min(...days)) * 0.03);
  const from = Math.min(...days) - margin;
  const to = Math.max(...days) + margin;
  const place = (number: number) => Math.min(1, Math.max(0, (number - from) / (to - from)));
  return {
    place: (day) => place(dayNumber(day)),
    ticks: ticksBetween(from, to, language).map(({ day, words }) => ({
      at: place(dayNumber(day)),
      words,
    })),
  };
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function ticksBetween(from: number, to: number, language: Language) {
  const name: CalendarName = language === 'fa' ? 'solar-hijri' : 'gregorian';
  const calendar = language === 'fa' ? new PersianCalendar() : new GregorianCalendar();
  const first = toCalendar(dateOf(from), calendar);
  const last = toCalendar(dateOf(to), calendar);
  const months = (last.year - first.year) * 12 + last.month - first.month;
  const step = stepFor(months);
  const ticks: { day: string; words: string }[] = [];
  for (let month = 0; month <= months + step; month += step) {
    const begin = startOf(first, step).add({ months: month });
    const end = step >= 12 ? begin.add({ years: 1 }) : begin.add({ months: 1 });
    const [day, lastDay] = [begin, end.subtract({ days: 1 })].map((date) =>
      toCalendar(date, new GregorianCalendar()).toString(),
    );
    if (day === undefined || lastDay === undefined) continue;
    if (dayNumber(day) < from || dayNumber(day) > to) continue;
    ticks.push({ day, words: writeDays(day, lastDay, name, language) });
  }
  return ticks;
}

function stepFor(months: number): number {
  const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
  return steps.find((step) => months / step <= mostTicks) ?? 1200;
}

function startOf(date: CalendarDate, step: number): CalendarDate {
  if (step >= 12)
    return date.set({ month: 1, day: 1, year: date.year - (date.year % (step / 12)) });
  return date.set({ day: 1, month: date.month - ((date.month - 1) % step) });
}

function dateOf(number: number): CalendarDate {
  const date = new Date(Math.round(number) * dayMs);
  return new CalendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
