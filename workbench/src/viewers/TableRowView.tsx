// One row of a table: its line, by which it is marked, and its cells.
import { writeNumber } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';
import type { TableRow } from './table-pages.ts';

type Props = {
  readonly index: number;
  readonly offset: number;
  /** Undefined while it is on its way. */
  readonly row: TableRow | undefined;
  readonly width: number;
  /** A claim that cites it. */
  readonly claim: string | null;
  readonly state: {
    readonly isAt: boolean;
    readonly isFocus: boolean;
    readonly isPending: boolean;
  };
  readonly onMark: (row: TableRow) => void;
  readonly onChoose: ((claim: string) => void) | undefined;
};

export function TableRowView(props: Props) {
  const { index, offset, row, width, claim, state, onMark, onChoose } = props;
  const t = useWords('viewers');
  const language = useLanguage();
  const classes = [
    'table-row',
    claim !== null && 'claim',
    state.isFocus && 'focus',
    state.isPending && 'pending',
    state.isAt && 'at',
  ];
  return (
    <div
      role="row"
      id={`row-${index}`}
      aria-rowindex={index + 2}
      aria-selected={state.isAt}
      tabIndex={-1}
      className={classes.filter(Boolean).join(' ')}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={() => claim !== null && onChoose?.(claim)}
    >
      <span role="rowheader">
        {row !== undefined && (
          <button
            type="button"
            className="row-mark"
            tabIndex={-1}
            aria-label={t('mark-row', { line: row.line })}
            onClick={(event) => {
              event.stopPropagation();
              onMark(row);
            }}
          >
            {writeNumber(row.line, language)}
          </button>
        )}
      </span>
      {row?.fault != null && (
        <span role="gridcell" aria-colspan={width} className="soft">
          {t('bad-row', { code: row.fault })}
        </span>
      )}
      {row?.fault === null &&
        Array.from({ length: width }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is nothing but its place
          <span key={i} role="gridcell" title={row.cells[i]}>
            <bdi>{row.cells[i]}</bdi>
          </span>
        ))}
    </div>
  );
}
