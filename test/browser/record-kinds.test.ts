// A claim from every kind of item: a row of a table, a passage of a PDF, a region of a
// picture, each marked by keyboard, from a source that is made on the way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { formHasFocus, openForm } from './pages.ts';
import { receive } from './received.ts';
import { ownWorkbench, type Workbench } from './workbench.ts';

const workbench = ownWorkbench();

type Kind = {
  readonly name: string;
  readonly item: (own: Workbench, page: Page) => Promise<string>;
  readonly viewer: string;
  /** What is there once something can be marked. */
  readonly ready: string;
  readonly keys: readonly string[];
  /** The steps of the locator that comes of it. */
  readonly steps: readonly string[];
};

const pdf = join(import.meta.dirname, '../intake/fixtures/letter.pdf');
// A picture of sixteen by sixteen grey points.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAEklEQVR42mNsYMAEjAyjgqMSAJWAAQHHxPXbAAAAAElFTkSuQmCC',
  'base64',
);

const kinds: readonly Kind[] = [
  {
    name: 'a row of a table',
    item: async ({ ids }) => ids['list.csv'] ?? '',
    viewer: '.table-viewer',
    ready: '.row-mark',
    keys: ['ArrowDown', 'Enter'],
    steps: ['row'],
  },
  {
    name: 'a passage of a PDF',
    item: (own, page) => receive(own, page, { name: 'letter.pdf', bytes: readFileSync(pdf) }),
    viewer: '.pdf-viewer',
    ready: '.word-layer *',
    keys: ['ArrowRight', 'Shift+ArrowLeft', 'Enter'],
    steps: ['page', 'quote'],
  },
  {
    name: 'a region of a picture',
    item: (own, page) => receive(own, page, { name: 'picture.png', bytes: picture }),
    viewer: '.image-viewer',
    ready: '.region-layer',
    keys: ['Enter', 'Enter'],
    steps: ['region'],
  },
];

async function mark(page: Page, { viewer, ready, keys }: Kind): Promise<void> {
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await page.locator(viewer).focus();
  for (const key of keys) await page.keyboard.press(key);
  await formHasFocus(page);
}

async function choose(page: Page, text: string, option: RegExp): Promise<void> {
  await page.keyboard.type(text);
  const found = page.getByRole('option').filter({ hasText: option }).first();
  await found.click();
}

for (const kind of kinds) {
  browserTest(
    `a claim is recorded from ${kind.name}, and its source is known from then on`,
    async () => {
      const own = await workbench();
      const { page, complaints } = await own.open({ language: 'en', theme: 'light', width: 1280 });
      const item = await kind.item(own, page);
      await page.goto(`${own.url}/items/${item}`);
      await mark(page, kind);
      await page.locator('.item-mark').getByText('Marked').waitFor();

      await choose(page, 'Darya', /Darya Invented/);
      await page.keyboard.press('Tab');
      await page.keyboard.type('note');
      await page.keyboard.press('Tab');
      await page.keyboard.type('She is named here.');
      const source = page.getByRole('combobox', { name: /^Source/ });
      await source.focus();
      await choose(page, `Source of ${kind.name}`, /make a new one: item/);
      await page.keyboard.press('Control+Enter');
      await page.locator('.claim-card[data-chosen]').waitFor();

      const claim = new URL(page.url()).searchParams.get('claim');
      const { locator, access } = await page.evaluate(
        async (id) => (await (await fetch(`/api/claims/${id}`)).json()).claim,
        claim,
      );
      assert.deepEqual(
        locator.map(({ type }: { type: string }) => type),
        kind.steps,
      );
      assert.equal(access, 'held');

      await page.evaluate(() => sessionStorage.clear());
      await page.goto(`${own.url}/items/${item}`);
      await page.locator('.claim-card').first().waitFor();
      await openForm(page);
      await page.waitForFunction(
        (name) => [...document.querySelectorAll('input')].some(({ value }) => value === name),
        `Source of ${kind.name}`,
      );
      assert.deepEqual(complaints, []);
      await page.close();
    },
  );
}

browserTest('a day of decades ago is picked by its year and month', async () => {
  const own = await workbench();
  const { page, complaints } = await own.open({ language: 'fa', theme: 'light', width: 1280 });
  await page.goto(`${own.url}/items/${own.ids['letter.txt']}`);
  await page.locator('.text-viewer').waitFor();
  await openForm(page);
  await page.locator('.item-form .disclosure-button').first().click();
  await page.locator('.item-date .icon-button').first().click();
  const year = page.getByRole('textbox', { name: 'سال' });
  await year.fill('۱۳۶۷');
  assert.equal(await year.evaluate((field) => field === document.activeElement), true);
  await page.getByRole('combobox', { name: 'ماه' }).selectOption('مرداد');
  await page.getByRole('grid').getByText('۷', { exact: true }).click();
  assert.equal(await page.locator('.item-date input').first().inputValue(), '1367-05-07');
  assert.deepEqual(complaints, []);
  await page.close();
});
