// A date in both calendars, the reader's first, with the words of the source and the
// calendar that they are in. The bounds are the archive's reading; the words are the source's.
import './value.css';
import type { DateValue } from '../answers.ts';
import { writeDays } from '../day-words.ts';
import { useLanguage, useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';

type Props = {
  readonly date: DateValue;
  /** Without the words of the source, where there is little room. */
  readonly short?: boolean;
};

export function DateText({ date, short = false }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  const order = language === 'fa' ? solarFirst : gregorianFirst;
  const [main, other] = order.map((calendar) =>
    writeDays(date.earliest, date.latest, calendar, language),
  );
  const isPlaced = date.earliest !== null || date.latest !== null;
  return (
    <span className="date">
      {isPlaced && (
        <>
          <bdi>{main}</bdi> <bdi className="date-other">({other})</bdi>
        </>
      )}
      {(!short || !isPlaced) && (
        <>
          {' '}
          <span className="date-written">
            {t('date.as-written')}{' '}
            <q>
              <Bdi>{date.asWritten}</Bdi>
            </q>{' '}
            {t(`date.calendar.${date.calendar}`)}
          </span>
        </>
      )}
    </span>
  );
}

const gregorianFirst = ['gregorian', 'solar-hijri'] as const;
const solarFirst = ['solar-hijri', 'gregorian'] as const;

/** A stretch of days that the archive worked out, in both calendars. */
export function DaysText({
  earliest,
  latest,
}: {
  readonly earliest: string | null;
  readonly latest: string | null;
}) {
  const language = useLanguage();
  const [main = 'gregorian', other = 'solar-hijri'] =
    language === 'fa' ? solarFirst : gregorianFirst;
  return (
    <span className="date">
      <bdi>{writeDays(earliest, latest, main, language)}</bdi>{' '}
      <bdi className="date-other">({writeDays(earliest, latest, other, language)})</bdi>
    </span>
  );
}
