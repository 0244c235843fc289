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

/** A picture's region as it is seen after quarter turns clockwise, and the size of all of it then. */
export function turnedRect(
  rect: Rect,
  size: Size,
  turns: number,
): { readonly rect: Rect; readonly size: Size } {
  if (turns % 4 === 0) return { rect, size };
  const { x, y, width, height } = rect;
  const turned = { x: size.height - y - height, y: x, width: height, height: width };
  return turnedRect(turned, { width: size.height, height: size.width }, turns - 1);
}

export type SteeringKey = {
  readonly key: string;
  /** Its size is changed, at the end that is lower and further right. */
  readonly isSizing: boolean;
  /** By one pixel rather than by a fiftieth of the picture. */
  readonly isFine: boolean;
};

const arrows: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** A region moved or sized by an arrow key; undefined for any other key. */
export function steered(
  { x, y, width, height }: Rect,
  { key, isSizing, isFine }: SteeringKey,
  size: Size,
): Rect | undefined {
  const by = arrows[key];
  if (by === undefined) return undefined;
  const step = isFine ? 1 : Math.max(1, Math.round(Math.min(size.width, size.height) / 50));
  const within = (value: number, least: number, most: number) =>
    Math.max(least, Math.min(most, value));
  if (isSizing) {
    return {
      ...{ x, y },
      width: within(width + by.x * step, 4, size.width - x),
      height: within(height + by.y * step, 4, size.height - y),
    };
  }
  return {
    x: within(x + by.x * step, 0, size.width - width),
    y: within(y + by.y * step, 0, size.height - height),
    ...{ width, height },
  };
}
