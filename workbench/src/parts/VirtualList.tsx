// A table of any length. Only the rows in sight are drawn (a table element could not leave
// the others out); the page scrolls, not a box in it. With the keyboard: arrows, Page Up
// and Down, Home and End move, Enter opens.
import './virtual-list.css';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cellClass, ListRow, LoadingRow, rowHeight, tracksOf } from './ListRow.tsx';

export type Column<Row> = {
  readonly id: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** A grid track, such as `8rem` or `minmax(10rem, 2fr)`. */
  readonly width: string;
  /** Left out on narrow screens. */
  readonly wideOnly?: boolean;
  /** Numbers stand at the end of their column. */
  readonly isNumber?: boolean;
};

type Props<Row> = {
  readonly label: string;
  /** The same array at every drawing (`useMemo`), so that rows in sight are not drawn again. */
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  /** The row at a place; undefined while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly onOpen?: (row: Row) => void;
  /** Told which rows are in sight. */
  readonly onSight?: (first: number, last: number) => void;
};

export function VirtualList<Row>(props: Props<Row>) {
  const { label, columns, count, rowAt, onOpen, onSight } = props;
  const box = useRef<HTMLDivElement>(null);
  const { virtual, top } = useRowsInSight(box, count);
  const { at, setAt, onKeyDown } = useKeyboard(box, props, virtual.scrollToIndex);
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown.at(0)?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => onSight?.(first, last), [first, last, onSight]);
  const tracks = { '--tracks': tracksOf(columns, false), '--narrow': tracksOf(columns, true) };
  return (
    <div
      ref={box}
      className="virtual-list"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-readonly="true"
      style={tracks as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <ListHead columns={columns} />
      <div role="rowgroup" className="list-body" style={{ blockSize: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rowAt(index);
          if (row === undefined) {
            return <LoadingRow key={index} offset={start - top} span={columns.length} />;
          }
          return (
            <ListRow
              key={index}
              row={row}
              index={index}
              offset={start - top}
              columns={columns}
              isStop={index === Math.min(at, count - 1)}
              onFocus={setAt}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

function ListHead<Row>({ columns }: { readonly columns: readonly Column<Row>[] }) {
  return (
    <div role="rowgroup" className="list-head">
      <div role="row" className="list-row" aria-rowindex={1}>
        {columns.map((column) => (
          <div key={column.id} role="columnheader" className={cellClass(column)}>
            {column.head}
          </div>
        ))}
      </div>
    </div>
  );
}

function useRowsInSight(box: RefObject<HTMLElement | null>, count: number) {
  const top = useTopOf(box);
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: top,
    // Below the header of the page and that of the table, above the bar at the bottom.
    scrollPaddingStart: 110,
    scrollPaddingEnd: 80,
  });
  return { virtual, top };
}

function useKeyboard<Row>(
  box: RefObject<HTMLElement | null>,
  { count, rowAt, onOpen }: Props<Row>,
  scrollTo: (index: number, options: { align: 'auto' }) => void,
) {
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  // The row may have to be scrolled to, fetched and drawn first.
  useEffect(() => {
    const row = wanted.current === null ? null : rowIn(box.current, wanted.current);
    if (row === null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const row = rowAt(at);
      const isOnRow = event.target === rowIn(box.current, at);
      if (event.key === 'Enter' && isOnRow && row !== undefined) return onOpen?.(row);
      const to = destination(event.key, at, count);
      if (to === null || count === 0) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(count - 1, to));
      wanted.current = next;
      setAt(next);
      scrollTo(next, { align: 'auto' });
    },
    [at, count, rowAt, box, scrollTo, onOpen],
  );
  return { at, setAt, onKeyDown };
}

function destination(key: string, at: number, count: number): number | null {
  const page = Math.max(1, Math.floor(window.innerHeight / rowHeight) - 3);
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'PageDown') return at + page;
  if (key === 'PageUp') return at - page;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

function rowIn(box: HTMLElement | null, index: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
}

// Where the rows begin on the page; asked again whenever something above may have grown.
function useTopOf(box: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const body = box.current?.querySelector('.list-body');
      if (!(body instanceof HTMLElement)) return;
      setTop(Math.round(body.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, [box]);
  return top;
}
