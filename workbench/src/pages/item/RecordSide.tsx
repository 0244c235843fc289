// What is claimed from the document, with the form of a new claim above it while one is made.
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { Item } from '../../../../src/server/shapes/item.ts';
import type { Term } from '../../answers.ts';
import { useAtRest } from '../../at-rest.ts';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { answer } from '../../queries.ts';
import { ClaimsPanel } from './ClaimsPanel.tsx';
import type { useDesk } from './use-desk.ts';

const ClaimForm = lazyPart(async () => (await import('./ClaimForm.tsx')).ClaimForm);

/** As high as the form, so that the list below it moves once, when the form is asked for. */
const formLines = 19;

type Props = {
  readonly item: Item;
  readonly desk: ReturnType<typeof useDesk>;
  readonly chosen: string | undefined;
  readonly canWrite: boolean;
};

export function RecordSide({ item, desk, chosen, canWrite }: Props) {
  useAtRest(() => canWrite && ClaimForm.load());
  const vocabulary = useQuery({
    ...answer<{ terms: Term[] }>('/vocabulary'),
    select: ({ terms }) => new Map(terms.map((term) => [term.term, term])),
  });
  return (
    <div className="stack">
      {desk.isOpen && vocabulary.isPending && <Skeleton lines={formLines} />}
      {desk.isOpen && vocabulary.isError && <ProblemNote error={vocabulary.error} />}
      {desk.isOpen && vocabulary.isSuccess && (
        <Suspense fallback={<Skeleton lines={formLines} />}>
          <ClaimForm
            item={item.id}
            terms={vocabulary.data}
            draft={desk.draft}
            change={desk.change}
            turn={desk.turn}
            onSaved={desk.saved}
            onClose={desk.close}
          />
        </Suspense>
      )}
      <ClaimsPanel
        claims={desk.claims}
        chosen={chosen}
        canWrite={canWrite}
        isSeen={item.viewer !== 'none' && !item.isErased}
        onCorrect={desk.correct}
        onWithdraw={({ id }) => desk.withdraw([id])}
      />
    </div>
  );
}
