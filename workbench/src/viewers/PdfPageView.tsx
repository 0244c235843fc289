// One page: its picture, its words over it to choose from, and regions.
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../parts/EmptyState.tsx';
import { useWords } from '../words.ts';
import { PagePicture } from './PagePicture.tsx';
import { PageTurner } from './PageTurner.tsx';
import { pageText, passageOf, passagesIn, wordsQuery } from './page-words.ts';
import type { Opened, PdfLink } from './pdf-link.ts';
import { RegionLayer } from './RegionLayer.tsx';
import { type Rect, regionOf, regionsIn } from './regions.ts';
import { SteeringNote } from './SteeringNote.tsx';
import { useDrawn } from './use-drawn.ts';
import { useSteering } from './use-steering.ts';
import { type Tool, ViewerTools } from './ViewerTools.tsx';
import type { ViewerProps } from './viewer.ts';
import { WordLayer } from './WordLayer.tsx';
import { endsOf, useWordCursor } from './word-cursor.ts';

type Props = ViewerProps & {
  readonly link: PdfLink;
  readonly opened: Opened;
  readonly page: number;
  readonly onPage: (page: number) => void;
};

// Regions of a page are in pixels of its picture at 144 to the inch (docs/formats/text.md).
const pixelsPerPoint = 2;

export function PdfPageView(props: Props) {
  const { item, marks, pending, focus, onMark, onChoose, link, opened, page, onPage } = props;
  const t = useWords('viewers');
  const box = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [tool, setTool] = useState<Tool>('passage');
  const { drawn, isFailed } = useDrawn(link, page, zoom);
  const { data } = useQuery(wordsQuery(item.id, page));
  const read = useMemo(() => pageText(data?.words ?? []), [data]);
  const markWords = (from: number, to: number) => {
    const quote = passageOf(read, from, to);
    if (quote !== null) onMark([{ type: 'page', page: String(page) }, quote]);
  };
  const markRegion = (rect: Rect) =>
    onMark([{ type: 'page', page: String(page) }, regionOf(rect, null)]);
  const cursor = useWordCursor({
    count: read.words.length,
    lineOf: (word) => read.words[word]?.line ?? 0,
    isRtl: isFromTheRight(read.text),
    onMark: markWords,
  });
  const size = drawn?.size ?? opened.first;
  const pixels = { width: size.width * pixelsPerPoint, height: size.height * pixelsPerPoint };
  const steering = useSteering({ box, size: pixels, on: String(page), onMark: markRegion });
  const onKeyDown = (event: KeyboardEvent) => {
    if (steering.takes(event)) return;
    if (event.key === 'Enter' && tool === 'region') steering.begin();
    else if (event.key === 'PageDown') onPage(page + 1);
    else if (event.key === 'PageUp') onPage(page - 1);
    else if (event.key === '+' || event.key === '=') setZoom((now) => Math.min(4, now * 1.25));
    else if (event.key === '-') setZoom((now) => Math.max(0.5, now * 0.8));
    else return cursor.onKeyDown(event);
    event.preventDefault();
  };
  const passages = useMemo(
    () => passagesIn(read, page, { marks, pending }),
    [read, page, marks, pending],
  );
  useEffect(() => {
    if (focus === null || passages.length === 0) return;
    box.current?.querySelector('.focus')?.scrollIntoView({ block: 'center' });
  }, [focus, passages]);
  const chosen = cursor.chosen === null ? null : endsOf(cursor.chosen);
  const [from, to] = chosen ?? [0, -1];
  return (
    <div className="stack close">
      <ViewerTools
        tools={['passage', 'region']}
        tool={tool}
        onTool={(tool, isByKeyboard) => {
          setTool(tool);
          if (tool === 'region' && isByKeyboard) steering.begin();
        }}
        onZoom={(factor) => setZoom((now) => Math.max(0.5, Math.min(4, now * factor)))}
        onFit={() => setZoom(1)}
      >
        <PageTurner page={page} pages={opened.pages} onPage={onPage} />
      </ViewerTools>
      {isFailed && <EmptyState icon="warning" title={t('page-not-drawn')} />}
      <div
        ref={box}
        className="pdf-viewer"
        role="group"
        aria-label={t('document')}
        aria-description={t('document-keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: passages are chosen in it by keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div
          className="pdf-page"
          style={{ inlineSize: `${zoom * 100}%`, aspectRatio: `${size.width} / ${size.height}` }}
        >
          <PagePicture drawn={drawn} label={t('page-picture', { page })} />
          <svg viewBox={`0 0 ${pixels.width} ${pixels.height}`} aria-hidden="true">
            <RegionLayer
              size={pixels}
              regions={regionsIn(marks, pending, String(page))}
              focus={focus}
              steering={steering.rect}
              isDrawing={tool === 'region'}
              onRegion={markRegion}
              onChoose={onChoose}
            />
          </svg>
          <WordLayer
            page={read}
            size={data ?? size}
            passages={passages}
            focus={focus}
            chosen={chosen}
            isChoosing={tool === 'passage'}
            onPassage={markWords}
            onChoose={onChoose}
          />
        </div>
      </div>
      <SteeringNote rect={steering.rect} />
      <p className="only-read-aloud" role="status">
        {read.words
          .slice(from, to + 1)
          .map(({ text }) => text)
          .join(' ')}
      </p>
    </div>
  );
}

function isFromTheRight(text: string): boolean {
  const right = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return right * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}
