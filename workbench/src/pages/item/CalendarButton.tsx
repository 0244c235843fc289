// Opens a month to pick a day from, Solar Hijri or Gregorian, and writes it into the field
// in the calendar that it was picked in.
import { Suspense, useEffect, useId, useRef, useState } from 'react';
import type { CalendarName } from '../../day-words.ts';
import { RadioChoice } from '../../parts/Choice.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useFloating } from '../../parts/use-floating.ts';
import { useLanguage, useWords } from '../../words.ts';
import { type DateDraft, emptyDate } from './draft.ts';

const DayPicker = lazyPart(async () => (await import('./DayPicker.tsx')).DayPicker);

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
  const id = useId();
  const button = useRef<HTMLSpanElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useFloating(isOpen, { floating: box, anchor: button });
  useEffect(() => {
    if (isOpen) box.current?.focus();
  }, [isOpen]);
  const close = () => box.current?.hidePopover();
  return (
    <>
      <span ref={button}>
        <IconButton icon="calendar" label={t('pick-day')} popoverTarget={id} />
      </span>
      <div
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        tabIndex={-1}
        aria-label={t('pick-day')}
        className="floating item-calendar stack close"
        onToggle={({ newState }) => setOpen(newState === 'open')}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
        }}
      >
        {isOpen && (
          <>
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
          </>
        )}
      </div>
    </>
  );
}
