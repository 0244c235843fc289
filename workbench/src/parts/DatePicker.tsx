// A day from a calendar, Solar Hijri or Gregorian. For partial, approximate and spoken
// dates there is typing; this is for those who want to see the month.
import './date-picker.css';
import {
  CalendarDate,
  createCalendar,
  GregorianCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { CalendarName } from '../day-words.ts';
import { useLanguage, useWords } from '../words.ts';
import { Icon } from './Icon.tsx';
import { MonthAndYear } from './MonthAndYear.tsx';

type Props = {
  readonly calendar: CalendarName;
  /** A Gregorian day, `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (day: string) => void;
};

const systems = { gregorian: 'gregory', 'solar-hijri': 'persian' } as const;

export function DatePicker({ calendar, value, onChange }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  const locale = `${language === 'fa' ? 'fa-IR' : 'en-GB'}-u-ca-${systems[calendar]}`;
  const system = calendar === 'gregorian' ? new GregorianCalendar() : new PersianCalendar();
  const day = parse(value);
  return (
    <I18nProvider locale={locale}>
      <Calendar
        aria-label={t(`date.calendar.${calendar}`)}
        className="calendar"
        createCalendar={createCalendar}
        value={day === null ? null : toCalendar(day, system)}
        onChange={(chosen) => onChange(toCalendar(chosen, new GregorianCalendar()).toString())}
      >
        <header className="calendar-header">
          <Button slot="previous" className="icon-button">
            <Icon name="back" />
          </Button>
          <MonthAndYear locale={locale} />
          <Button slot="next" className="icon-button">
            <Icon name="forward" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle={language === 'fa' ? 'narrow' : 'short'}>
          <CalendarGridHeader>
            {(name) => <CalendarHeaderCell className="calendar-weekday">{name}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className="calendar-day" />}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </I18nProvider>
  );
}

function parse(day: string | null): CalendarDate | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '');
  return found === null
    ? null
    : new CalendarDate(Number(found[1]), Number(found[2]), Number(found[3]));
}
