// One value of a column: how often it stands there, and what it is. An entity of the archive
// that has its name is offered, and taken only when it is chosen.
import { useState } from 'react';
import type { ValueChoice } from '../../../../src/server/shapes/table.ts';
import type { Term } from '../../answers.ts';
import { writeNumber } from '../../language.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { EntityPicker, type Picked } from '../../parts/EntityPicker.tsx';
import { Select } from '../../parts/Select.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { type Cell, type EntityRole, stateOf } from './cells.ts';
import { EntityAside } from './EntityAside.tsx';
import { type Around, kindsOf } from './EntityColumn.tsx';

type Props = {
  readonly cell: Cell;
  readonly role: EntityRole;
  readonly terms: ReadonlyMap<string, Term>;
  readonly around: Around;
  readonly onChange: (choice: ValueChoice) => void;
};

export function CellValue({ cell, role, terms, onChange }: Props) {
  const t = useWords('cells');
  const language = useLanguage();
  const { value, rows } = cell;
  const [isPicking, setPicking] = useState(false);
  const [picked, setPicked] = useState<Picked | null>(null);
  const state = stateOf(cell, role);
  const chosen = role.values[value];
  const known = chosen?.as === 'known' ? chosen.id : null;
  const kinds = kindsOf(role.predicate, terms).map((kind) => ({
    kind,
    label: terms.get(kind)?.label[language] ?? kind,
  }));
  const choose = (id: string) => {
    setPicking(id === 'other');
    if (id === 'new' || id === 'text' || id === 'ignored') onChange({ as: id });
    else if (id !== 'other') onChange({ as: 'known', id });
  };
  return (
    <li className="cell-value" data-state={state}>
      <div className="cell-what">
        <Bdi>{value}</Bdi>
        <span className="tiny soft">
          {t('rows', { count: rows, shown: writeNumber(rows, language) })}
        </span>
        {state === 'open' && <Proposed cell={cell} />}
      </div>
      <Select
        label={t('is', { value })}
        hideLabel
        placeholder={t('decide')}
        choices={choicesOf({ cell, role, terms, picked }, { t, language })}
        value={isPicking ? 'other' : state === 'open' ? null : (known ?? state)}
        onChange={choose}
      />
      {isPicking && (
        <EntityPicker
          label={t('pick', { value })}
          hideLabel
          autoFocus
          kinds={kinds}
          makes={[]}
          value={null}
          onChange={(found) => {
            if (found === null || !('id' in found)) return;
            setPicked(found);
            setPicking(false);
            onChange({ as: 'known', id: found.id });
          }}
        />
      )}
    </li>
  );
}

/** Why a value asks: what has its name, each to be looked at before it is chosen. */
function Proposed({ cell }: Pick<Props, 'cell'>) {
  const t = useWords('cells');
  if (!cell.isName) return <span className="cell-asks small">{t('no-name')}</span>;
  return (
    <span className="cell-asks small">
      {t('known-as')}{' '}
      {cell.same.map(({ entity }) => (
        <EntityAside key={entity.id} entity={entity} />
      ))}
    </span>
  );
}

type Offered = Pick<Props, 'cell' | 'role' | 'terms'> & { readonly picked: Picked | null };

function choicesOf(
  { cell, role, terms, picked }: Offered,
  { t, language }: { t: ReturnType<typeof useWords>; language: ReturnType<typeof useLanguage> },
) {
  const same = cell.same.map(({ entity, kind, found }) => ({
    id: entity.id,
    label: t('known', { name: entity.label[language] }),
    note: [kind?.[language], found === entity.label[language] ? '' : found]
      .filter(Boolean)
      .join(' · '),
  }));
  const other =
    picked === null || !('id' in picked) || same.some(({ id }) => id === picked.id)
      ? []
      : [{ id: picked.id, label: t('known', { name: picked.label }) }];
  const kind = terms.get(role.kind)?.label[language] ?? role.kind;
  return [
    ...same,
    ...other,
    { id: 'new', label: t('new', { kind }) },
    { id: 'other', label: t('other') },
    ...(role.text === null ? [] : [{ id: 'text', label: t('as.text') }]),
    { id: 'ignored', label: t('as.ignored') },
  ];
}
