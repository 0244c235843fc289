// Pages keep still while they load, and fit: on a telephone (390 px) and at 200 % zoom,
// which is a window of 640 px, nothing has to be scrolled sideways.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { visit, visits } from './pages.ts';
import { workbench } from './workbench.ts';

const pictures = join(import.meta.dirname, 'screenshots');
mkdirSync(pictures, { recursive: true });
const mostShift = 0.05;

for (const { name } of visits({ ids: {} })) {
  for (const language of ['en', 'fa'] as const) {
    browserTest(
      `${name} (${language}) keeps still while it loads, and fits a telephone and a zoomed window`,
      async () => {
        const bench = await workbench();
        const found = visits(bench).find((one) => one.name === name);
        assert.ok(found);
        const { page } = await bench.open({ language, theme: 'light', width: 1280 });
        await page.addInitScript(watchShifts);
        await visit(page, bench.url, found);
        const shift = await shiftOf(page);
        assert.ok(shift < mostShift, `layout shift of ${shift.toFixed(3)} at 1280 px`);
        for (const width of [640, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await page.waitForTimeout(150);
          await page.screenshot({ path: join(pictures, `${name}-${language}-${width}.png`) });
          assert.deepEqual(await widerThan(page, width), [], `at ${width} px`);
        }
        await page.context().close();
      },
    );
  }
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (!entry.hadRecentInput) shifts.push(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
}

/** What makes the page wider than its window, if anything does. */
function widerThan(page: Page, width: number): Promise<string[]> {
  return page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('main *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    });
    return [
      `page: ${document.documentElement.scrollWidth}`,
      ...wide.slice(0, 4).map((element) => element.outerHTML.slice(0, 120)),
    ];
  }, width);
}
