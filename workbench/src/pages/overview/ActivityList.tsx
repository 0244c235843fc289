// What was written to the log, newest first, in a line each.
import type { ActivityRow } from '../../../../src/server/shapes/overview.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { useWords } from '../../words.ts';
import { ActivityLink } from './ActivityLink.tsx';
import { wordOf } from './entry-kind.ts';

export function ActivityList({ rows }: { readonly rows: readonly ActivityRow[] }) {
  const t = useWords('overview');
  if (rows.length === 0) return <p className="soft">{t('nothing-lately')}</p>;
  return (
    <ol className="overview-list">
      {rows.map((row) => (
        <li key={row.id} className="overview-activity">
          <Words row={row} />
          <span className="tiny soft">
            {row.at !== null && <TimeText at={row.at} />}
            {row.byName !== null && (
              <>
                {' · '}
                <Bdi>{row.byName}</Bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Words({ row }: { readonly row: ActivityRow }) {
  const t = useWords('overview');
  const custody = useWords('custody');
  const kind = wordOf(row.kind);
  // The count of an import is of the claims that it brought.
  const isOne = row.count === 1 || kind === 'import';
  return (
    <span>
      {t(`kind.${kind}`, { count: isOne ? 1 : row.count })}
      {row.what !== null && isOne && (
        <>
          {': '}
          <ActivityLink row={row}>
            {kind === 'custody' ? custody(`act.${row.what.en}`) : <LabelText label={row.what} />}
          </ActivityLink>
        </>
      )}
      {kind === 'import' && (
        <span className="soft"> · {t('claims-count', { count: row.count })}</span>
      )}
    </span>
  );
}
