// The same person across two lists, reviewed in the browser: compared, judged by keyboard,
// undone at once, and judged as a batch that is taken back as one.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inventedLists } from '../linkage/invented-lists.ts';
import { browserTest } from './browser.ts';
import { ownWorkbench, type Workbench } from './workbench.ts';

const workbench = ownWorkbench();

const pictures = join(import.meta.dirname, 'screenshots');

const words = {
  en: { compare: /^Compare/, why: 'Why', same: /^same person/, undo: 'Undo', judged: 'judged' },
  fa: { compare: /^سنجیدن/, why: 'چرا', same: /^یک شخص/, undo: 'برگرداندن', judged: 'داوری‌شده' },
} as const;

/** Brings two invented lists in through the API, as the pages do. */
async function bringIn(own: Workbench, page: Page): Promise<void> {
  await page.goto(`${own.url}/settings`);
  const lists = inventedLists();
  await page.evaluate(async (files) => {
    const send = async (path: string, body: unknown) => {
      const answer = await fetch(`/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-gavah': '1' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const end = async ({ id }: { id: string }) => {
      for (;;) {
        const job = await (await fetch(`/api/jobs/${id}`)).json();
        if (job.state === 'failed') throw new Error(JSON.stringify(job.problem));
        if (job.state !== 'running') return job.result;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    for (const { name, text } of files) {
      const upload = await (
        await fetch(`/api/uploads?name=${name}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/octet-stream', 'x-gavah': '1' },
          body: text,
        })
      ).json();
      const about = { from: 'nobody', visibility: 'team', isDistressing: false, note: null };
      const received = await end(await send('/receipts', { uploads: [upload.id], ...about }));
      const { item } = received.lines[0];
      const { choices } = await send('/imports/suggestion', { item });
      const asked = {
        item,
        choices,
        mapping: null,
        isSameList: false,
        note: null,
        keepGood: false,
      };
      await end(await send('/imports', asked));
    }
  }, lists);
}

for (const language of ['en', 'fa'] as const) {
  const said = words[language];
  browserTest(`two lists are compared and a pair is judged and undone (${language})`, async () => {
    const own = await workbench();
    const { page, complaints } = await own.open({ language, theme: 'light', width: 1280 });
    if (language === 'en') await bringIn(own, page);
    await page.goto(`${own.url}/linkage`);
    await page.getByRole('button', { name: said.compare }).click();
    await page.locator('.pair').waitFor({ timeout: 60_000 });
    await page.screenshot({ path: join(pictures, `linkage-pair-${language}.png`), fullPage: true });
    const sum = await page
      .locator('.waterfall tbody .waterfall-bits')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''));
    assert.ok(sum.length > 2);
    await page.getByRole('textbox', { name: said.why }).fill('same father and year');
    await page.locator('h1').click();
    await page.keyboard.press('s');
    await page.getByRole('button', { name: said.undo }).click();
    await page.getByText(said.judged, { exact: true }).click();
    assert.deepEqual(complaints, []);
    await page.close();
  });
}
