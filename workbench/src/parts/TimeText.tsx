// An instant of the log: the day and the minute in this machine's zone, exact when one
// rests on it.
import { type Language, localeOf } from '../language.ts';
import { useLanguage } from '../words.ts';

export function TimeText({
  at,
  dayOnly = false,
}: {
  readonly at: string;
  readonly dayOnly?: boolean;
}) {
  const language = useLanguage();
  return (
    <time dateTime={at} title={at}>
      <bdi>{writeTime(at, language, dayOnly)}</bdi>
    </time>
  );
}

export function writeTime(at: string, language: Language, dayOnly = false): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    ...(dayOnly ? {} : { timeStyle: 'short' as const }),
  });
  return format.format(time);
}
