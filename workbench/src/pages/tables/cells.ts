// The values of columns that stand for entities: what each is proposed to be, what was
// chosen for it, and which of them wait for a person to say.
import { queryOptions, useQueries } from '@tanstack/react-query';
import type {
  Cells,
  ColumnRole,
  TableChoices,
  ValueChoice,
} from '../../../../src/server/shapes/table.ts';
import { post } from '../../api.ts';

export type EntityRole = Extract<ColumnRole, { as: 'entity' }>;
export type Cell = Cells['values'][number];

/** What a value counts as in the list: what was chosen, or that it is still to be decided. */
export type CellState = ValueChoice['as'] | 'open';

export function cellsQuery(item: string, column: string, { predicate, split }: EntityRole) {
  return queryOptions({
    queryKey: ['/imports/cells', item, column, predicate, split],
    queryFn: ({ signal }) =>
      post<Cells>('/imports/cells', { item, column, predicate, split }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Whether a value is not made anything unasked: it has the name of something in the archive, or of nothing. */
export function asks({ same, isName }: Cell): boolean {
  return same.length > 0 || !isName;
}

export function stateOf(cell: Cell, { values }: EntityRole): CellState {
  const chosen = Object.hasOwn(values, cell.value) ? values[cell.value] : undefined;
  if (chosen !== undefined) return chosen.as;
  return asks(cell) ? 'open' : 'new';
}

export type Decided = {
  /** How many values wait to be decided; null while that is not known. */
  readonly open: number | null;
  /** The choices for a preview: what is not decided says nothing yet. */
  readonly choices: TableChoices;
};

export function useDecided(item: string, choices: TableChoices): Decided {
  const asked = choices.columns.flatMap(({ name, role }) =>
    role.as === 'entity' && name !== choices.key ? [{ name, role }] : [],
  );
  const found = useQueries({
    queries: asked.map(({ name, role }) => cellsQuery(item, name, role)),
  });
  const open = new Map(
    asked.map(({ name, role }, i) => {
      const cells = found[i]?.data?.values.filter((cell) => stateOf(cell, role) === 'open');
      return [name, cells];
    }),
  );
  const columns = choices.columns.map(({ name, role }) => {
    const cells = open.get(name) ?? [];
    return { name, role: role.as === 'entity' ? withoutOpen(role, cells) : role };
  });
  const counts = [...open.values()].map((cells) => cells?.length ?? Number.NaN);
  const sum = counts.reduce((total, count) => total + count, 0);
  return { open: Number.isNaN(sum) ? null : sum, choices: { ...choices, columns } };
}

function withoutOpen(role: EntityRole, open: readonly Cell[]): EntityRole {
  const ignored = open.map(({ value }) => [value, { as: 'ignored' as const }]);
  return { ...role, values: { ...role.values, ...Object.fromEntries(ignored) } };
}
