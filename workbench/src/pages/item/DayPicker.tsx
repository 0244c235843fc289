// A month to pick a day from; the day is given as text in the calendar's own years and months.
import {
  CalendarDate,
  GregorianCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import type { CalendarName } from '../../day-words.ts';
import { DatePicker } from '../../parts/DatePicker.tsx';

type Props = {
  readonly calendar: CalendarName;
  readonly day: string | null;
  readonly onPick: (text: string) => void;
};

export function DayPicker({ calendar, day, onPick }: Props) {
  return (
    <DatePicker
      calendar={calendar}
      value={day}
      onChange={(iso) => onPick(inCalendar(iso, calendar))}
    />
  );
}

function inCalendar(iso: string, calendar: CalendarName): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const system = calendar === 'gregorian' ? new GregorianCalendar() : new PersianCalendar();
  const date = toCalendar(new CalendarDate(year, month, day), system);
  return [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
}
