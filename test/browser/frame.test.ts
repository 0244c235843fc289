// What stands around every page: signing in, language and direction, colours, search,
// the way around with the keyboard.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browserTest, openPage } from './browser.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const plain = { language: 'en', theme: 'light', width: 1280 } as const;

browserTest('a link signs in once, and its token stays in no address', async () => {
  const bench = await workbench();
  const link = await bench.link('team');
  const first = await openPage();
  await first.page.goto(link);
  await first.page.waitForURL((url) => url.pathname === '/');
  assert.equal(new URL(first.page.url()).hash, '');
  const second = await openPage();
  await second.page.goto(link);
  await second.page.getByRole('alert').waitFor();
  assert.equal(new URL(second.page.url()).hash, '');
  assert.equal(new URL(second.page.url()).pathname, '/sign-in');
  for (const { page } of [first, second]) await page.context().close();
});

browserTest('a link that is not whole says so, and is not tried', async () => {
  const bench = await workbench();
  const { page } = await openPage();
  await page.goto(`${bench.url}/sign-in#tooShort`);
  await page.getByText(/not a whole link|پیوند کامل نیست/).waitFor();
  await page.context().close();
});

browserTest('without a session every page leads to the sign-in page', async () => {
  const bench = await workbench();
  const { page, complaints } = await openPage();
  await page.goto(`${bench.url}/register/persons`);
  await page.waitForURL('**/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.deepEqual(complaints, []);
  await page.context().close();
});

browserTest('the language turns the page around without loading it again', async () => {
  const bench = await workbench();
  const { page } = await bench.open(plain);
  await page.goto(`${bench.url}/settings`);
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await page.getByRole('button', { name: 'فارسی' }).click();
  await page.getByRole('heading', { name: 'تنظیمات' }).waitFor();
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
  assert.equal(await page.getAttribute('html', 'lang'), 'fa');
  assert.ok(await page.evaluate(() => 'isSamePage' in window));
  const side = await page.locator('.side').boundingBox();
  assert.ok((side?.x ?? 0) > 640, 'the navigation is not on the right');
  assert.ok(await page.evaluate(() => document.fonts.check('1em Vazirmatn', 'گواه')));
  await page.close();
});

browserTest(
  'the search opens from anywhere, finds across scripts, and opens what is chosen',
  async () => {
    const bench = await workbench();
    const { page, complaints } = await bench.open(plain);
    await page.goto(`${bench.url}/settings`);
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('دریا');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/entity/**');
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.deepEqual(complaints, []);
    await page.close();
  },
);

browserTest('a name that only a rule wrote in Latin letters is marked as derived', async () => {
  const bench = await workbench();
  const { page, complaints } = await bench.open(plain);
  // As the register answers for somebody of whom no source has a name in Latin script.
  await page.route('**/api/entities/p-darya*', async (route) => {
    const answer = await route.fetch();
    const entity = await answer.json();
    const label = { ...entity.label, en: entity.label.fa, romanised: 'Darya Sakhtegi' };
    await route.fulfill({ response: answer, json: { ...entity, label } });
  });
  await page.goto(`${bench.url}/entity/p-darya`);
  const heading = page.getByRole('heading', { level: 1 });
  await heading.getByText('Darya Sakhtegi').waitFor();
  assert.equal(await heading.textContent(), 'دریا ساختگی Darya Sakhtegi (derived)');
  assert.deepEqual(complaints, []);
  await page.close();
});

browserTest('the keyboard reaches everything, and shows where it is', async () => {
  const bench = await workbench();
  const { page } = await bench.open(plain);
  await page.goto(`${bench.url}/register/persons`);
  await page.getByRole('row').nth(1).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'a.skip-link');
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'main.main');
  const stops = new Set<string>();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    stops.add(await focused(page));
    assert.ok(await hasRing(page), `${await focused(page)} shows no focus`);
  }
  assert.ok(
    [...stops].some((stop) => stop.includes('list-row')),
    [...stops].join(', '),
  );
  await page.close();
});

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { tagName, className } = document.activeElement as HTMLElement;
    return `${tagName.toLowerCase()}.${String(className).split(' ')[0]}`;
  });
}

function hasRing(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return true;
    // A box of a choice is hidden; the ring is around what stands for it.
    const shown = element.closest('label') ?? element;
    return [element, shown].some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
  });
}

browserTest('whoever lost the way still has the navigation', async () => {
  const bench = await workbench();
  const { page, complaints } = await bench.open(plain);
  for (const address of ['/nowhere/at/all', '/entity/nobody', `/items/${'ab'.repeat(32)}`]) {
    await page.goto(bench.url + address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.locator('.side .place').first().isVisible(), true, address);
    const on = page.locator('main').getByRole('link', { name: /^(Overview|All items)$/ });
    assert.equal(await on.count(), 1, address);
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

browserTest('a list that its filters leave nothing of lets go of them all', async () => {
  const bench = await workbench();
  const { page, complaints } = await bench.open(plain);
  await page.goto(`${bench.url}/register/persons?q=zzzz`);
  await page.getByRole('button', { name: 'Take all filters away' }).click();
  await page.getByRole('link', { name: 'Darya Invented' }).waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), '');
  assert.equal(new URL(page.url()).search, '');
  assert.deepEqual(complaints, []);
  await page.close();
});

browserTest('a long address that a claim cites does not make the page wider', async () => {
  const bench = await workbench();
  const { page } = await bench.open({ ...plain, width: 390 });
  const cited = `https://example.org/${'memorial'.repeat(12)}`;
  await page.route('**/api/claims?*', async (route) => {
    const answer = await route.fetch();
    const list = await answer.json();
    await route.fulfill({ json: { ...list, rows: [{ ...list.rows[0], cited }] } });
  });
  await page.goto(`${bench.url}/claims`);
  await page.getByText(cited).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await page.close();
});

browserTest(
  'of tabs that are wider than the window, the one that is shown is in sight',
  async () => {
    const bench = await workbench();
    for (const language of ['en', 'fa'] as const) {
      const { page } = await bench.open({ language, theme: 'light', width: 320 });
      await page.goto(`${bench.url}/entity/p-darya?tab=mentions`);
      const box = await page.getByRole('tab', { selected: true }).boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
      await page.close();
    }
  },
);

browserTest('the label of a sign can be read, in whichever order the styles came', async () => {
  const bench = await workbench();
  for (const theme of ['light', 'dark'] as const) {
    const { page } = await bench.open({ ...plain, theme });
    await page.goto(`${bench.url}/items/${bench.ids['letter.txt']}`);
    await page.locator('.item-page .icon-button').first().hover();
    const tip = page.locator('.tooltip:popover-open');
    await tip.waitFor();
    const [ink, ground] = await tip.evaluate((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return [color, backgroundColor];
    });
    assert.notEqual(ink, ground, theme);
    await page.close();
  }
});

browserTest('a telephone says at which level one reads', async () => {
  const bench = await workbench();
  for (const width of [1280, 390]) {
    const { page } = await bench.open({ ...plain, width, level: 'team' });
    await page.goto(`${bench.url}/settings`);
    const level = page.locator('header .level', { hasText: 'team' }).filter({ visible: true });
    await level.waitFor();
    assert.equal(await level.count(), 1, `at ${width} px`);
    const box = await level.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, 'it is cut off');
    await page.close();
  }
});
