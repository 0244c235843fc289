// The first page: what the archive holds, what is contested, what is missing, how far it
// is sealed, and what happened lately. Every number leads to the list behind it.
import './overview.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../../src/server/shapes/overview.ts';
import { writeBytes } from '../../language.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { buttonClass } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Figure } from '../../parts/Figure.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { answer, useSession } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { ActivityList } from './ActivityList.tsx';
import { Checks } from './Checks.tsx';
import { Gaps } from './Gaps.tsx';
import { Holdings } from './Holdings.tsx';
import { LogState } from './LogState.tsx';
import { OverviewSkeleton } from './OverviewSkeleton.tsx';

export function OverviewPage() {
  const t = useWords('overview');
  const session = useSession();
  const { data, error } = useQuery(answer<Overview>('/overview'));
  return (
    <div className="page overview">
      <PageHeader title={<Bdi>{session?.archive.name ?? t('title')}</Bdi>} words={t('lead')} />
      {error !== null && <ProblemNote error={error} />}
      {data === undefined ? error === null && <OverviewSkeleton /> : <Whole overview={data} />}
    </div>
  );
}

function Whole({ overview }: { readonly overview: Overview }) {
  const isEmpty = overview.items === 0 && overview.claims.standing === 0;
  return (
    <>
      {isEmpty ? <Begin /> : <MainFigures overview={overview} />}
      <div className="overview-columns">
        {!isEmpty && (
          <div className="stack">
            <Gaps overview={overview} />
            <Holdings overview={overview} />
          </div>
        )}
        <div className="stack">
          <LogState log={overview.log} />
          <Checks checks={overview.checks} />
          {!isEmpty && <Lately overview={overview} />}
        </div>
        {isEmpty && <Lately overview={overview} />}
      </div>
    </>
  );
}

function Lately({ overview }: { readonly overview: Overview }) {
  const t = useWords('overview');
  return (
    <section className="card stack close">
      <h2>{t('lately')}</h2>
      <ActivityList rows={overview.lately} />
      <Link to="/activity">{t('all-activity')}</Link>
    </section>
  );
}

function Begin() {
  const t = useWords('overview');
  return (
    <EmptyState
      icon="folder"
      title={t('empty')}
      action={
        <Link to="/items/receive" className={buttonClass('primary')}>
          {t('empty-act')}
        </Link>
      }
    >
      {t('empty-do')}
    </EmptyState>
  );
}

function MainFigures({ overview }: { readonly overview: Overview }) {
  const t = useWords('overview');
  const language = useLanguage();
  const { items, itemBytes, claims, sources, contested, differing } = overview;
  return (
    <section className="overview-figures" aria-label={t('figures')}>
      <Figure
        value={items}
        label={t('items')}
        note={writeBytes(itemBytes, language)}
        link={{ to: '/items' }}
      />
      <Figure
        value={claims.standing}
        label={t('claims')}
        note={t('claims-note')}
        link={{ to: '/claims', search: { state: 'stands' } }}
      />
      <Figure
        value={sources.total}
        label={t('sources')}
        note={t('sources-note', { count: sources.byAccess.held ?? 0 })}
        link={{ to: '/register/$kind', params: { kind: 'sources' } }}
      />
      <Figure
        value={contested}
        label={t('contested')}
        note={t('contested-note')}
        tone="contested"
        link={{ to: '/contested', search: { verdict: 'contested' } }}
      />
      <Figure
        value={differing}
        label={t('differing')}
        note={t('differing-note')}
        tone="differing"
        link={{ to: '/contested', search: { verdict: 'differing' } }}
      />
    </section>
  );
}
