// A date as the source has it: typed in its words, read while it is typed, or picked from a
// calendar. Where it can be read in several ways, a person chooses.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Static } from 'typebox';
import type { ReadDateShape } from '../../../../src/server/shapes/record.ts';
import { get } from '../../api.ts';
import { RadioChoice } from '../../parts/Choice.tsx';
import { DaysText } from '../../parts/DateText.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useSettled } from '../../search.ts';
import { useLanguage, useWords } from '../../words.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { type Calendar, calendars, type DateDraft, emptyDate } from './draft.ts';

type Readings = Static<typeof ReadDateShape>;
type Reading = Readings['readings'][number];

/** Asks how a date can be read. */
export function readDate(text: string, calendar: Calendar | null): Promise<Readings> {
  return get<Readings>('/read/date', { query: { text, calendar } });
}

type Props = {
  readonly label: string;
  readonly value: DateDraft;
  readonly onChange: (date: DateDraft) => void;
  readonly error?: string | undefined;
};

export function DateField({ label, value, onChange, error }: Props) {
  const t = useWords('record');
  const { text, calendar } = value;
  const asked = useSettled(text.trim(), 150);
  const { data } = useQuery({
    queryKey: ['/read/date', asked, calendar],
    queryFn: () => readDate(asked, calendar),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const day = (value.chosen ?? data?.readings[0]?.date)?.earliest ?? null;
  const isRead = text.trim() !== '' && asked === text.trim();
  const choices = [
    { id: 'guess' as const, label: t('calendar-guess') },
    ...calendars.map((id) => ({ id, label: t(`calendar.${id}`) })),
  ];
  return (
    <fieldset className="item-date">
      <div className="item-date-row">
        <TextField
          label={label}
          value={text}
          error={error}
          placeholder={t('date-example')}
          onChange={(next) => onChange({ ...emptyDate, text: next, calendar })}
        />
        <Select<Calendar | 'guess'>
          label={t('calendar-label')}
          choices={choices}
          value={calendar ?? 'guess'}
          onChange={(id) =>
            onChange({ ...value, calendar: id === 'guess' ? null : id, chosen: null })
          }
        />
        <CalendarButton value={value} day={day} onChange={onChange} />
      </div>
      {isRead && <Reading value={value} onChange={onChange} readings={data?.readings ?? null} />}
    </fieldset>
  );
}

type ReadingProps = Pick<Props, 'value' | 'onChange'> & { readonly readings: Reading[] | null };

function Reading({ value, onChange, readings }: ReadingProps) {
  const t = useWords('record');
  const language = useLanguage();
  const [first, ...others] = readings ?? [];
  if (readings === null) return null;
  if (first === undefined) return <Unread value={value} onChange={onChange} />;
  if (others.length === 0) return <ReadingLine reading={first} />;
  const chosen = value.chosen ?? first.date;
  const keyOf = ({ calendar, edtf }: Reading['date']) => `${calendar} ${edtf}`;
  return (
    <RadioChoice
      label={t('readings')}
      value={keyOf(chosen)}
      choices={readings.map(({ date, words }) => ({
        id: keyOf(date),
        label: `${t(`calendar.${date.calendar}`)}: ${words[language]}`,
      }))}
      onChange={(key) => {
        const found = readings.find(({ date }) => keyOf(date) === key);
        if (found !== undefined) onChange({ ...value, chosen: found.date });
      }}
    />
  );
}

/** One reading, with the days that it stands for and by which rule. */
function ReadingLine({ reading }: { readonly reading: Reading }) {
  const t = useWords('record');
  const language = useLanguage();
  const { date, words } = reading;
  const isBounded = date.earliest !== null || date.latest !== null;
  return (
    <p className="item-reading" aria-live="polite">
      {isBounded ? <DaysText earliest={date.earliest} latest={date.latest} /> : t('no-bounds')}
      {' · '}
      <bdi>{words[language].replace(/ \(.*\)$/, '')}</bdi>
      {' · '}
      {t(`calendar.${date.calendar}`)} <code>{date.rule}</code>
    </p>
  );
}

/** Words that are no date we can read: kept, with the days that the recorder has reason for. */
function Unread({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const t = useWords('record');
  return (
    <div className="item-reading stack close">
      <p aria-live="polite">{t(value.calendar === null ? 'unread-calendar' : 'unread')}</p>
      <div className="item-date-row">
        <TextField
          label={t('earliest')}
          placeholder="1988-06-22"
          value={value.earliest}
          onChange={(earliest) => onChange({ ...value, earliest })}
        />
        <TextField
          label={t('latest')}
          placeholder="1988-09-22"
          value={value.latest}
          onChange={(latest) => onChange({ ...value, latest })}
        />
      </div>
    </div>
  );
}
