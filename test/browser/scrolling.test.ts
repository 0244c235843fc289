// A list of a hundred thousand rows, of which few are drawn, and an entity of ten thousand
// claims: neither holds up scrolling. Rows are reached with the keyboard.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { assertScrolls } from './frames.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const total = 100_000;

/** Answers for the server with invented persons, so that the page alone is measured. */
async function inventRows(page: Page): Promise<void> {
  await page.route('**/api/entities?*', async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get('cursor') ?? asked.get('skip') ?? 0);
    const rows = Array.from({ length: Math.min(200, total - from) }, (_, place) => {
      const text = `Invented Person ${String(from + place).padStart(6, '0')}`;
      const label = { en: text, fa: text, isNamed: true };
      const counts = { claimCount: place, sourceCount: 1, isContested: place % 5 === 0 };
      return { id: `p${from + place}`, kind: null, label, hint: null, ...counts };
    });
    const next = from + 200 < total ? String(from + 200) : null;
    await route.fulfill({ json: { rows, next, total } });
  });
}

browserTest('a list of 100,000 rows scrolls without a task or frame over 50 ms', async (t) => {
  const bench = await workbench();
  const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  await inventRows(page);
  await page.goto(`${bench.url}/register/persons`);
  await page.getByText('Invented Person 000003').waitFor();
  await page.waitForLoadState('networkidle');
  await assertScrolls(t, page, 280);
  const drawn = page.locator('[role="row"]');
  const last = await page.locator('[data-index]').last().getAttribute('data-index');
  assert.ok(Number(last) >= 600, `only ${last} rows went by`);
  assert.ok((await drawn.count()) < 60, `${await drawn.count()} rows are drawn`);
  await page.close();
});

/** An entity of 10,000 claims, made of what the server says of one: 25 predicates with 400 each. */
async function inventClaims(page: Page): Promise<void> {
  await page.route('**/api/entities/p-darya', async (route) => {
    const answer = await route.fetch();
    const entity = await answer.json();
    const [claim] = entity.predicates.flatMap(({ claims }: { claims: unknown[] }) => claims);
    const predicates = Array.from({ length: 25 }, (_, group) => ({
      ...entity.predicates[0],
      ...{ count: 400, verdict: 'agrees', points: [], claims: copies(claim, group, 0, 20) },
      predicate: { ...claim.predicate, id: `said-${group}` },
    }));
    await route.fulfill({ response: answer, json: { ...entity, predicates } });
  });
  await page.route('**/api/entities/p-darya/claims?*', async (route) => {
    const { searchParams } = new URL(route.request().url());
    const answer = await route.fetch({ url: route.request().url().replace(/\?.*/, '?limit=1') });
    const [claim] = (await answer.json()).rows;
    const [from, group] = [Number(searchParams.get('cursor') ?? 0), Number(said(searchParams))];
    const rows = copies(claim, group, from, 50);
    const next = from + 50 < 400 ? String(from + 50) : null;
    await route.fulfill({ json: { rows, next, total: 400 } });
  });
}

const said = (search: URLSearchParams) => search.get('predicate')?.replace('said-', '');

function copies(claim: object, group: number, from: number, count: number): object[] {
  return Array.from({ length: count }, (_, place) => ({
    ...claim,
    id: `${group}-${from + place}`.padEnd(64, '0'),
  }));
}

browserTest('an entity of 10,000 claims scrolls without a task or frame over 50 ms', async (t) => {
  const bench = await workbench();
  const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  await inventClaims(page);
  await page.goto(`${bench.url}/entity/p-darya`);
  await page.locator('.claim-card').first().waitFor();
  for (const group of [0, 1, 2, 3, 4, 5]) {
    await page.locator(`#predicate-said-${group} button`, { hasText: 'Show all 400' }).click();
    await page.locator(`#predicate-said-${group} .claim-card`).nth(49).waitFor();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForLoadState('networkidle');
  assert.ok((await page.locator('.claim-card').count()) > 350);
  await assertScrolls(t, page, 150);
  await page.close();
});

browserTest(
  'whoever drags the scroll bar to the middle sees the middle, and little is fetched',
  async () => {
    const bench = await workbench();
    const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
    await inventRows(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/entities?')) asked.push(request.url());
    });
    await page.goto(`${bench.url}/register/persons`);
    await page.getByText('Invented Person 000003').waitFor();
    for (const share of [0.1, 0.3, 0.5]) {
      await page.evaluate((to) => window.scrollTo(0, to * document.body.scrollHeight), share);
    }
    await page
      .locator('[data-index]', { hasText: /Person 0(499|500)/ })
      .first()
      .waitFor();
    const rows = page.locator('[data-index]');
    const index = Number(await rows.first().getAttribute('data-index'));
    assert.match(
      (await rows.first().textContent()) ?? '',
      new RegExp(`Person ${String(index).padStart(6, '0')}`),
    );
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '100001');
    assert.ok(asked.length <= 8, asked.join('\n'));
    await page.close();
  },
);

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
  await page.locator('[data-index="99999"]:focus', { hasText: 'Person 099999' }).waitFor();
  await page.keyboard.press('PageUp');
  await page.waitForFunction(
    () => Number((document.activeElement as HTMLElement).dataset.index) < 99_999,
  );
  await page.keyboard.press('Home');
  await page.locator('[data-index="0"]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/entity/p0');
  await page.close();
});
