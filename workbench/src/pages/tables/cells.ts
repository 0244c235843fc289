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

/** How many values wait to be decided; null while that is not known. */
export function useOpenCells(item: string, { columns, key }: TableChoices): number | null {
  const asked = columns.flatMap(({ name, role }) =>
    role.as === 'entity' && name !== key ? [{ name, role }] : [],
  );
  const found = useQueries({
    queries: asked.map(({ name, role }) => cellsQuery(item, name, role)),
  });
  let open = 0;
  for (const [i, { data }] of found.entries()) {
    const role = asked[i]?.role;
    if (data === undefined || role === undefined) return null;
    open += data.values.filter((cell) => stateOf(cell, role) === 'open').length;
  }
  return open;
}
