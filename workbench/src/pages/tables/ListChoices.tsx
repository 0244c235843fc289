// What is true of the whole list (its name, who says it, who may see it, whom the rows are
// about) and what each of its columns is for.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ColumnRole, Suggestion, TableChoices } from '../../../../src/server/shapes/table.ts';
import type { Term } from '../../answers.ts';
import { RadioChoice } from '../../parts/Choice.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { EntityPicker, type Picked } from '../../parts/EntityPicker.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { answer } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { roleChoices } from './column-roles.ts';

type Props = {
  readonly item: string;
  readonly suggestion: Suggestion;
  readonly choices: TableChoices;
  readonly earlier: string | null;
  readonly onChange: (choices: TableChoices) => void;
  readonly onEarlier: (item: string | null) => void;
};

export function ListChoices(props: Props) {
  const t = useWords('tables');
  const { suggestion, earlier, onEarlier } = props;
  const mappings = [
    { id: 'new', label: t('new-mapping') },
    ...suggestion.earlier.map(({ item, name, at }) => ({
      id: item,
      label: name,
      note: at?.slice(0, 10),
    })),
  ];
  return (
    <>
      {suggestion.earlier.length > 0 && (
        <Select
          label={t('mapping')}
          hint={t('mapping-hint')}
          choices={mappings}
          value={earlier ?? 'new'}
          onChange={(id) => onEarlier(id === 'new' ? null : id)}
        />
      )}
      {earlier === null && (
        <>
          <WholeList {...props} />
          <Columns {...props} />
        </>
      )}
    </>
  );
}

function WholeList({ choices, onChange }: Props) {
  const t = useWords('tables');
  return (
    <section className="stack" aria-labelledby="tables-whole">
      <h2 id="tables-whole">{t('whole')}</h2>
      <div className="whole-fields">
        <KindSelect choices={choices} onChange={onChange} />
        <RadioChoice
          label={t('visibility')}
          choices={(['team', 'protected', 'public'] as const).map((id) => ({
            id,
            label: t(`visibility-of.${id}`),
          }))}
          value={choices.visibility}
          inLine
          onChange={(visibility) => onChange({ ...choices, visibility })}
        />
        <SourceChoice choices={choices} onChange={onChange} />
      </div>
      <Disclosure title={t('ids')}>
        <div className="whole-fields">
          <TextField
            label={t('name')}
            hint={t('name-hint')}
            value={choices.name}
            onChange={(name) => onChange({ ...choices, name })}
          />
          <TextField
            label={t('prefix')}
            hint={t('prefix-hint')}
            value={choices.prefix}
            onChange={(prefix) => onChange({ ...choices, prefix })}
          />
        </div>
      </Disclosure>
    </section>
  );
}

type Part = Pick<Props, 'choices' | 'onChange'>;

function KindSelect({ choices, onChange }: Part) {
  const t = useWords('tables');
  const language = useLanguage();
  const { data } = useQuery(answer<{ terms: Term[] }>('/vocabulary'));
  const kinds = (data?.terms ?? []).filter(({ type }) => type === 'kind');
  return (
    <Select
      label={t('kind')}
      choices={kinds.map(({ term, label }) => ({ id: term, label: label[language] }))}
      value={choices.kind}
      onChange={(kind) => onChange({ ...choices, kind })}
    />
  );
}

/** Who answers for what the list says: the list itself, or somebody who compiled it. */
function SourceChoice({ choices, onChange }: Part) {
  const t = useWords('tables');
  const [picked, setPicked] = useState<Picked | null>(null);
  return (
    <EntityPicker
      label={t('source')}
      hint={t('source-hint')}
      value={picked}
      onChange={(value) => {
        setPicked(value);
        onChange({ ...choices, source: value !== null && 'id' in value ? value.id : null });
      }}
    />
  );
}

function Columns({ item, suggestion, choices, onChange }: Props) {
  const t = useWords('tables');
  const language = useLanguage();
  const { data } = useQuery(answer<{ terms: Term[] }>('/vocabulary'));
  const terms = useMemo(
    () => new Map((data?.terms ?? []).map((term) => [term.term, term])),
    [data],
  );
  const roles = useMemo(
    () => roleChoices([...terms.values()], choices.kind, { t, language }),
    [terms, choices.kind, t, language],
  );
  const change = (name: string, role: ColumnRole) =>
    onChange({
      ...choices,
      columns: choices.columns.map((each) => (each.name === name ? { name, role } : each)),
    });
  const keys = [
    { id: '', label: t('by-line') },
    ...choices.columns.map(({ name }) => ({ id: name, label: name })),
  ];
  const others = choices.columns.flatMap(({ name, role }) =>
    role.as === 'entity' && name !== choices.key ? [{ name, role }] : [],
  );
  if (terms.size === 0) return null;
  return (
    <section className="stack" aria-labelledby="tables-columns">
      <h2 id="tables-columns">{t('columns')}</h2>
      <p className="soft">{t('columns-lead')}</p>
      <Select
        label={t('key')}
        hint={t('key-hint')}
        choices={keys}
        value={choices.key ?? ''}
        onChange={(key) => onChange({ ...choices, key: key === '' ? null : key })}
      />
      <ul className="column-list">
        {suggestion.columns.map((column, i) => (
          <ColumnChoice
            key={column.name}
            column={column}
            role={
              choices.columns.find(({ name }) => name === column.name)?.role ?? { as: 'ignored' }
            }
            isKey={choices.key === column.name}
            choices={roles}
            terms={terms}
            around={{
              item,
              prefix: `${suggestion.cellPrefix}c${i + 1}.`,
              others,
              kind: choices.kind,
            }}
            onChange={(role) => change(column.name, role)}
          />
        ))}
      </ul>
    </section>
  );
}
