// Regions drawn over a picture, and new ones drawn by dragging. It lies in an SVG
// whose units are the picture's pixels, so that no zoom or turn changes a region.
import { type PointerEvent, useRef, useState } from 'react';
import {
  isRegion,
  type MarkedRegion,
  type Point,
  type Rect,
  rectBetween,
  type Size,
} from './regions.ts';

type Props = {
  readonly size: Size;
  readonly regions: readonly MarkedRegion[];
  readonly focus: string | null;
  /** The region that is being steered by the keyboard. */
  readonly steering: Rect | null;
  /** Whether dragging draws a region. */
  readonly isDrawing: boolean;
  readonly onRegion: (rect: Rect) => void;
  readonly onChoose: ((claim: string) => void) | undefined;
};

export function RegionLayer(props: Props) {
  const { size, regions, focus, steering, isDrawing, onRegion, onChoose } = props;
  const ground = useRef<SVGRectElement>(null);
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);
  const pointOf = (event: PointerEvent): Point | null => {
    const matrix = ground.current?.getScreenCTM();
    if (matrix == null) return null;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return { x, y };
  };
  const begin = (event: PointerEvent) => {
    const from = pointOf(event);
    if (!isDrawing || event.button !== 0 || from === null) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from, to: from });
  };
  const move = (event: PointerEvent) => {
    const to = pointOf(event);
    if (drag !== null && to !== null) setDrag({ ...drag, to });
  };
  const end = () => {
    if (drag === null) return;
    const rect = rectBetween(drag.from, drag.to, size);
    setDrag(null);
    if (isRegion(rect)) onRegion(rect);
  };
  const drawn = drag === null ? steering : rectBetween(drag.from, drag.to, size);
  return (
    <g className="region-layer" data-drawing={isDrawing || undefined}>
      {regions.map(({ region: { x, y, width, height }, claim }, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of claims beside it does the same by keyboard
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: one claim can cite two regions
          key={`${claim} ${i}`}
          className={claim === null ? 'pending' : claim === focus ? 'claim focus' : 'claim'}
          data-claim={claim ?? undefined}
          {...{ x, y, width, height }}
          onClick={() => claim !== null && onChoose?.(claim)}
        />
      ))}
      {drawn !== null && <rect className="drawn" {...drawn} />}
      <rect
        ref={ground}
        className="ground"
        width={size.width}
        height={size.height}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
      />
    </g>
  );
}
