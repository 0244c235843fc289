// How do we know: where in the log it stands, by whom it was recorded and when, which item
// it comes from and through whose hands that came, and the proof to take away.
import './claim-card.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Item } from '../../../src/server/shapes/item.ts';
import { apiPath } from '../api.ts';
import { writeNumber } from '../language.ts';
import { answer } from '../queries.ts';
import { useLanguage, useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';
import { buttonClass } from './Button.tsx';
import './button.css';
import { ClaimGrades } from './Grades.tsx';
import { Icon } from './Icon.tsx';
import { OwnText } from './OwnText.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { Skeleton } from './Skeleton.tsx';
import { TimeText } from './TimeText.tsx';

type Entry = {
  readonly position: number;
  readonly kind: string | null;
  readonly at: string | null;
  readonly by: string | null;
  readonly byName: string | null;
};

export function HowKnown({ id, item }: { readonly id: string; readonly item: string | null }) {
  const t = useWords('parts');
  const entry = useQuery(answer<Entry>(`/entries/${id}`));
  return (
    <div className="how-known">
      {entry.isError && <ProblemNote error={entry.error} />}
      {entry.isPending && <Skeleton lines={4} />}
      {entry.data !== undefined && <EntryFacts id={id} entry={entry.data} />}
      {item !== null && <ItemFacts id={item} />}
      {entry.data?.kind === 'gavah.claim/1' && <ClaimGrades id={id} />}
      <div>
        <a
          className={buttonClass(undefined, true)}
          href={apiPath(`/entries/${id}/proof`, { open: 'all' })}
          download
        >
          <Icon name="proof" />
          {t('download-proof')}
        </a>
        <p className="tiny soft">
          {t('download-proof-words')}{' '}
          <Link to="/verify" search={{ entry: id }}>
            {t('choose-opened')}
          </Link>
        </p>
      </div>
    </div>
  );
}

function EntryFacts({ id, entry }: { readonly id: string; readonly entry: Entry }) {
  const t = useWords('parts');
  const language = useLanguage();
  return (
    <dl className="facts">
      <dt>{t('fact.position')}</dt>
      <dd>{writeNumber(entry.position, language)}</dd>
      <dt>{t('fact.recorded')}</dt>
      <dd>{entry.at === null ? t('closed-field') : <TimeText at={entry.at} />}</dd>
      <dt>{t('fact.by')}</dt>
      <dd>
        {entry.by === null ? (
          t('closed-field')
        ) : (
          <>
            {entry.byName !== null && <Bdi>{entry.byName}</Bdi>}{' '}
            <span className="as-code">{entry.by.slice(0, 16)}</span>
          </>
        )}
      </dd>
      <dt>{t('fact.id')}</dt>
      <dd className="as-code">{id}</dd>
    </dl>
  );
}

function ItemFacts({ id }: { readonly id: string }) {
  const t = useWords('parts');
  const { data: item, isPending } = useQuery(answer<Item>(`/items/${id}`));
  if (isPending) return <Skeleton lines={3} />;
  if (item === undefined) return null;
  return (
    <dl className="facts">
      <dt>{t('fact.item')}</dt>
      <dd>
        <Link to="/items/$id" params={{ id }}>
          <bdi>{item.accession}</bdi> <Bdi>{item.name ?? ''}</Bdi>
        </Link>
      </dd>
      <dt>{t('fact.received')}</dt>
      <dd>
        {item.at !== null && <TimeText at={item.at} />} <OwnText words={item.from ?? ''} />
      </dd>
      <dt>{t('fact.sha256')}</dt>
      <dd className="as-code">{item.sha256 ?? t('closed-field')}</dd>
      <dt>{t('fact.custody')}</dt>
      <dd>
        {item.custody.length === 0
          ? t('fact.no-custody')
          : t('fact.custody-count', { count: item.custody.length })}
      </dd>
    </dl>
  );
}
