// Who and what the claims are about, by kind, how many claims were taken
// back, how much people judged, and how many are held to be one by it.
import { Link } from '@tanstack/react-router';
import type { Overview } from '../../../../src/server/shapes/overview.ts';
import { kindIcons, listOf } from '../../frame/places.ts';
import { writeNumber } from '../../language.ts';
import { Icon } from '../../parts/Icon.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { useLanguage, useWords } from '../../words.ts';

export function Holdings({ overview }: { readonly overview: Overview }) {
  const t = useWords('overview');
  const language = useLanguage();
  return (
    <section className="card stack close">
      <h2>{t('register')}</h2>
      <ul className="overview-kinds">
        {overview.entities.map(({ kind, count }) => {
          const list = listOf(kind.id);
          return (
            <li key={kind.id} className="overview-kind">
              <Icon name={list === undefined ? 'item' : kindIcons[list]} />
              <Link to="/register/$kind" params={{ kind: list ?? kind.id }}>
                <KindWords kind={kind} />
              </Link>
              <span className="overview-count">{writeNumber(count, language)}</span>
            </li>
          );
        })}
      </ul>
      <p className="small soft">
        <Link to="/claims" search={{ state: 'withdrawn' }}>
          {t('withdrawn', { count: overview.claims.withdrawn })}
        </Link>
        {' · '}
        <Link to="/claims" search={{ state: 'superseded' }}>
          {t('superseded', { count: overview.claims.superseded })}
        </Link>
        {' · '}
        <Link to="/judgements">{t('judgements', { count: overview.judgements })}</Link>
        {' · '}
        <Link to="/clusters">{t('clusters', { count: overview.clusters })}</Link>
      </p>
    </section>
  );
}

type KindProps = { readonly kind: Overview['entities'][number]['kind'] };

/** The list that they are in; items that are spoken of are more than those that were received. */
function KindWords({ kind }: KindProps) {
  const t = useWords('overview');
  const fw = useWords('frame');
  const list = listOf(kind.id);
  if (list !== undefined) return fw(`nav.${list}`);
  return kind.id === 'item' ? t('items-spoken-of') : <LabelText label={kind.label} />;
}
