// One row of a VirtualList, and the one that stands for those still on their way.
import { type MouseEvent, memo } from 'react';
import { useWords } from '../words.ts';
import type { Column } from './VirtualList.tsx';

export const rowHeight = 52;

type Props<Row> = {
  readonly row: Row;
  readonly index: number;
  readonly offset: number;
  readonly columns: readonly Column<Row>[];
  /** Whether the Tab key stops here; one row of the list does. */
  readonly isStop: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
};

function AnyListRow<Row>({ row, index, offset, columns, isStop, onFocus, onOpen }: Props<Row>) {
  return (
    <div
      role="row"
      className="list-row"
      aria-rowindex={index + 2}
      data-index={index}
      data-opens={onOpen === undefined ? undefined : ''}
      tabIndex={isStop ? 0 : -1}
      style={{ transform: `translateY(${offset}px)` }}
      onFocus={() => onFocus(index)}
      onClick={(event) => isPlainClick(event) && onOpen?.(row)}
    >
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={cellClass(column)}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

// Scrolling moves the window over the rows; those that stay in sight are not drawn again.
export const ListRow = memo(AnyListRow) as typeof AnyListRow;

export function LoadingRow({ offset, span }: { readonly offset: number; readonly span: number }) {
  const t = useWords('parts');
  return (
    <div role="row" className="list-row soft" style={{ transform: `translateY(${offset}px)` }}>
      <div role="gridcell" className="list-cell" aria-colspan={span}>
        {t('loading')}
      </div>
    </div>
  );
}

// A click on a link, or one that ends a marking of text, is not a click on the row.
function isPlainClick(event: MouseEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const { target } = event;
  if (target instanceof Element && target.closest('a, button, input') !== null) return false;
  return (document.getSelection()?.toString() ?? '') === '';
}

export function tracksOf<Row>(columns: readonly Column<Row>[], narrow: boolean): string {
  return columns
    .filter(({ wideOnly }) => !(narrow && wideOnly === true))
    .map(({ width }) => width)
    .join(' ');
}

export function cellClass<Row>({ wideOnly, isNumber }: Column<Row>): string {
  return ['list-cell', wideOnly && 'wide-only', isNumber && 'number'].filter(Boolean).join(' ');
}
