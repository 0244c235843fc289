// A PDF, one page at a time. The page is drawn in a frame that has no rights; here
// its picture is shown, with its words over it, so that a passage can be marked.
import './viewers.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Item } from '../../../src/server/shapes/item.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useWords } from '../words.ts';
import { Cover } from './Cover.tsx';
import { itemBytes } from './item-bytes.ts';
import { PdfPageView } from './PdfPageView.tsx';
import { wordsQuery } from './page-words.ts';
import { NotShown, type Opened, PdfLink } from './pdf-link.ts';
import { pageIn } from './quotes.ts';
import type { ViewerProps } from './viewer.ts';

export function PdfViewer(props: ViewerProps) {
  return (
    <Cover item={props.item}>
      <Pdf {...props} />
    </Cover>
  );
}

function Pdf(props: ViewerProps) {
  const t = useWords('viewers');
  const { data, error } = useQuery(itemBytes(props.item.id));
  const link = useLink(data);
  const { opened, failed } = useOpened(link);
  const title = t('document');
  if (error !== null) return <ProblemNote error={error} />;
  return (
    <>
      {link !== null && (
        <iframe
          className="pdf-frame"
          src="/viewer/pdf.html"
          sandbox="allow-scripts"
          title={title}
          aria-hidden="true"
          tabIndex={-1}
          onLoad={(event) => link.connect(event.currentTarget)}
        />
      )}
      {failed !== null && <NotShownNote why={failed.why} />}
      {failed === null && (link === null || opened === null) && <Skeleton lines={12} />}
      {link !== null && opened !== null && <Pages {...props} link={link} opened={opened} />}
    </>
  );
}

function NotShownNote({ why }: { readonly why: NotShown['why'] }) {
  const t = useWords('viewers');
  return (
    <EmptyState icon={why === 'encrypted' ? 'lock' : 'warning'} title={t(why)}>
      {t(`${why}-do`)}
    </EmptyState>
  );
}

function useLink(bytes: ArrayBuffer | undefined): PdfLink | null {
  const [link, setLink] = useState<PdfLink | null>(null);
  useEffect(() => {
    if (bytes === undefined) return;
    // The bytes that are kept stay here; the frame gets its own.
    const fresh = new PdfLink(bytes.slice(0));
    setLink(fresh);
    return () => {
      fresh.close();
      setLink(null);
    };
  }, [bytes]);
  return link;
}

function useOpened(link: PdfLink | null) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState<NotShown | null>(null);
  useEffect(() => {
    setOpened(null);
    setFailed(null);
    let isOver = false;
    link?.opened.then(
      (found) => isOver || setOpened(found),
      (error) => isOver || setFailed(error instanceof NotShown ? error : new NotShown('damaged')),
    );
    return () => {
      isOver = true;
    };
  }, [link]);
  return { opened, failed };
}

type PagesProps = ViewerProps & { readonly link: PdfLink; readonly opened: Opened };

function Pages(props: PagesProps) {
  const { item, marks, focus, opened } = props;
  const wanted = Number(pageIn(marks.find(({ claim }) => claim === focus)?.locator ?? []) ?? 0);
  const [page, setPage] = useState(() => within(wanted || 1, opened.pages));
  const [before, setBefore] = useState(wanted);
  // A claim that is chosen turns to its page; afterwards the reader may turn on.
  if (before !== wanted) {
    setBefore(wanted);
    if (wanted > 0) setPage(within(wanted, opened.pages));
  }
  useAhead(item, page, opened.pages);
  return (
    <PdfPageView
      key={page}
      {...props}
      page={page}
      onPage={(next) => setPage(within(next, opened.pages))}
    />
  );
}

function within(page: number, pages: number): number {
  return Math.max(1, Math.min(pages, Math.round(page) || 1));
}

/** The words of the next page are asked for before it is turned to. */
function useAhead(item: Item, page: number, pages: number): void {
  const client = useQueryClient();
  useEffect(() => {
    if (page < pages) void client.prefetchQuery(wordsQuery(item.id, page + 1));
  }, [client, item.id, page, pages]);
}
