// The archive is checked from the page; that it was is written to the log only where somebody
// asks for it, and the overview says so then.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const words = {
  en: {
    start: 'Check now',
    again: 'Check again',
    record: /^Write to the log/,
    recorded: 'That it was checked is written to the log.',
    held: 'nothing failed',
  },
  fa: {
    start: 'وارسی کن',
    again: 'دوباره وارسی کن',
    record: /^در دفتر نوشته شود/,
    recorded: 'در دفتر نوشته شد که بازبینی شده است.',
    held: 'چیزی نادرست نبود',
  },
} as const;

/** How many entries the log has, as the overview says it. */
async function sizeOf(page: Page): Promise<number> {
  const { log } = await (await page.request.get(new URL('/api/overview', page.url()).href)).json();
  return log.size;
}

for (const language of ['en', 'fa'] as const) {
  browserTest(
    `a check is written to the log where somebody asks for it (${language})`,
    async () => {
      const bench = await workbench();
      const { page, complaints } = await bench.open({ language, theme: 'light', width: 1280 });
      const { start, again, record, recorded, held } = words[language];
      await page.goto(`${bench.url}/verify`);
      await page.getByRole('button', { name: start, exact: true }).click();
      await page.locator('.verify-verdict').waitFor();
      assert.equal(await page.getByText(recorded).count(), 0);
      const before = await sizeOf(page);
      await page.getByText(record).click();
      await page.getByRole('button', { name: again, exact: true }).click();
      await page.getByText(recorded).waitFor();
      assert.equal(await sizeOf(page), before + 1);
      await page.setViewportSize({ width: 390, height: 844 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(width, 390, 'the report is wider than a telephone');
      await page.goto(bench.url);
      await page.getByText(held).waitFor();
      assert.deepEqual(complaints, []);
      await page.close();
    },
  );
}
