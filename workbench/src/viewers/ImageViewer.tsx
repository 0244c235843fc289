// A picture: zoomed, moved, turned, and marked by regions in its own pixels. The
// bytes come as a file of this page, so that an SVG is drawn and cannot act.
import './viewers.css';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { EmptyState } from '../parts/EmptyState.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useWords } from '../words.ts';
import { Cover } from './Cover.tsx';
import { itemBytes } from './item-bytes.ts';
import { RegionLayer } from './RegionLayer.tsx';
import { type Rect, regionOf, regionsIn, type Size } from './regions.ts';
import { SteeringNote } from './SteeringNote.tsx';
import { useSteering } from './use-steering.ts';
import { type Tool, ViewerTools } from './ViewerTools.tsx';
import type { ViewerProps } from './viewer.ts';

export function ImageViewer(props: ViewerProps) {
  return (
    <Cover item={props.item}>
      <Picture {...props} />
    </Cover>
  );
}

type Loaded = { readonly url: string; readonly size: Size };

/** The picture as something to draw; null where the browser cannot. */
function usePicture(id: string, mediaType: string | null) {
  const { data, error } = useQuery(itemBytes(id));
  const [picture, setPicture] = useState<Loaded | null | undefined>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    const url = URL.createObjectURL(new Blob([data], { type: mediaType ?? '' }));
    const image = new Image();
    image.onload = () => {
      const { naturalWidth: width, naturalHeight: height } = image;
      setPicture(width > 0 && height > 0 ? { url, size: { width, height } } : null);
    };
    image.onerror = () => setPicture(null);
    image.src = url;
    return () => URL.revokeObjectURL(url);
  }, [data, mediaType]);
  return { picture, error };
}

function Picture(props: ViewerProps) {
  const t = useWords('viewers');
  const { picture, error } = usePicture(props.item.id, props.item.mediaType);
  if (error !== null) return <ProblemNote error={error} />;
  if (picture === undefined) return <Coming size={props.item.picture} />;
  if (picture === null) return <EmptyState icon="warning" title={t('picture-failed')} />;
  return <Canvas {...props} picture={picture} />;
}

const nothing = () => {};

/** The room that a picture will take, where its size was recorded, so that nothing moves when it comes. */
function Coming({ size }: { readonly size: ViewerProps['item']['picture'] }) {
  const { width = null, height = null } = size ?? {};
  if (width === null || height === null) return <Skeleton lines={12} />;
  return (
    <div className="stack close">
      <div className="viewer-coming" inert>
        <ViewerTools
          tools={['region', 'move']}
          tool="region"
          onTool={nothing}
          onZoom={nothing}
          onFit={nothing}
          onRotate={nothing}
        />
      </div>
      <div className="image-viewer" style={{ aspectRatio: `${width} / ${height}` }}>
        <Skeleton lines={4} />
      </div>
    </div>
  );
}

const closest = 8;
const farthest = 0.1;

function Canvas(props: ViewerProps & { readonly picture: Loaded }) {
  const { marks, pending, focus, onMark, onChoose, picture } = props;
  const { size, url } = picture;
  const t = useWords('viewers');
  const box = useRef<HTMLDivElement>(null);
  // A zoom of null fits the picture to the room that there is.
  const [zoom, setZoom] = useState<number | null>(null);
  const [turns, setTurns] = useState(0);
  const [tool, setTool] = useState<Tool>('region');
  const scaleBy = (factor: number) =>
    setZoom((now) => {
      const shown = now ?? fitting(box.current, size, turns);
      return Math.max(farthest, Math.min(closest, shown * factor));
    });
  const mark = (rect: Rect) => onMark([regionOf(rect, null)]);
  const steering = useSteering({ box, size, turns, on: url, onMark: mark });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current || steering.takes(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') steering.begin();
    else if (event.key === '+' || event.key === '=') scaleBy(1.25);
    else if (event.key === '-') scaleBy(0.8);
    else if (event.key === '0') setZoom(null);
    else if (event.key === 'r') setTurns((now) => (now + 1) % 4);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    if (focus !== null) scrollToMark(box.current, focus);
  }, [focus]);
  const [width, height] = turns % 2 === 0 ? [size.width, size.height] : [size.height, size.width];
  return (
    <div className="stack close">
      <ViewerTools
        tools={['region', 'move']}
        tool={tool}
        onTool={(tool, isByKeyboard) => {
          setTool(tool);
          if (tool === 'region' && isByKeyboard) steering.begin();
        }}
        onZoom={scaleBy}
        onFit={() => setZoom(null)}
        onRotate={() => setTurns((now) => (now + 1) % 4)}
      />
      <div
        ref={box}
        className="image-viewer"
        role="group"
        aria-label={t('picture')}
        aria-description={t('picture-keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is zoomed and marked by keyboard
        tabIndex={0}
        data-tool={tool}
        style={{ aspectRatio: `${width} / ${height}` }}
        onKeyDown={onKeyDown}
        onPointerDown={tool === 'move' ? panFrom : undefined}
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className={zoom === null ? 'fits' : undefined}
          style={zoom === null ? undefined : { inlineSize: width * zoom, blockSize: height * zoom }}
          aria-hidden="true"
        >
          <g transform={turning(turns, size)}>
            <image href={url} width={size.width} height={size.height} />
            <RegionLayer
              size={size}
              regions={regionsIn(marks, pending, null)}
              focus={focus}
              steering={steering.rect}
              isDrawing={tool === 'region'}
              onRegion={mark}
              onChoose={onChoose}
            />
          </g>
        </svg>
      </div>
      <SteeringNote rect={steering.rect} />
    </div>
  );
}

function turning(turns: number, { width, height }: Size): string {
  const moves = [
    '',
    `translate(${height} 0)`,
    `translate(${width} ${height})`,
    `translate(0 ${width})`,
  ];
  return `${moves[turns] ?? ''} rotate(${turns * 90})`.trim();
}

function fitting(box: HTMLElement | null, { width, height }: Size, turns: number): number {
  const [wide, high] = turns % 2 === 0 ? [width, height] : [height, width];
  if (box === null) return 1;
  return Math.min(box.clientWidth / wide, box.clientHeight / high);
}

function panFrom(event: React.PointerEvent<HTMLElement>): void {
  const box = event.currentTarget;
  if (event.pointerType !== 'mouse') return;
  const [left, top, x, y] = [box.scrollLeft, box.scrollTop, event.clientX, event.clientY];
  const move = (to: PointerEvent) => box.scrollTo(left - (to.clientX - x), top - (to.clientY - y));
  const end = () => window.removeEventListener('pointermove', move);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end, { once: true });
}

function scrollToMark(box: HTMLElement | null, claim: string): void {
  box
    ?.querySelector(`[data-claim="${claim}"]`)
    ?.scrollIntoView({ block: 'center', inline: 'center' });
}
