// Comparing: from the overview's numbers to their lists, from a list to a kept view and to
// its CSV, from a contested point to an assessment and its withdrawal.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { browserTest } from './browser.ts';
import { countRequests, untilQuiet } from './pages.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const plain = { language: 'en', theme: 'light', width: 1280 } as const;

browserTest('every number of the overview leads to a list that is there', async () => {
  const bench = await workbench();
  const { page, complaints } = await bench.open(plain);
  countRequests(page);
  await page.goto(bench.url);
  await page.locator('.overview-kind a').first().waitFor();
  const links = await page
    .locator('a.figure, .overview-kind a, .overview-access, .overview-list a')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  assert.ok(links.length > 8, `${links.length} links`);
  for (const link of new Set(links)) {
    const { pathname, search } = new URL(link);
    await page.locator(`main a[href="${pathname}${search}"]`).first().click();
    await page.waitForURL(link);
    await page.locator('h1').first().waitFor();
    await untilQuiet(page);
    assert.equal(await page.getByRole('alert').count(), 0, link);
    await page.goBack();
  }
  assert.deepEqual(complaints, []);
  await page.close();
});

browserTest('a number of the overview is the number of the list behind it', async () => {
  const bench = await workbench();
  const { page } = await bench.open(plain);
  await page.goto(bench.url);
  const figure = page.locator('a.figure', { hasText: 'contested points' });
  const number = await figure.locator('.figure-value').textContent();
  await figure.click();
  await page.waitForURL('**/contested?verdict=contested');
  await page.getByText(`${number} in all`).waitFor();
  await page.goto(bench.url);
  const judged = page.getByRole('link', { name: /judgements? by people/ });
  const [count = ''] = (await judged.textContent())?.match(/\d+/) ?? [];
  await judged.click();
  await page.waitForURL('**/judgements');
  await page.getByText(`${count} in all`).waitFor();
  assert.equal(await page.locator('.judgement').count(), Number(count));
  await page.close();
});

browserTest('a view of a list is kept with its filters, opened again and dropped', async () => {
  const bench = await workbench();
  const { page, complaints } = await bench.open(plain);
  await page.goto(`${bench.url}/register/persons`);
  await page.getByRole('searchbox').fill('Darya');
  await page.waitForURL('**/register/persons?q=Darya');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Keep this view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill('Only one');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByText('The view is kept.').waitFor();
  await page.goto(`${bench.url}/settings`);
  await page.getByRole('link', { name: 'Only one' }).click();
  await page.waitForURL('**/register/persons?q=Darya');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'Darya');
  await page.getByRole('row', { name: /Darya/ }).waitFor();
  await page.goto(`${bench.url}/settings`);
  await page.getByRole('button', { name: 'Drop the view Only one' }).click();
  await page.getByText('None yet.').waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
});

browserTest('every list downloads whole as CSV, with the filters that it has', async () => {
  const bench = await workbench();
  const { page } = await bench.open(plain);
  const lists = [
    '/register/persons?q=Darya',
    '/register/sources',
    '/claims',
    '/judgements',
    '/clusters',
    '/contested',
    '/items',
  ];
  for (const list of lists) {
    await page.goto(bench.url + list);
    const began = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download CSV' }).click();
    const text = readFileSync(await (await began).path(), 'utf8');
    assert.ok(text.split('\r\n').length > 2, `${list} has no rows`);
    if (list.includes('Darya')) assert.doesNotMatch(text, /Nader/);
  }
  await page.close();
});

for (const language of ['en', 'fa'] as const) {
  const words = {
    en: {
      assess: 'Record an assessment',
      open: /cannot be settled/,
      record: 'Record',
      back: 'Take this assessment back',
    },
    fa: {
      assess: 'ثبت ارزیابی',
      open: /نمی‌توان داوری کرد/,
      record: 'ثبت',
      back: 'پس گرفتن این ارزیابی',
    },
  }[language];
  browserTest(
    `an analyst assesses a contested point with a reason, and takes it back (${language})`,
    async () => {
      const bench = await workbench();
      const { page, complaints } = await bench.open({ ...plain, language });
      const reason = `Invented reason, ${language}`;
      await page.goto(`${bench.url}/contested`);
      await page.getByRole('button', { name: words.assess }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(words.open).click();
      const record = dialog.getByRole('button', { name: words.record, exact: true });
      assert.ok(await record.isDisabled(), 'an assessment without a reason could be recorded');
      await dialog.getByRole('textbox').fill(reason);
      await record.click();
      const note = page.locator('.assessment', { hasText: reason });
      await note.waitFor();
      await note.getByRole('button', { name: words.back }).click();
      await dialog.getByRole('textbox').fill('Invented second thought');
      await dialog.getByRole('button', { name: words.back }).click();
      await note.getByRole('button', { name: words.back }).waitFor({ state: 'detached' });
      assert.deepEqual(complaints, []);
      await page.close();
    },
  );
}

browserTest(
  'how a claim is known is told, with its place in the log and a proof to take away',
  async () => {
    const bench = await workbench();
    const { page, complaints } = await bench.open(plain);
    await page.goto(`${bench.url}/entity/p-darya`);
    await page.getByRole('button', { name: 'How do we know?' }).first().click();
    await page.getByText('Position in the log').waitFor();
    const began = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the proof' }).first().click();
    const proof = readFileSync(await (await began).path(), 'utf8');
    assert.match(proof, /^c2sp\.org\/tlog-proof@v1\n/);
    assert.deepEqual(complaints, []);
    await page.close();
  },
);

browserTest('a reader of a lower level may not record, and is told so', async () => {
  const bench = await workbench();
  const { page } = await bench.open({ ...plain, level: 'public' });
  await page.goto(`${bench.url}/contested`);
  await page.locator('.read-only').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Record an assessment' }).count(), 0);
  await page.close();
});
