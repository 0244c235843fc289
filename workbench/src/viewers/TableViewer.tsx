// A table (CSV, or a sheet of a workbook) with as many rows as there are; those in
// sight are drawn. A row is marked by its button, or with Enter.
import './viewers.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TablePage } from '../../../src/server/shapes/item.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useWords } from '../words.ts';
import { Cover } from './Cover.tsx';
import { TableRowView } from './TableRowView.tsx';
import { chunkQuery, findRow, type TableRow, useRows } from './table-pages.ts';
import type { Mark, Selector, ViewerProps } from './viewer.ts';

export function TableViewer(props: ViewerProps) {
  return (
    <Cover item={props.item}>
      <Table {...props} />
    </Cover>
  );
}

function Table(props: ViewerProps) {
  const t = useWords('viewers');
  const { data, error, isPending } = useQuery(chunkQuery(props.item.id, 0));
  if (error !== null) return <ProblemNote error={error} />;
  if (isPending) return <Skeleton lines={12} />;
  if (data.total === 0) return <EmptyState icon="table" title={t('empty-table')} />;
  return (
    <div className="stack close">
      <p className="small soft">{t('rows', { count: data.total })}</p>
      <Rows {...props} head={data} />
    </div>
  );
}

const rowHeight = 40;

function Rows(props: ViewerProps & { readonly head: TablePage }) {
  const { item, marks, focus, pending, onMark, onChoose, head } = props;
  const { columns, total } = head;
  const t = useWords('viewers');
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: rowHeight,
  });
  const shown = virtual.getVirtualItems();
  const rowAt = useRows(item.id, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0);
  const cited = useMemo(() => claimsByLine(marks), [marks]);
  const [at, setAt] = useState(0);
  const { scrollToIndex } = virtual;
  const go = useCallback(
    (index: number) => {
      setAt(index);
      scrollToIndex(index, { align: 'auto' });
    },
    [scrollToIndex],
  );
  useGoToFocus({ item: item.id, total, marks, focus, go });
  const mark = (row: TableRow) => onMark([{ type: 'row', line: row.line, key: null, columns: [] }]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(event.key, at, total);
    const row = rowAt(at);
    if (event.key === 'Enter' && event.target === box.current && row !== undefined) mark(row);
    else if (to !== null) go(Math.max(0, Math.min(total - 1, to)));
    else return;
    event.preventDefault();
  };
  const pendingLine = lineIn(pending ?? []);
  const tracks = `7rem repeat(${columns.length}, minmax(0, 1fr))`;
  const width = `${7 + 11 * columns.length}rem`;
  return (
    <div
      ref={box}
      className="table-viewer"
      role="grid"
      aria-label={t('table')}
      aria-description={t('table-keys')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`row-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      style={{ '--columns': tracks, '--width': width } as React.CSSProperties}
    >
      <div role="rowgroup" className="table-head">
        <div role="row" aria-rowindex={1} className="table-row">
          <span role="columnheader">{t('line')}</span>
          {columns.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns can have one name
            <span key={i} role="columnheader">
              <bdi>{name}</bdi>
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="table-body" style={{ blockSize: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rowAt(index);
          const claims = cited.get(row?.line ?? -1) ?? [];
          return (
            <TableRowView
              key={index}
              index={index}
              offset={start}
              row={row}
              width={columns.length}
              claim={claims.find((claim) => claim === focus) ?? claims[0] ?? null}
              state={{
                isAt: index === at,
                isFocus: focus !== null && claims.includes(focus),
                isPending: pendingLine !== null && row?.line === pendingLine,
              }}
              onMark={mark}
              onChoose={onChoose}
            />
          );
        })}
      </div>
    </div>
  );
}

type Going = {
  readonly item: string;
  readonly total: number;
  readonly marks: readonly Mark[];
  readonly focus: string | null;
  readonly go: (index: number) => void;
};

function useGoToFocus({ item, total, marks, focus, go }: Going): void {
  const client = useQueryClient();
  const line = lineIn(marks.find(({ claim }) => claim === focus)?.locator ?? []);
  useEffect(() => {
    if (line === null) return;
    let isOver = false;
    findRow(client, { item, total, line }).then(
      (index) => {
        if (index !== null && !isOver) go(index);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [client, item, total, line, go]);
}

function lineIn(locator: readonly Selector[]): number | null {
  return locator.find((selector) => selector.type === 'row')?.line ?? null;
}

function claimsByLine(marks: readonly Mark[]): Map<number, string[]> {
  const lines = new Map<number, string[]>();
  for (const { claim, locator } of marks) {
    const line = lineIn(locator);
    if (line !== null) lines.set(line, [...(lines.get(line) ?? []), claim]);
  }
  return lines;
}

function destination(key: string, at: number, total: number): number | null {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return at - 1;
  if (key === 'PageDown') return at + 12;
  if (key === 'PageUp') return at - 12;
  if (key === 'Home') return 0;
  return key === 'End' ? total - 1 : null;
}
