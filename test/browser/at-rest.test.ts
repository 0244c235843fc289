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

browserTest('the form and the search are shown at once when they are asked for', async () => {
  const bench = await workbench();
  const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  await page.goto(`${bench.url}/items/${bench.ids['letter.txt']}`);
  await page.locator('.text-paragraph').first().waitFor();
  await page.waitForFunction(() =>
    ['ClaimForm', 'SearchPalette'].every((part) =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes(part)),
    ),
  );
  await page.waitForLoadState('networkidle');
  for (const [key, shown] of [
    ['n', '.item-form'],
    ['Control+k', '.palette'],
  ] as const) {
    await page.evaluate(noteWaiting, shown);
    await page.keyboard.press(key);
    await page.locator(shown).waitFor();
    assert.equal(
      await page.evaluate(waitedFor),
      false,
      `${shown} came later than what holds its place`,
    );
  }
  await page.close();
});

type Noting = { hasWaited?: boolean };

/** Notes whether the page is drawn, after the next key, without what was asked for. */
function noteWaiting(shown: string): void {
  const noting = window as Noting;
  noting.hasWaited = undefined;
  document.addEventListener(
    'keydown',
    () =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          noting.hasWaited = document.querySelector(shown) === null;
        }),
      ),
    { once: true },
  );
}

async function waitedFor(): Promise<boolean | undefined> {
  const noting = window as Noting;
  while (noting.hasWaited === undefined) await new Promise(requestAnimationFrame);
  return noting.hasWaited;
}
