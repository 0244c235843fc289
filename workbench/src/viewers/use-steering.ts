// A region that is placed, moved and sized with the keyboard: Enter begins it in the middle of
// what is in sight, arrows move it, with Shift they size it, with Alt by one pixel; Enter
// marks it, Escape lets go. What it encloses is told with every step.
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { type Point, type Rect, rectBetween, type Size, steered, turnedRect } from './regions.ts';

type Options = {
  /** What scrolls; the picture in it is an SVG whose units are the picture's pixels. */
  readonly box: RefObject<HTMLElement | null>;
  readonly size: Size;
  /** Quarter turns at which the picture is shown: arrows go by what is seen. */
  readonly turns?: number;
  /** What the region lies on; it is let go when another page is shown. */
  readonly on: string;
  readonly onMark: (rect: Rect) => void;
};

export type Steering = {
  readonly rect: Rect | null;
  begin(): void;
  /** Whether the key was for the region. */
  takes(event: KeyboardEvent): boolean;
};

export function useSteering({ box, size, turns = 0, on, onMark }: Options): Steering {
  const [held, hold] = useState<{ readonly rect: Rect; readonly on: string } | null>(null);
  const rect = held?.on === on ? held.rect : null;
  useEffect(() => {
    if (rect === null) return;
    const drawn = box.current?.querySelector('.region-layer .drawn');
    drawn?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [rect, box]);
  const begin = () => {
    hold({ rect: middleInSight(box.current, size), on });
    box.current?.focus({ preventScroll: true });
  };
  const takes = (event: KeyboardEvent): boolean => {
    if (rect === null || event.ctrlKey || event.metaKey) return false;
    const { key, shiftKey: isSizing, altKey: isFine } = event;
    if (key === 'Enter') {
      hold(null);
      onMark(rect);
    } else if (key === 'Escape') hold(null);
    else {
      const shown = turnedRect(rect, size, turns);
      const next = steered(shown.rect, { key, isSizing, isFine }, shown.size);
      if (next === undefined) return false;
      hold({ rect: turnedRect(next, shown.size, 4 - turns).rect, on });
    }
    event.preventDefault();
    return true;
  };
  return { rect, begin, takes };
}

/** The middle third of the part of the picture that is in sight, in its own pixels. */
function middleInSight(box: HTMLElement | null, size: Size): Rect {
  const ground = box?.querySelector<SVGGraphicsElement>('.region-layer .ground') ?? null;
  const matrix = ground?.getScreenCTM()?.inverse();
  if (box === null || ground === null || matrix === undefined) return middleThird(size);
  const [frame, picture] = [box.getBoundingClientRect(), ground.getBoundingClientRect()];
  const left = Math.max(0, frame.left, picture.left);
  const top = Math.max(0, frame.top, picture.top);
  const right = Math.min(window.innerWidth, frame.right, picture.right);
  const bottom = Math.min(window.innerHeight, frame.bottom, picture.bottom);
  if (right <= left || bottom <= top) return middleThird(size);
  const at = (share: number): Point => {
    const x = left + (right - left) * share;
    return new DOMPoint(x, top + (bottom - top) * share).matrixTransform(matrix);
  };
  return rectBetween(at(1 / 3), at(2 / 3), size);
}

function middleThird({ width, height }: Size): Rect {
  return rectBetween(
    { x: width / 3, y: height / 3 },
    { x: (width * 2) / 3, y: (height * 2) / 3 },
    { width, height },
  );
}
