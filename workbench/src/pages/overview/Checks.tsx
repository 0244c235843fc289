// When the archive was last checked, as the log says, and which items failed then.
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../../src/server/shapes/overview.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { useWords } from '../../words.ts';

type Checked = Overview['checks'];

export function Checks({ checks }: { readonly checks: Checked }) {
  const t = useWords('overview');
  const { last, failedCount, unchecked } = checks;
  const hasFailed = failedCount > 0 || (last?.findings ?? 0) > 0;
  return (
    <section className="card stack close">
      <h2>{t('checks')}</h2>
      <p>
        {last === null ? t('never-checked') : t('last-checked')}{' '}
        {last !== null && last.at !== null && <TimeText at={last.at} />}{' '}
        {last !== null && !hasFailed && (
          <Badge tone="good" icon="check">
            {t('all-held')}
          </Badge>
        )}
        {last?.findings != null && last.findings > 0 && (
          <Badge tone="denied" icon="warning">
            {t('check-findings', { count: last.findings })}
          </Badge>
        )}
      </p>
      {failedCount > 0 && <Failed checks={checks} />}
      {last !== null && unchecked > 0 && (
        <p className="soft small">{t('unchecked', { count: unchecked })}</p>
      )}
      <Link to="/verify">{t('check-now')}</Link>
    </section>
  );
}

function Failed({ checks }: { readonly checks: Checked }) {
  const t = useWords('overview');
  const more = checks.failedCount - checks.failed.length;
  return (
    <>
      <p>{t('failed-items', { count: checks.failedCount })}</p>
      <ul className="overview-list small">
        {checks.failed.map(({ id, name, accession, code }) => (
          <li key={id}>
            <Link to="/items/$id" params={{ id }}>
              <Bdi>{name ?? accession ?? id.slice(0, 8)}</Bdi>
            </Link>{' '}
            <span className="as-code soft">{code}</span>
          </li>
        ))}
        {more > 0 && <li>{t('more-failed', { count: more })}</li>}
      </ul>
    </>
  );
}
