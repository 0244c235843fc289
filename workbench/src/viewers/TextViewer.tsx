// Text that a machine took out of an item, by paragraphs. A passage is marked by
// selecting it, with the mouse, by touch, or word by word with the keyboard.
import './viewers.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { TextPage } from '../../../src/server/shapes/item.ts';
import { get } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useWords } from '../words.ts';
import { Cover } from './Cover.tsx';
import { findQuote, quoteAt, quoteIn, type Stretch } from './quotes.ts';
import type { Marked } from './segments.ts';
import { selectedStretch } from './selected.ts';
import { TextParagraph } from './TextParagraph.tsx';
import type { Selector, ViewerProps } from './viewer.ts';
import { endsOf, useWordCursor } from './word-cursor.ts';

export function TextViewer(props: ViewerProps) {
  return (
    <Cover item={props.item}>
      <Text {...props} />
    </Cover>
  );
}

type Paragraph = TextPage['paragraphs'][number];

function useText(id: string) {
  return useInfiniteQuery({
    queryKey: [`/items/${id}/text`, 'list'],
    queryFn: ({ pageParam, signal }) =>
      get<TextPage>(`/items/${id}/text`, { query: { cursor: pageParam, limit: 500 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page: TextPage) => page.next,
    structuralSharing: false,
  });
}

function Text(props: ViewerProps) {
  const t = useWords('viewers');
  const { item, marks, focus } = props;
  const found = useText(item.id);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  const paragraphs = useMemo(() => data?.pages.flatMap((page) => page.paragraphs) ?? [], [data]);
  // A mark that begins further on is fetched before it can be shown.
  const wanted = quoteIn(marks.find(({ claim }) => claim === focus)?.locator ?? [])?.start ?? -1;
  const last = paragraphs.at(-1);
  useEffect(() => {
    const isFurther = last !== undefined && wanted > last.start + last.text.length;
    if (isFurther && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [wanted, last, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (error !== null && data === undefined) return <ProblemNote error={error} />;
  if (isPending) return <Skeleton lines={12} />;
  const [page] = data.pages;
  if (paragraphs.length === 0) {
    return <EmptyState title={page?.machine == null ? t('not-read') : t('no-text')} />;
  }
  return (
    <div className="stack close">
      <p className="small soft">
        {t('by-machine', { tool: page?.machine?.tool ?? '' })}
        {page?.quality === 'low' && ` ${t('low-quality')}`}
      </p>
      <Passages {...props} paragraphs={paragraphs} language={page?.language ?? null} />
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} isDisabled={isFetchingNextPage}>
          {t('more-text')}
        </Button>
      )}
    </div>
  );
}

type PassagesProps = ViewerProps & {
  readonly paragraphs: readonly Paragraph[];
  readonly language: string | null;
};

function Passages(props: PassagesProps) {
  const { paragraphs, language, marks, focus, pending, onMark, onChoose } = props;
  const t = useWords('viewers');
  const box = useRef<HTMLDivElement>(null);
  const whole = useMemo(() => paragraphs.map(({ text }) => text).join('\n'), [paragraphs]);
  const words = useMemo(() => wordsOf(paragraphs), [paragraphs]);
  const mark = (stretch: Stretch) => {
    const locator = locatorAt(paragraphs, whole, stretch);
    if (locator !== null) onMark(locator);
  };
  const cursor = useWordCursor({
    count: words.length,
    lineOf: (word) => words[word]?.line ?? 0,
    isRtl: /^(fa|ar|ckb|he)/.test(language ?? ''),
    onMark: (from, to) => mark({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 }),
  });
  const chosen = stretchOf(cursor.chosen === null ? null : endsOf(cursor.chosen), words);
  const cited = useMemo(
    () => marks.flatMap(({ claim, locator }) => placed(whole, locator, claim)),
    [whole, marks],
  );
  const waiting = useMemo(
    () => (pending == null ? [] : placed(whole, pending, null)),
    [whole, pending],
  );
  const marked = chosen === null ? [...cited, ...waiting] : [...cited, ...waiting, chosen];
  useEffect(() => {
    if (focus === null || cited.length === 0) return;
    box.current?.querySelector(`[data-claim="${focus}"]`)?.scrollIntoView({ block: 'center' });
  }, [focus, cited]);
  useEffect(() => {
    if (chosen !== null)
      box.current?.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const take = () => {
    const stretch = selectedStretch(box.current);
    if (stretch !== null) mark(stretch);
  };
  return (
    <>
      <div
        ref={box}
        className="text-viewer card"
        role="group"
        aria-label={t('text')}
        aria-description={t('text-keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: passages are chosen in it by keyboard
        tabIndex={0}
        lang={language ?? undefined}
        onKeyDown={cursor.onKeyDown}
        onPointerUp={() => setTimeout(take)}
      >
        {paragraphs.map((paragraph, i) => (
          <TextParagraph
            key={paragraph.index}
            paragraph={paragraph}
            marks={marked}
            focus={focus}
            isNewPage={paragraph.page !== (paragraphs[i - 1]?.page ?? null)}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p className="only-read-aloud" role="status">
        {chosen === null ? '' : whole.slice(chosen.start, chosen.end)}
      </p>
    </>
  );
}

type PlacedWord = Stretch & { readonly line: number };

function wordsOf(paragraphs: readonly Paragraph[]): PlacedWord[] {
  return paragraphs.flatMap(({ text, start, index }) =>
    [...text.matchAll(/\S+/gu)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      line: index,
    })),
  );
}

function stretchOf(ends: readonly [number, number] | null, words: readonly PlacedWord[]) {
  const [from, to] = ends ?? [];
  const [first, last] = [words[from ?? -1], words[to ?? -1]];
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, kind: 'chosen', claim: null } satisfies Marked;
}

function placed(whole: string, locator: readonly Selector[], claim: string | null): Marked[] {
  const quote = quoteIn(locator);
  const stretch = quote === null ? null : findQuote(whole, quote);
  if (stretch === null) return [];
  return [{ ...stretch, claim, kind: claim === null ? 'pending' : 'claim' }];
}

function locatorAt(
  paragraphs: readonly Paragraph[],
  whole: string,
  stretch: Stretch,
): Selector[] | null {
  const quote = quoteAt(whole, stretch);
  if (quote === null) return null;
  const at = paragraphs.findLast(({ start }) => start <= (quote.start ?? 0));
  const page = at?.page ?? null;
  return page === null ? [quote] : [{ type: 'page', page }, quote];
}
