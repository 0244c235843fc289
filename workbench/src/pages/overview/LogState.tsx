// How far the log is sealed: by which time what part of it existed, as others can attest.
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../../src/server/shapes/overview.ts';
import { writeNumber } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { useLanguage, useWords } from '../../words.ts';

type Log = Overview['log'];

export function LogState({ log }: { readonly log: Log }) {
  const t = useWords('overview');
  const language = useLanguage();
  const isSealed = log.seals.length > 0;
  return (
    <section className="card stack close">
      <h2>{t('log')}</h2>
      <p>
        <Link to="/activity">{t('entries', { count: log.size })}</Link>{' '}
        {!isSealed && <Badge tone="unknown">{t('unsealed-badge')}</Badge>}
        {isSealed && log.unsealed === 0 && (
          <Badge tone="good" icon="check">
            {t('sealed-badge')}
          </Badge>
        )}
      </p>
      <p className="soft small">
        {isSealed ? t('unsealed', { count: log.unsealed }) : t('never-sealed')}
      </p>
      {isSealed && <Seals seals={log.seals} />}
      <Disclosure title={t('log-identity')} level={3}>
        <dl className="facts small">
          <dt>{t('origin')}</dt>
          <dd className="as-code">{log.origin}</dd>
          <dt>{t('vkey')}</dt>
          <dd className="as-code">{log.vkey}</dd>
          <dt>{t('root')}</dt>
          <dd className="as-code">{log.root}</dd>
          <dt>{t('size')}</dt>
          <dd>{writeNumber(log.size, language)}</dd>
        </dl>
      </Disclosure>
      <Link to="/verify">{t('verify')}</Link>
    </section>
  );
}

function Seals({ seals }: Pick<Log, 'seals'>) {
  const t = useWords('overview');
  return (
    <ul className="overview-list">
      {seals.slice(0, 4).map((seal) => (
        <li key={seal.size} className="small">
          {t('seal', { count: seal.size })} {seal.at !== null && <TimeText at={seal.at} />}{' '}
          <span className="soft">
            {t('tokens', { count: seal.tokens })}
            {seal.cosigned && ` · ${t('cosigned')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
