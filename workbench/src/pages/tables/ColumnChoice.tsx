// One column of the list: what stands in it, what it is for, and what its values need.
import type { ColumnRole, Suggestion } from '../../../../src/server/shapes/table.ts';
import type { Term } from '../../answers.ts';
import { writeNumber } from '../../language.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import type { Choice } from '../../parts/Choice.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { CellValues } from './CellValues.tsx';
import { idOfRole, roleOf } from './column-roles.ts';
import { type Around, EntityColumn } from './EntityColumn.tsx';

type Column = Suggestion['columns'][number];

type Props = {
  readonly column: Column;
  readonly role: ColumnRole;
  readonly isKey: boolean;
  readonly choices: readonly Choice<string>[];
  readonly terms: ReadonlyMap<string, Term>;
  readonly around: Around;
  readonly onChange: (role: ColumnRole) => void;
};

export function ColumnChoice({ column, role, isKey, choices, terms, around, onChange }: Props) {
  const t = useWords('tables');
  const chosen = (id: string | null) => {
    if (id === null) return;
    const known = { values: column.values, prefix: around.prefix };
    onChange(roleOf(id, role, known, terms.get(id.replace(/^claim:/, ''))));
  };
  return (
    <li className="column-choice card">
      <div className="column-head">
        <strong>
          <Bdi>{column.name}</Bdi>
        </strong>
        <Samples column={column} />
      </div>
      <div className="column-fields">
        {isKey ? (
          <p className="small soft">{t('is-key')}</p>
        ) : (
          <>
            <ComboBox
              label={t('becomes')}
              choices={choices}
              value={idOfRole(role)}
              onChange={chosen}
            />
            <MoreOfRole
              column={column}
              role={role}
              terms={terms}
              around={around}
              onChange={onChange}
            />
          </>
        )}
      </div>
      {role.as === 'entity' && !isKey && (
        <CellValues
          column={column.name}
          role={role}
          terms={terms}
          around={around}
          onChange={onChange}
        />
      )}
    </li>
  );
}

function Samples({ column }: { readonly column: Column }) {
  const t = useWords('tables');
  const language = useLanguage();
  const { samples, empty, distinct } = column;
  return (
    <>
      <ul className="column-samples small">
        {samples.slice(0, 4).map((sample) => (
          <li key={sample}>
            <Bdi>{sample}</Bdi>
          </li>
        ))}
      </ul>
      <p className="tiny soft">
        {t('distinct', { count: distinct, shown: writeNumber(distinct, language) })}
        {empty > 0 && <> · {t('empty', { count: empty, shown: writeNumber(empty, language) })}</>}
      </p>
    </>
  );
}

type More = Pick<Props, 'column' | 'role' | 'terms' | 'around' | 'onChange'>;

function MoreOfRole({ column, role, terms, around, onChange }: More) {
  if (role.as === 'entity') {
    const of = { column: column.name, role, terms, around, onChange };
    return <EntityColumn {...of} />;
  }
  if ('language' in role) return <LanguageOfName role={role} onChange={onChange} />;
  if (role.as !== 'claim') return null;
  const term = terms.get(role.predicate);
  if (term?.range === 'date') return <CalendarOfDates role={role} onChange={onChange} />;
  if (term?.range === 'quantity' || term?.range === 'measure') {
    return <CountsOf role={role} range={term.range} onChange={onChange} />;
  }
  if (term?.range === 'term')
    return <TermsOf role={role} term={term} terms={terms} onChange={onChange} />;
  return null;
}

type ClaimRole = Extract<ColumnRole, { as: 'claim' }>;
type NameRole = Extract<ColumnRole, { language: string | null }>;

function LanguageOfName({
  role,
  onChange,
}: {
  readonly role: NameRole;
  readonly onChange: Props['onChange'];
}) {
  const t = useWords('tables');
  const languages = ['unknown', 'fa', 'ar', 'ku', 'en'] as const;
  return (
    <Select
      label={t('name-language')}
      choices={languages.map((id) => ({ id, label: t(`language.${id}`) }))}
      value={languages.find((id) => id === role.language) ?? 'unknown'}
      onChange={(id) => onChange({ ...role, language: id === 'unknown' ? null : id })}
    />
  );
}

type OfClaim = { readonly role: ClaimRole; readonly onChange: Props['onChange'] };

function CalendarOfDates({ role, onChange }: OfClaim) {
  const t = useWords('tables');
  const calendars = ['each', 'solar-hijri', 'gregorian', 'lunar-hijri', 'imperial'] as const;
  return (
    <Select
      label={t('calendar')}
      choices={calendars.map((id) => ({ id, label: t(`calendar-of.${id}`) }))}
      value={role.calendar ?? 'each'}
      onChange={(id) => onChange({ ...role, calendar: id === 'each' ? null : id })}
    />
  );
}

function CountsOf({ role, range, onChange }: OfClaim & { readonly range: 'quantity' | 'measure' }) {
  const t = useWords('tables');
  return (
    <TextField
      label={t(range === 'quantity' ? 'counts' : 'unit')}
      value={role.counts ?? ''}
      onChange={(text) => onChange({ ...role, counts: text.trim() === '' ? null : text })}
    />
  );
}

type OfTerms = OfClaim & { readonly term: Term; readonly terms: ReadonlyMap<string, Term> };

/** Each value that stands in the column, and the term that it means. */
function TermsOf({ role, term, terms, onChange }: OfTerms) {
  const t = useWords('tables');
  const language = useLanguage();
  const allowed = term.rangeKinds.length > 0 ? term.rangeKinds : [...terms.keys()];
  const choices = allowed.flatMap((id) => {
    const known = terms.get(id);
    return known === undefined || known.type === 'predicate'
      ? []
      : [{ id, label: known.label[language] }];
  });
  const values = Object.entries(role.terms ?? {});
  if (values.length === 0) return <p className="small">{t('too-many-values')}</p>;
  return (
    <div className="column-terms">
      {values.map(([value, meant]) => (
        <Select
          key={value}
          label={t('means', { value })}
          choices={choices}
          value={meant === '' ? null : meant}
          onChange={(id) => onChange({ ...role, terms: { ...role.terms, [value]: id } })}
        />
      ))}
    </div>
  );
}
