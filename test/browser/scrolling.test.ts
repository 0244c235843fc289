// A list of a hundred thousand rows: few of them are drawn, none holds up scrolling, and
// all can be reached with the keyboard.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browser, browserTest } from './browser.ts';
import { workbench } from './workbench.ts';

const total = 100_000;
const longestFrameMs = 50;

/** Answers for the server with invented persons, so that the page alone is measured. */
async function inventRows(page: Page): Promise<void> {
  await page.route('**/api/entities?*', async (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const rows = Array.from({ length: 200 }, (_, place) => {
      const text = `Invented Person ${String(from + place).padStart(6, '0')}`;
      const label = { en: text, fa: text, isNamed: true };
      const counts = { claimCount: place, sourceCount: 1, isContested: place % 5 === 0 };
      return { id: `p${from + place}`, kind: null, label, hint: null, ...counts };
    });
    const next = from + 200 < total ? String(from + 200) : null;
    await route.fulfill({ json: { rows, next, total } });
  });
}

browserTest('a list of 100,000 rows scrolls without a frame over 50 ms', async () => {
  const bench = await workbench();
  const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  await inventRows(page);
  await page.goto(`${bench.url}/register/persons`);
  await page.getByText('Invented Person 000003').waitFor();
  await page.waitForLoadState('networkidle');
  const { work, result } = await tracing(page, () => page.evaluate(scrollPast, 600));
  assert.ok(result >= 600, `only ${result} rows went by`);
  const drawn = await page.locator('[role="row"]').count();
  assert.ok(drawn < 60, `${drawn} rows are drawn`);
  assert.ok(work.length > 200, 'nothing was measured');
  assert.deepEqual(
    work.filter((ms) => ms > longestFrameMs),
    [],
  );
  await page.context().close();
});

/** Scrolls like a hand on a wheel until so many rows went by. */
async function scrollPast(rows: number): Promise<number> {
  const lastRow = () => {
    const drawn = [...document.querySelectorAll<HTMLElement>('[data-index]')];
    return Math.max(0, ...drawn.map(({ dataset }) => Number(dataset.index)));
  };
  for (let frame = 0; frame < 1_000 && lastRow() < rows; frame += 1) {
    window.scrollBy(0, 120);
    await new Promise(requestAnimationFrame);
  }
  return lastRow();
}

type Traced = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/**
 * What the page's main thread worked at a stretch, in milliseconds of its own time, while
 * something was done: a machine that has other work lengthens frames, and is not measured.
 */
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

browserTest('the rows of a list are reached and opened with the keyboard alone', async () => {
  const bench = await workbench();
  const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  await inventRows(page);
  await page.goto(`${bench.url}/register/persons`);
  await page.getByText('Invented Person 000003').waitFor();
  await page.locator('[data-index="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'PageDown', 'ArrowUp'])
    await page.keyboard.press(key);
  await page.waitForTimeout(100);
  const at = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.index);
  assert.ok(Number(at) > 5, `the focus is on ${at}`);
  await page.keyboard.press('End');
  await page.locator('[data-index="199"]:focus').waitFor();
  await page.keyboard.press('Home');
  await page.locator('[data-index="0"]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/entity/p0');
  await page.context().close();
});
