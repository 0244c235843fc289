// Opens a month to pick a day from, Solar Hijri or Gregorian, and writes it into the field
// in the calendar that it was picked in.
import { lazy, Suspense, useState } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { CalendarName } from '../../day-words.ts';
import { RadioChoice } from '../../parts/Choice.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { type DateDraft, emptyDate } from './draft.ts';

const DayPicker = lazy(async () => ({ default: (await import('./DayPicker.tsx')).DayPicker }));

type Props = {
  readonly value: DateDraft;
  /** The day at which the month opens: what the words are read as. */
  readonly day: string | null;
  readonly onChange: (date: DateDraft) => void;
};

// Where the words say nothing yet, the month opens where the last one was.
let lastDay: string | null = null;

export function CalendarButton({ value, day, onChange }: Props) {
  lastDay = day ?? lastDay;
  const t = useWords('record');
  const language = useLanguage();
  const usual = language === 'fa' ? 'solar-hijri' : 'gregorian';
  const [calendar, setCalendar] = useState<CalendarName>(
    value.calendar === 'gregorian' || value.calendar === 'solar-hijri' ? value.calendar : usual,
  );
  return (
    <DialogTrigger>
      <IconButton icon="calendar" label={t('pick-day')} />
      <Popover className="item-calendar">
        <Dialog aria-label={t('pick-day')}>
          {({ close }) => (
            <div className="stack close">
              <RadioChoice<CalendarName>
                inLine
                label={t('calendar-label')}
                value={calendar}
                choices={(['solar-hijri', 'gregorian'] as const).map((id) => ({
                  id,
                  label: t(`calendar.${id}`),
                }))}
                onChange={setCalendar}
              />
              <Suspense fallback={<Skeleton />}>
                <DayPicker
                  calendar={calendar}
                  day={day ?? lastDay}
                  onPick={(text) => {
                    onChange({ ...emptyDate, text, calendar });
                    close();
                  }}
                />
              </Suspense>
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
