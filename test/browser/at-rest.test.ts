// What is likely to be wanted next is there once a page has come to rest: a window that a key
// opens takes the first letter that is typed after it.
import assert from 'node:assert/strict';
import { restMark } from '../../workbench/src/at-rest.ts';
import { browserTest } from './browser.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

browserTest('the windows of an item open without asking the server for them', async () => {
  const bench = await workbench();
  const { page, complaints } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  await page.goto(`${bench.url}/items/${bench.ids['letter.txt']}?claim=${bench.ids.note}`);
  await page.locator('.claim-card[data-chosen]').waitFor();
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, restMark);
  await page.waitForFunction(() =>
    ['WithdrawDialog', 'ShortcutsDialog'].every((part) =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes(part)),
    ),
  );
  await page.waitForLoadState('networkidle');
  await page.route('**/assets/**', (route) => route.abort());
  await page.locator('body').press('w');
  await page.keyboard.type('mistyped');
  assert.equal(await page.locator('dialog textarea').inputValue(), 'mistyped');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.locator('body').press('?');
  await page.locator('dialog .item-keys').waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
});
