// A page that stays open while the programme is renewed: another build gives out parts of other
// names, and those of this one are gone.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { openForm } from './pages.ts';
import { ownWorkbench, type Workbench } from './workbench.ts';

const workbench = ownWorkbench();

const words = {
  en: { title: /Gavah was renewed/, again: 'Load the page again', offline: /does not answer/ },
  fa: { title: /گواه نو شد/, again: 'بارگیری دوبارهٔ صفحه', offline: /پاسخ نمی‌دهد/ },
} as const;

/** From now on the server is as if another build stood there: it has a new first script, and no old part. */
async function renew(page: Page, { url }: Workbench, part: string): Promise<void> {
  await page.route(`**/assets/${part}-*`, (route) => route.fulfill({ status: 404 }));
  await page.route(`${url}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<script src="/assets/other.js"></script>' }),
  );
}

for (const language of ['en', 'fa'] as const) {
  browserTest(`a part that is gone says that Gavah was renewed (${language})`, async () => {
    const bench = await workbench();
    const { page } = await bench.open({ language, theme: 'light', width: 1280 });
    const { title, again, offline } = words[language];
    await page.goto(`${bench.url}/items/${bench.ids['letter.txt']}`);
    await page.locator('.text-viewer').waitFor();
    await openForm(page);
    const predicate = page.locator('.item-form input').nth(1);
    await predicate.fill('seen');
    await predicate.press('Tab');
    await renew(page, bench, 'ItemFacts');
    await page.locator('main h2 [aria-expanded="false"]').last().click();
    await page.getByRole('alert').filter({ hasText: title }).waitFor();
    assert.equal(await page.getByText(offline).count(), 0);
    assert.match(await predicate.inputValue(), /seen/, 'the page went with the part');
    // Whoever has something to finish first puts it away, until more is missed.
    const notice = page.getByRole('alert').filter({ hasText: title });
    await notice.getByRole('button').last().click();
    await notice.waitFor({ state: 'detached' });
    await renew(page, bench, 'Drawer');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.bottom button').click();
    await page.unrouteAll();
    await page.getByRole('button', { name: again }).click();
    await page.setViewportSize({ width: 1280, height: 844 });
    await page.getByRole('alert').filter({ hasText: title }).waitFor({ state: 'detached' });
    await page.locator('.item-form input').first().waitFor();
    assert.match(await predicate.inputValue(), /seen/);
    await page.close();
  });
}

browserTest(
  'a page whose look is gone says so too, and one without an answer does not',
  async () => {
    const bench = await workbench();
    const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
    const { title, offline } = words.en;
    await page.goto(`${bench.url}/verify`);
    await page.getByRole('heading', { level: 1, name: 'Verify' }).waitFor();
    await renew(page, bench, 'SettingsPage');
    await page.locator('.side').getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('alert').filter({ hasText: title }).waitFor();
    assert.equal(await page.getByText(offline).count(), 0);
    await page.unrouteAll();
    await page.goto(`${bench.url}/items/${bench.ids['letter.txt']}`);
    await page.locator('.text-viewer').waitFor();
    await page.context().setOffline(true);
    await page.locator('main h2 [aria-expanded="false"]').last().click();
    await page.locator('main').getByText(offline).waitFor();
    assert.equal(await page.getByText(title).count(), 0);
    await page.context().setOffline(false);
    await page.close();
  },
);
