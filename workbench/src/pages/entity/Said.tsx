// All that is said of an entity, grouped by what is said; where answers differ they stand
// side by side first.
import type { Accused, ClaimRow } from '../../../../src/server/shapes/claim.ts';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import { writeNumber } from '../../language.ts';
import { AccusedNote } from '../../parts/AccusedNote.tsx';
import { VerdictBadge } from '../../parts/Badge.tsx';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { EntityLink, LabelText } from '../../parts/LabelText.tsx';
import { PointCompare } from '../../parts/PointCompare.tsx';
import { ValueText } from '../../parts/ValueText.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { Levels } from './Levels.tsx';
import { PredicateClaims } from './PredicateClaims.tsx';

type Group = Entity['predicates'][number];

export function Said({ entity }: { readonly entity: Entity }) {
  const t = useWords('entity');
  const { id, proceedings, accused, replies } = entity;
  const predicates = inReadingOrder(entity.predicates);
  if (predicates.length === 0) {
    return (
      <EmptyState icon="quote" title={t('nothing-said')}>
        {t('nothing-said-do')}
      </EmptyState>
    );
  }
  return (
    <div className="entity-said">
      <nav className="entity-index" aria-label={t('index')}>
        <Index predicates={predicates} />
      </nav>
      <div className="stack entity-groups">
        {accused !== null && <Accusation accused={accused} replies={replies} />}
        {proceedings.length > 0 && <Standing proceedings={proceedings} />}
        {predicates.map((group) => (
          <PredicateGroup key={group.predicate.id} id={id} group={group} />
        ))}
      </div>
    </div>
  );
}

/** What it is called stands first, what it is last: the page says it at its top already. */
function inReadingOrder(groups: Entity['predicates']): Entity['predicates'] {
  const rank = ({ predicate: { id } }: Group) => (id === 'name' ? 0 : id === 'kind' ? 2 : 1);
  return groups.toSorted((a, b) => rank(a) - rank(b));
}

function Index({ predicates }: Pick<Entity, 'predicates'>) {
  const language = useLanguage();
  return (
    <ul>
      {predicates.map(({ predicate, count, verdict }) => (
        <li key={predicate.id}>
          <a href={`#predicate-${predicate.id}`}>
            <LabelText label={predicate.label} />
            <span className="soft">{writeNumber(count, language)}</span>
          </a>
          <VerdictBadge verdict={verdict} />
        </li>
      ))}
    </ul>
  );
}

const isPlain = (predicate: string) => predicate === 'kind' || predicate === 'name';

function PredicateGroup({ id, group }: { readonly id: string; readonly group: Group }) {
  const { predicate, verdict, points } = group;
  return (
    <section className="stack close" id={`predicate-${predicate.id}`}>
      <h2 className="entity-predicate">
        <LabelText label={predicate.label} />
        {points.length !== 1 && <VerdictBadge verdict={verdict} />}
      </h2>
      {points.map((point) => (
        <PointCompare key={JSON.stringify(point.scope)} point={point} />
      ))}
      <PredicateClaims id={id} group={group} />
      {points.length === 0 && !isPlain(predicate.id) && <Levels id={id} predicate={predicate.id} />}
    </section>
  );
}

// That it is a proceeding and what it is called is said above it.
const isOfStanding = ({ predicate }: ClaimRow) =>
  predicate !== null && predicate.id !== 'kind' && predicate.id !== 'name';

/** How an accused stands, and what is recorded of their right of reply. */
function Accusation({ accused, replies }: Pick<Entity, 'replies'> & { readonly accused: Accused }) {
  const t = useWords('entity');
  return (
    <section className="card stack close">
      <h2>{t('accused')}</h2>
      <AccusedNote accused={accused} />
      <h3>{t('replies')}</h3>
      {replies.length === 0 && <p className="small soft">{t('no-reply')}</p>}
      {replies.map((claim) => (
        <ClaimCard key={claim.id} claim={{ ...claim, accused: [] }} showPredicate isRepeated />
      ))}
    </section>
  );
}

// An allegation is never shown without how far the proceedings came.
function Standing({ proceedings }: Pick<Entity, 'proceedings'>) {
  const t = useWords('entity');
  return (
    <section className="card stack close">
      <h2>{t('standing')}</h2>
      {proceedings.map(({ id, label, claims }) => (
        <div key={id}>
          <EntityLink entity={{ id, label }} />
          <ul className="small">
            {claims.filter(isOfStanding).map((claim) => (
              <li key={claim.id}>
                {claim.predicate !== null && <LabelText label={claim.predicate.label} />}:{' '}
                <ValueText object={claim.object} label={claim.objectLabel} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
