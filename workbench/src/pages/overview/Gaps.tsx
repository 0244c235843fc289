// What the archive does not have: sources that claims rest on and that nobody here holds,
// those that carry most first.
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../../src/server/shapes/overview.ts';
import { writeNumber } from '../../language.ts';
import { AccessBadge } from '../../parts/Badge.tsx';
import { EntityLink } from '../../parts/LabelText.tsx';
import { useLanguage, useWords } from '../../words.ts';

const notHeld = ['excerpt', 'secondary', 'not-seen'] as const;

export function Gaps({ overview }: { readonly overview: Overview }) {
  const t = useWords('overview');
  const { gaps, claimsOnGaps } = overview;
  return (
    <section className="card stack close">
      <h2>{t('gaps')}</h2>
      {gaps.length === 0 ? (
        <p>{t('no-gaps')}</p>
      ) : (
        <>
          <p className="soft">{t('gaps-words', { count: claimsOnGaps })}</p>
          <AccessCounts byAccess={overview.sources.byAccess} />
          <GapList gaps={gaps} />
          <Link to="/register/$kind" params={{ kind: 'sources' }}>
            {t('all-sources')}
          </Link>
        </>
      )}
    </section>
  );
}

function AccessCounts({ byAccess }: { readonly byAccess: { readonly [access: string]: number } }) {
  const language = useLanguage();
  return (
    <ul className="row">
      {notHeld.map((access) => (
        <li key={access}>
          <Link
            to="/register/$kind"
            params={{ kind: 'sources' }}
            search={{ access }}
            className="overview-access"
          >
            <strong>{writeNumber(byAccess[access] ?? 0, language)}</strong>
            <AccessBadge access={access} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function GapList({ gaps }: Pick<Overview, 'gaps'>) {
  const t = useWords('overview');
  return (
    <ol className="overview-list">
      {gaps.map(({ source, claims }) => (
        <li key={source.id} className="row spread">
          <EntityLink entity={source} />
          <Link to="/claims" search={{ source: source.id, state: 'stands' }} className="small">
            {t('claims-count', { count: claims })}
          </Link>
        </li>
      ))}
    </ol>
  );
}
