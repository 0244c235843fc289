// The different values of a column, narrowed by their words and by what was chosen, and what
// each is: one at a time, or all in sight at once.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ValueChoice } from '../../../../src/server/shapes/table.ts';
import type { Term } from '../../answers.ts';
import { writeNumber } from '../../language.ts';
import { Button } from '../../parts/Button.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Select } from '../../parts/Select.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { SearchField } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { CellValue } from './CellValue.tsx';
import { asks, type Cell, type CellState, cellsQuery, type EntityRole, stateOf } from './cells.ts';
import type { Around } from './EntityColumn.tsx';

type Props = {
  readonly column: string;
  readonly role: EntityRole;
  readonly around: Around;
  readonly terms: ReadonlyMap<string, Term>;
  readonly onChange: (role: EntityRole) => void;
};

type Choose = (chosen: readonly (readonly [string, ValueChoice])[]) => void;

export function CellValues(props: Props) {
  const { column, role, around, onChange } = props;
  const { data, error } = useQuery(cellsQuery(around.item, column, role));
  const choose: Choose = (chosen) =>
    onChange({ ...role, values: { ...role.values, ...Object.fromEntries(chosen) } });
  return (
    <div className="cell-values">
      {error && <ProblemNote error={error} />}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data !== undefined && data.values.length > 0 && (
        <Values {...props} cells={toDecideFirst(data.values)} isCut={data.isCut} choose={choose} />
      )}
    </div>
  );
}

/** What asks for a decision stands first, and stays there when it is decided. */
function toDecideFirst(cells: readonly Cell[]): readonly Cell[] {
  const [asking, others] = [cells.filter(asks), cells.filter((cell) => !asks(cell))];
  return [...asking, ...others];
}

type WithCells = Props & {
  readonly cells: readonly Cell[];
  readonly isCut: boolean;
  readonly choose: Choose;
};

const shownAtOnce = 20;
const states: readonly CellState[] = ['open', 'new', 'known', 'text', 'ignored'];

function Values({ cells, isCut, role, terms, around, choose }: WithCells) {
  const t = useWords('cells');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [only, setOnly] = useState<CellState | 'all'>('all');
  const [most, setMost] = useState(shownAtOnce);
  const counts = Map.groupBy(cells, (cell) => stateOf(cell, role));
  const wanted = text.trim().toLowerCase();
  const fitting = cells.filter(
    (cell) =>
      (only === 'all' || stateOf(cell, role) === only) &&
      [cell.value, ...cell.same.map(({ found }) => found)].some((name) =>
        name.toLowerCase().includes(wanted),
      ),
  );
  const say = (key: string, count: number) =>
    t(key, { count, shown: writeNumber(count, language) });
  const filters = [
    { id: 'all' as const, label: say('all', cells.length) },
    ...states.flatMap((id) => {
      const count = counts.get(id)?.length ?? 0;
      return count === 0 && id !== only ? [] : [{ id, label: say(`only.${id}`, count) }];
    }),
  ];
  return (
    <>
      <Batches cells={counts.get('open') ?? []} choose={choose} />
      <div className="cell-tools">
        <SearchField label={t('find')} hideLabel={false} value={text} onChange={setText} />
        <Select label={t('show')} choices={filters} value={only} onChange={setOnly} />
        <SetAll cells={fitting} hasText={role.text !== null} choose={choose} />
      </div>
      {isCut && <p className="small soft">{say('cut', cells.length)}</p>}
      <ul className="cell-list" aria-label={t('values')}>
        {fitting.slice(0, most).map((cell) => (
          <CellValue
            key={cell.value}
            cell={cell}
            role={role}
            terms={terms}
            around={around}
            onChange={(choice) => choose([[cell.value, choice]])}
          />
        ))}
      </ul>
      {fitting.length === 0 && <p className="small soft">{t('none')}</p>}
      {fitting.length > most && (
        <div>
          <Button small onPress={() => setMost(most + 5 * shownAtOnce)}>
            {say('more', fitting.length - most)}
          </Button>
        </div>
      )}
    </>
  );
}

/** What is open, decided at once; each of these is said by the person who presses it. */
function Batches({ cells, choose }: Pick<WithCells, 'cells' | 'choose'>) {
  const t = useWords('cells');
  const named = cells.filter(({ isName }) => isName);
  const nameless = cells.filter(({ isName }) => !isName);
  const alone = named.flatMap(({ value, same }) => {
    const [first, second] = same;
    return first === undefined || second !== undefined
      ? []
      : [[value, { as: 'known' as const, id: first.entity.id }] as const];
  });
  if (cells.length === 0) return null;
  return (
    <div className="cell-batches">
      <p className="small">{t('open', { count: cells.length })}</p>
      <div className="row">
        {alone.length > 0 && (
          <Button small icon="check" onPress={() => choose(alone)}>
            {t('take', { count: alone.length })}
          </Button>
        )}
        {named.length > 0 && (
          <Button small onPress={() => choose(named.map(({ value }) => [value, { as: 'new' }]))}>
            {t('rest-new', { count: named.length })}
          </Button>
        )}
        {nameless.length > 0 && (
          <Button
            small
            onPress={() => choose(nameless.map(({ value }) => [value, { as: 'ignored' }]))}
          >
            {t('leave-out', { count: nameless.length })}
          </Button>
        )}
      </div>
    </div>
  );
}

type SetAllProps = Pick<WithCells, 'cells' | 'choose'> & { readonly hasText: boolean };

/** One choice for every value that the filter leaves. */
function SetAll({ cells, hasText, choose }: SetAllProps) {
  const t = useWords('cells');
  const language = useLanguage();
  const all = ['new', 'text', 'ignored'] as const;
  return (
    <Select
      label={t('set-all', { count: cells.length, shown: writeNumber(cells.length, language) })}
      choices={all
        .filter((as) => as !== 'text' || hasText)
        .map((as) => ({ id: as, label: t(`as.${as}`) }))}
      value={null}
      isDisabled={cells.length === 0}
      onChange={(as) => choose(cells.map(({ value }) => [value, { as }]))}
    />
  );
}
