// Which month a calendar shows: chosen by its name, and its year typed, so that a day of
// decades ago is as near as one of today. The month stands before the year in both languages.
import { useContext, useState } from 'react';
import { CalendarStateContext } from 'react-aria-components/Calendar';
import { readDigits, writeDigits } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';

export function MonthAndYear({ locale }: { readonly locale: string }) {
  const t = useWords('parts');
  const state = useContext(CalendarStateContext);
  if (state === null) return null;
  const { focusedDate } = state;
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from(
    { length: focusedDate.calendar.getMonthsInYear(focusedDate) },
    (_, i) => i + 1,
  );
  return (
    <div className="calendar-title">
      <select
        className="input"
        aria-label={t('date.month')}
        value={focusedDate.month}
        onChange={({ target }) =>
          state.setFocusedDate(focusedDate.set({ month: Number(target.value) }))
        }
      >
        {months.map((month) => (
          <option key={month} value={month}>
            {name.format(focusedDate.set({ month, day: 1 }).toDate('UTC'))}
          </option>
        ))}
      </select>
      <YearField
        year={focusedDate.year}
        onChange={(year) => state.setFocusedDate(focusedDate.set({ year }))}
      />
    </div>
  );
}

type YearProps = { readonly year: number; readonly onChange: (year: number) => void };

/** Takes a year once it has four digits, in any script. */
function YearField({ year, onChange }: YearProps) {
  const t = useWords('parts');
  const language = useLanguage();
  const written = writeDigits(String(year), language);
  const [text, setText] = useState(written);
  // A year that was come to month by month is shown in the field.
  const [before, setBefore] = useState(year);
  if (before !== year) {
    setBefore(year);
    if (readDigits(text.trim()) !== String(year)) setText(written);
  }
  return (
    <input
      className="input"
      aria-label={t('date.year')}
      inputMode="numeric"
      value={text}
      onChange={({ target }) => {
        setText(target.value);
        const typed = readDigits(target.value.trim());
        if (/^[1-9]\d{3}$/.test(typed) && Number(typed) !== year) onChange(Number(typed));
      }}
      onBlur={() => setText(written)}
    />
  );
}
