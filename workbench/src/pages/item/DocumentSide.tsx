// The document: shown by the viewer for what it is, each fetched when it is first wanted.
import { Suspense } from 'react';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { ViewerProps } from '../../viewers/viewer.ts';
import { useWords } from '../../words.ts';
import { Download } from './Download.tsx';
import { MadeOfIt } from './MadeOfIt.tsx';

const viewers = {
  pdf: lazyPart(async () => (await import('../../viewers/PdfViewer.tsx')).PdfViewer),
  image: lazyPart(async () => (await import('../../viewers/ImageViewer.tsx')).ImageViewer),
  text: lazyPart(async () => (await import('../../viewers/TextViewer.tsx')).TextViewer),
  table: lazyPart(async () => (await import('../../viewers/TableViewer.tsx')).TableViewer),
};

export function DocumentSide(props: ViewerProps) {
  const t = useWords('item');
  const { viewer, isErased, derived } = props.item;
  if (isErased) return <EmptyState icon="eye-off" title={t('erased')} />;
  if (viewer === 'none') {
    return (
      <EmptyState icon="eye-off" title={t('no-viewer')} action={<Download id={props.item.id} />}>
        {derived.length > 0 ? <MadeOfIt items={derived} /> : t('no-viewer-do')}
      </EmptyState>
    );
  }
  const View = viewers[viewer];
  return (
    <Suspense fallback={<Skeleton lines={12} />}>
      <View {...props} />
    </Suspense>
  );
}
