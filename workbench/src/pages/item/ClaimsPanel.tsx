// The claims of an item beside it: those that stand, narrowed by typing, and, folded away,
// those that were taken back or corrected.
import { useEffect, useRef, useState } from 'react';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Button } from '../../parts/Button.tsx';
import { ClaimCard } from '../../parts/ClaimCard.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { SearchField } from '../../parts/TextField.tsx';
import { useWords } from '../../words.ts';
import { matches } from './claim-text.ts';
import type { useItemClaims } from './item-claims.ts';

type Props = {
  readonly claims: ReturnType<typeof useItemClaims>;
  readonly chosen: string | undefined;
  readonly canWrite: boolean;
  /** Whether there is anything in the document that can be marked. */
  readonly isSeen: boolean;
  readonly onCorrect: (claim: ClaimRow) => void;
  readonly onWithdraw: (claim: ClaimRow) => void;
};

export function ClaimsPanel(props: Props) {
  const { claims, chosen, canWrite, isSeen, onCorrect, onWithdraw } = props;
  const t = useWords('item');
  const [text, setText] = useState('');
  const { rows, isPending, error, hasMore, fetchMore } = claims;
  const panel = useChosenInView(chosen, rows.length);
  const shown = rows.filter((claim) => matches(claim, text));
  const standing = shown.filter(({ state }) => state === 'stands');
  const ended = shown.filter(({ state }) => state !== 'stands');
  if (error !== null) return <ProblemNote error={error} />;
  if (isPending) return <Skeleton lines={6} />;
  if (rows.length === 0) return <NoClaims why={canWrite ? (isSeen ? 'do' : 'unseen') : 'read'} />;
  const card = (claim: ClaimRow) => (
    <Card
      key={claim.id}
      claim={claim}
      isChosen={claim.id === chosen}
      canWrite={canWrite}
      onCorrect={onCorrect}
      onWithdraw={onWithdraw}
    />
  );
  return (
    <div className="stack close" ref={panel}>
      <SearchField label={t('filter')} value={text} onChange={setText} />
      {standing.map(card)}
      {standing.length === 0 && <p className="soft">{t('none-fits')}</p>}
      {hasMore && <Button onPress={() => fetchMore()}>{t('more-claims')}</Button>}
      {ended.length > 0 && (
        <Disclosure
          title={t('ended', { count: ended.length })}
          isOpen={ended.some(({ id }) => id === chosen)}
          key={chosen}
        >
          <div className="stack close">{ended.map(card)}</div>
        </Disclosure>
      )}
    </div>
  );
}

function NoClaims({ why }: { readonly why: 'do' | 'unseen' | 'read' }) {
  const t = useWords('item');
  return (
    <EmptyState icon="quote" title={t('no-claims')}>
      {t(`no-claims-${why}`)}
    </EmptyState>
  );
}

type CardProps = Pick<Props, 'canWrite' | 'onCorrect' | 'onWithdraw'> & {
  readonly claim: ClaimRow;
  readonly isChosen: boolean;
};

function Card({ claim, isChosen, canWrite, onCorrect, onWithdraw }: CardProps) {
  const t = useWords('item');
  const isOpen = canWrite && claim.state === 'stands';
  return (
    <ClaimCard
      claim={claim}
      showSubject
      showPredicate
      isChosen={isChosen}
      actions={
        <>
          {claim.machine !== null && (
            <Badge tone="differing" icon="info" title={t('lead-explained')}>
              {t('lead')}
            </Badge>
          )}
          {isOpen && (
            <span className="row item-acts">
              <Button small onPress={() => onCorrect(claim)}>
                {t('correct')}
              </Button>
              <Button small look="grave" icon="undo" onPress={() => onWithdraw(claim)}>
                {t('withdraw')}
              </Button>
            </span>
          )}
        </>
      }
    />
  );
}

/** Brings the chosen claim into view, once it is there. */
function useChosenInView(chosen: string | undefined, count: number) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === undefined || count === 0) return;
    const card = panel.current?.querySelector(`#${CSS.escape(`claim-${chosen}`)}`);
    card?.scrollIntoView({ block: 'nearest' });
  }, [chosen, count]);
  return panel;
}
