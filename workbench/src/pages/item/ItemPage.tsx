// Read and record: the document on one side, what is claimed from it on the other. A mark in
// the document begins a claim; a claim leads to its mark.
import './item.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { Item } from '../../../../src/server/shapes/item.ts';
import { useAtRest } from '../../at-rest.ts';
import { VisibilityBadge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { PageHeader } from '../../parts/PageHeader.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { answer, useSession } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { DocumentSide } from './DocumentSide.tsx';
import { RecordSide } from './RecordSide.tsx';
import { Sides } from './Sides.tsx';
import { useDesk } from './use-desk.ts';

// Fetched when they are first wanted or the page is at rest, so that the document is there sooner.
const ItemFacts = lazyPart(async () => (await import('./ItemFacts.tsx')).ItemFacts);
const WithdrawDialog = lazyPart(async () => (await import('./WithdrawDialog.tsx')).WithdrawDialog);
const ShortcutsDialog = lazyPart(
  async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog,
);

export function ItemPage() {
  const { id } = useParams({ from: '/inside/items/$id' });
  const { data, error, isPending } = useQuery(answer<Item>(`/items/${id}`));
  if (isPending) return <Skeleton lines={8} />;
  if (error !== null) return <NoItem error={error} />;
  return <ItemDesk key={id} item={data} />;
}

function NoItem({ error }: { readonly error: unknown }) {
  const t = useWords('item');
  const p = useWords('parts');
  return (
    <div className="page">
      <PageHeader above={<Link to="/items">{t('all-items')}</Link>} title={p('page-problem')} />
      <ProblemNote error={error} />
    </div>
  );
}

function ItemDesk({ item }: { readonly item: Item }) {
  const t = useWords('item');
  const { claim: chosen } = useSearch({ from: '/inside/items/$id' });
  const session = useSession();
  const canWrite = session?.canWrite === true && session.level === 'protected';
  const desk = useDesk(item, { chosen, canWrite });
  const [isAtRest, setAtRest] = useState(false);
  useAtRest(() => setAtRest(true));
  const isWithdrawing = useFromThenOn(desk.withdrawing !== null || (isAtRest && canWrite));
  const areKeysShown = useFromThenOn(desk.showsKeys || isAtRest);
  return (
    <div className="item-page">
      <Head item={item} desk={desk} canWrite={canWrite} />
      <Sides
        shown={desk.side}
        onShow={desk.show}
        claimCount={item.claimCount}
        document={
          <div className="stack close">
            <DocumentSide
              item={item}
              marks={desk.marks}
              focus={chosen ?? null}
              pending={desk.isOpen ? desk.draft.locator : null}
              onMark={desk.mark}
              onChoose={desk.chooseMark}
            />
            <Disclosure level={2} title={t('facts')}>
              <Suspense fallback={<Skeleton lines={6} />}>
                <ItemFacts item={item} />
              </Suspense>
            </Disclosure>
          </div>
        }
        claims={<RecordSide item={item} desk={desk} chosen={chosen} canWrite={canWrite} />}
      />
      {/* Each waits by itself: one that waited with the other would close it meanwhile. */}
      <Suspense>
        {isWithdrawing && (
          <WithdrawDialog
            ids={desk.withdrawing}
            onDone={desk.withdrawn}
            onClose={() => desk.withdraw(null)}
          />
        )}
      </Suspense>
      <Suspense>
        {areKeysShown && (
          <ShortcutsDialog isOpen={desk.showsKeys} onClose={() => desk.showKeys(false)} />
        )}
      </Suspense>
      <p className="only-read-aloud">{t('keys-hint')}</p>
    </div>
  );
}

/**
 * True once something was so, whatever it is later: what was opened can then close by itself, and
 * what is there before it is wanted opens at once, and takes the first letter that is typed.
 */
function useFromThenOn(isSo: boolean): boolean {
  const [wasSo, setWasSo] = useState(isSo);
  if (isSo && !wasSo) setWasSo(true);
  return isSo || wasSo;
}

type HeadProps = {
  readonly item: Item;
  readonly desk: ReturnType<typeof useDesk>;
  readonly canWrite: boolean;
};

function Head({ item, desk, canWrite }: HeadProps) {
  const t = useWords('item');
  return (
    <PageHeader
      above={
        <Link to="/items" className="small">
          {t('all-items')}
        </Link>
      }
      title={<Bdi>{item.name ?? item.accession}</Bdi>}
      words={
        <span className="row small">
          <span className="as-code">{item.accession}</span>
          <VisibilityBadge visibility={item.visibility} />
          {t('claims-read', { count: item.claimCount })}
        </span>
      }
      actions={
        <>
          {canWrite && (
            <Button look="primary" icon="plus" onPress={() => desk.begin()}>
              {t('new-claim')}
            </Button>
          )}
          <IconButton icon="keys" label={t('shortcuts')} onPress={() => desk.showKeys(true)} />
        </>
      }
    />
  );
}
