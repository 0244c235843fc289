// Regions of a picture in its own pixels, whatever its size on the screen and
// however it is turned.
import type { Mark, Selector } from './viewer.ts';

export type Region = Extract<Selector, { type: 'region' }>;
export type Point = { readonly x: number; readonly y: number };
export type Size = { readonly width: number; readonly height: number };
export type Rect = Point & Size;

/** What a drag from one point to another encloses, in whole pixels within the picture. */
export function rectBetween(a: Point, b: Point, { width, height }: Size): Rect {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));
  const [left, right] = [within(Math.min(a.x, b.x), width), within(Math.max(a.x, b.x), width)];
  const [top, bottom] = [within(Math.min(a.y, b.y), height), within(Math.max(a.y, b.y), height)];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function regionOf({ x, y, width, height }: Rect, page: string | null): Region {
  return { type: 'region', page, x, y, width, height, unit: 'pixel' };
}

/** A click is no region. */
export function isRegion({ width, height }: Rect): boolean {
  return width >= 3 && height >= 3;
}

export type MarkedRegion = { readonly region: Region; readonly claim: string | null };

/** The regions that are cited, and the one that waits; of a page, where there are pages. */
export function regionsIn(
  marks: readonly Mark[],
  pending: readonly Selector[] | null | undefined,
  page: string | null,
): MarkedRegion[] {
  const cited = marks.flatMap(({ claim, locator }) => inLocator(locator, claim, page));
  return [...cited, ...inLocator(pending ?? [], null, page)];
}

function inLocator(
  locator: readonly Selector[],
  claim: string | null,
  page: string | null,
): MarkedRegion[] {
  const region = locator.find((selector) => selector.type === 'region');
  const on = locator.find((selector) => selector.type === 'page')?.page ?? region?.page ?? null;
  return region === undefined || on !== page ? [] : [{ region, claim }];
}

/** A region moved or resized by an arrow key; undefined for any other key. */
export function steered(
  rect: Rect,
  key: string,
  isResizing: boolean,
  size: Size,
): Rect | undefined {
  const step = Math.max(1, Math.round(Math.min(size.width, size.height) / 50));
  const steps: { readonly [key: string]: Point } = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  };
  const by = steps[key];
  if (by === undefined) return undefined;
  const { x, y, width, height } = rect;
  if (isResizing) {
    return {
      x,
      y,
      width: Math.max(4, Math.min(size.width - x, width + by.x)),
      height: Math.max(4, Math.min(size.height - y, height + by.y)),
    };
  }
  return {
    x: Math.max(0, Math.min(size.width - width, x + by.x)),
    y: Math.max(0, Math.min(size.height - height, y + by.y)),
    width,
    height,
  };
}
