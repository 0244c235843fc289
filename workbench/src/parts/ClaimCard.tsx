// One claim with all that belongs to it: what is said and how, by whom, through whom,
// where it stands, whether it still stands, and how that is known.
import './claim-card.css';
import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import type { ClaimRow } from '../../../src/server/shapes/claim.ts';
import { useWords } from '../words.ts';
import { AccusedNotes } from './AccusedNote.tsx';
import { StanceBadge, StateBadge, VisibilityBadge } from './Badge.tsx';
import { ChainText } from './ChainText.tsx';
import { ClaimQualifiers } from './ClaimQualifiers.tsx';
import { Disclosure } from './Disclosure.tsx';
import { EntityLink, LabelText } from './LabelText.tsx';
import { LocatorText, quoteOf } from './LocatorText.tsx';
import { lazyPart } from './lazy-part.tsx';
import { Skeleton } from './Skeleton.tsx';
import { SourceLine } from './SourceLine.tsx';
import { ValueText } from './ValueText.tsx';

// Fetched when somebody asks, so that the claims are there sooner.
const HowKnown = lazyPart(async () => (await import('./HowKnown.tsx')).HowKnown);

type Props = {
  readonly claim: ClaimRow;
  /** Also of what it is said: for lists over several subjects. */
  readonly showSubject?: boolean;
  /** Also what is said of it: for lists over several predicates. */
  readonly showPredicate?: boolean;
  readonly isChosen?: boolean;
  /** Where the page has the claim elsewhere too: its address leads there. */
  readonly isRepeated?: boolean;
  readonly actions?: ReactNode;
};

export function ClaimCard(props: Props) {
  const { claim, showSubject, showPredicate, isChosen, isRepeated, actions } = props;
  const quote = quoteOf(claim.locator);
  return (
    <article
      className="claim-card"
      id={isRepeated === true ? undefined : `claim-${claim.id}`}
      data-stance={claim.stance}
      data-ended={claim.state === 'stands' ? undefined : ''}
      data-chosen={isChosen === true ? '' : undefined}
    >
      <ClaimHead claim={claim} showSubject={showSubject} showPredicate={showPredicate} />
      <ClaimSays claim={claim} />
      <ClaimQualifiers claim={claim} />
      <AccusedNotes accused={claim.accused} />
      {quote !== null && (
        <blockquote className="claim-quote" dir="auto">
          {quote}
        </blockquote>
      )}
      <SourceLine claim={claim} />
      <ChainText chain={claim.chain} />
      <ClaimFoot claim={claim} actions={actions} />
    </article>
  );
}

function ClaimHead({
  claim,
  showSubject,
  showPredicate,
}: Pick<Props, 'claim' | 'showSubject' | 'showPredicate'>) {
  const t = useWords('parts');
  if (showSubject !== true && showPredicate !== true) return null;
  return (
    <p className="claim-predicate">
      {showSubject === true && claim.subject !== null && (
        <>
          <EntityLink entity={claim.subject} />
          {' · '}
        </>
      )}
      {claim.predicate === null ? t('closed-field') : <LabelText label={claim.predicate.label} />}
    </p>
  );
}

function ClaimSays({ claim }: { readonly claim: ClaimRow }) {
  const t = useWords('parts');
  return (
    <div className="claim-says">
      <StanceBadge stance={claim.stance} />
      <span className="claim-value">
        {claim.object === null && claim.closed.includes('object') ? (
          <span className="unnamed">{t('closed-field')}</span>
        ) : (
          <ValueText object={claim.object} label={claim.objectLabel} />
        )}
      </span>
      <StateBadge state={claim.state} />
      {claim.visibility > 0 && <VisibilityBadge visibility={claim.visibility} />}
    </div>
  );
}

function ClaimFoot({ claim, actions }: Pick<Props, 'claim' | 'actions'>) {
  const t = useWords('parts');
  return (
    <div className="claim-foot">
      {claim.item !== null && (
        <Link to="/items/$id" params={{ id: claim.item.id }} search={{ claim: claim.id }}>
          {t('see-in-item')} <LocatorText locator={claim.locator} />
        </Link>
      )}
      <Disclosure title={t('how-known')}>
        <Suspense fallback={<Skeleton lines={4} />}>
          <HowKnown id={claim.id} item={claim.item?.id ?? null} />
        </Suspense>
      </Disclosure>
      {actions}
    </div>
  );
}
