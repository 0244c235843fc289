// Frames as they are drawn while a page scrolls: the time from one to the next, the tasks of
// over 50 ms that the browser tells of, and what the page's main thread worked at a stretch in
// its own time. A machine with other work lengthens the frames of any page. They are judged by
// the clock only where it has no more to do than it has cores for, and where a page that is
// known to be fast enough has all of its frames; otherwise they are told and not judged.
import assert from 'node:assert/strict';
import { availableParallelism, loadavg } from 'node:os';
import type { TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { browser } from './browser.ts';

export const longestMs = 50;

export type Frames = {
  /** From frame to frame, in milliseconds. */
  readonly frames: readonly number[];
  /** Tasks that held the main thread for over 50 ms, as PerformanceObserver tells of them. */
  readonly longTasks: readonly number[];
};

/** Scrolls like a hand on a wheel, so many frames or until the page's end. */
export function scrolling(page: Page, most: number, spinMs = 0): Promise<Frames> {
  return page.evaluate(scrollDown, { most, spinMs });
}

type Scroll = { readonly most: number; readonly spinMs: number };

async function scrollDown({ most, spinMs }: Scroll): Promise<Frames> {
  const frames: number[] = [];
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration));
  });
  observer.observe({ type: 'longtask' });
  let last = await new Promise<number>(requestAnimationFrame);
  for (let frame = 0; frame < most; frame += 1) {
    window.scrollBy(0, 120);
    const until = performance.now() + spinMs;
    while (performance.now() < until);
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(Math.round(now - last));
    last = now;
    const { scrollHeight } = document.documentElement;
    if (window.scrollY + window.innerHeight < scrollHeight - 1) continue;
    // What comes next is still being fetched, or this is the end: then it begins anew.
    await new Promise((done) => setTimeout(done, 500));
    if (document.documentElement.scrollHeight === scrollHeight) window.scrollTo(0, 0);
    last = await new Promise<number>(requestAnimationFrame);
  }
  // What is told of the last frames comes a moment after them.
  await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return { frames, longTasks };
}

/** As much work in each frame as a page of ours may have, so that it is held up as ours is. */
const spinMs = 15;

/** Whether the machine lets a page that is sure to be fast enough have its frames. */
async function isQuiet(page: Page): Promise<boolean> {
  const [waiting = 0] = loadavg();
  if (waiting > availableParallelism()) return false;
  const empty = await page.context().newPage();
  await empty.setContent('<!doctype html><div style="block-size: 200000px"></div>');
  const { frames, longTasks } = await scrolling(empty, 120, spinMs);
  await empty.close();
  await page.bringToFront();
  return longTasks.length === 0 && over(frames).length === 0;
}

const over = (times: readonly number[]) => times.filter((ms) => ms > longestMs);

/**
 * That the page scrolls on without a task or frame of over 50 ms: in the page's own time always,
 * and by the clock where the machine is quiet before and after. What else the machine does can
 * only lengthen what is measured, so the shortest of three stretches counts; a page that holds
 * up scrolling does so in each.
 */
export async function assertScrolls(t: TestContext, page: Page, most: number): Promise<void> {
  const own = await shortest(async () => {
    const { work } = await tracing(page, () => scrolling(page, most));
    assert.ok(work.length > most, 'nothing was measured');
    return Math.max(...work);
  });
  t.diagnostic(`in its own time: the longest task ${own} ms`);
  assert.ok(own <= longestMs, `a task of ${own} ms of the page’s own time`);
  if (!(await isQuiet(page))) return t.diagnostic('by the clock: not judged, the machine is busy');
  const clock = await shortest(async () => {
    const { frames, longTasks } = await scrolling(page, most);
    return Math.max(...frames, ...longTasks);
  });
  t.diagnostic(`by the clock: the longest frame or task ${clock} ms`);
  if (await isQuiet(page)) assert.ok(clock <= longestMs, `a frame or task of ${clock} ms`);
}

async function shortest(measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let stretch = 0; stretch < 3 && least > longestMs; stretch += 1) {
    least = Math.min(least, await measure());
  }
  return least;
}

type Traced = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/** What the page's main thread worked at a stretch, in milliseconds of its own time, meanwhile. */
async function tracing<T>(page: Page, act: () => Promise<T>) {
  const chromium = await browser();
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await chromium.startTracing(page, { categories });
  const result = await act();
  const { traceEvents } = JSON.parse((await chromium.stopTracing()).toString()) as {
    traceEvents: Traced[];
  };
  const threadOf = ({ pid, tid }: Traced) => `${pid}:${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  );
  const work = traceEvents
    .filter((event) => event.name === 'RunTask' && main.has(threadOf(event)))
    .map(({ tdur = 0 }) => Math.round(tdur / 1000));
  return { result, work };
}
