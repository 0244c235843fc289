// Read and record, as a person does it: mark a passage, say who says what, find it again,
// see that it is contested, take it back; in both languages, and by keyboard alone.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { formHasFocus, openForm } from './pages.ts';
import { read } from './received.ts';
import { ownWorkbench, type Workbench } from './workbench.ts';

const workbench = ownWorkbench();

type Language = 'en' | 'fa';
type Words = {
  readonly person: string;
  readonly otherSpelling: string;
  readonly date: string;
  readonly otherDate: string;
  readonly reading: RegExp;
  readonly seen: string;
  readonly make: RegExp;
  readonly reason: RegExp;
  readonly takeBack: string;
  readonly ended: RegExp;
  readonly subject: string;
  readonly unread: RegExp;
};

const words: { readonly [L in Language]: Words } = {
  en: {
    person: 'Mahtab Sakhtegi',
    otherSpelling: 'مهتاب ساختگی',
    date: '7 Mordad 1367',
    otherDate: '9 Mordad 1367',
    reading: /29 July 1988.*gavah\.bounds\/1/,
    seen: 'seen',
    make: /make a new one: person/,
    reason: /Reason/,
    takeBack: 'Take back',
    ended: /1 withdrawn or corrected/,
    subject: 'Of whom or what',
    unread: /cannot be read as a date/,
  },
  fa: {
    person: 'کاوه ساختگی',
    otherSpelling: 'Kaveh Sakhtegi',
    date: '۷ مرداد ۱۳۶۷',
    otherDate: '۹ مرداد ۱۳۶۷',
    reading: /۷ مرداد ۱۳۶۷.*gavah\.bounds\/1/,
    seen: 'seen',
    make: /ساختن تازه: شخص/,
    reason: /دلیل/,
    takeBack: 'پس گرفتن',
    ended: /۱ پس‌گرفته یا تصحیح‌شده/,
    subject: 'دربارهٔ چه کس یا چه چیز',
    unread: /نمی‌توان چون تاریخ خواند/,
  },
};

async function openItem(own: Workbench, language: Language, width = 1280) {
  const watched = await own.open({ language, theme: 'light', width });
  await read(own, watched.page, own.ids['letter.txt'] ?? '');
  await watched.page.goto(`${own.url}/items/${own.ids['letter.txt']}`);
  await watched.page.locator('.text-viewer').waitFor();
  return watched;
}

/** Marks the first three words of the letter by keyboard. */
async function markByKeyboard(page: Page): Promise<void> {
  await page.locator('.text-viewer').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
}

/** Types a name and takes the option that says so. */
async function pick(page: Page, text: string, option: RegExp): Promise<void> {
  await page.keyboard.type(text);
  await page.getByRole('option', { name: option }).first().waitFor();
  // What is found comes a moment after what can be made, and moves it.
  await page.waitForLoadState('networkidle');
  const index = await page
    .getByRole('option')
    .evaluateAll(
      (all, source) => all.findIndex((one) => new RegExp(source).test(one.textContent ?? '')),
      option.source,
    );
  for (let i = 0; i <= index; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** From the subject on: predicate, date, and off it goes. */
async function sayWhenSeen(page: Page, said: Words, date: string): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.type(said.seen);
  await page.keyboard.press('Tab');
  await page.keyboard.type(date);
}

const claimsOf = (page: Page) => page.locator('.claim-card:not([data-ended])');

for (const language of ['en', 'fa'] as const) {
  const said = words[language];
  browserTest(
    `a claim is recorded from a mark, found, contested and taken back (${language})`,
    async () => {
      const own = await workbench();
      const { page, complaints } = await openItem(own, language);
      // The list of claims comes after the text.
      await page.waitForLoadState('networkidle');
      const before = await claimsOf(page).count();

      await markByKeyboard(page);
      await formHasFocus(page);
      await pick(page, said.person, said.make);
      await sayWhenSeen(page, said, said.date);
      await page.getByText(said.reading).waitFor();
      await page.keyboard.press('Control+Enter');
      await page.locator('.claim-card[data-chosen]').waitFor();
      await claimsOf(page)
        .nth(before + 2)
        .waitFor();
      assert.equal(await claimsOf(page).count(), before + 3);
      const claim = new URL(page.url()).searchParams.get('claim') ?? '';
      await page.locator(`.text-viewer [data-claim="${claim}"]`).first().waitFor();

      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill(said.otherSpelling);
      await page.getByRole('option').filter({ hasText: said.person }).first().click();
      await page.waitForURL(/\/entity\//);
      await page.getByRole('heading', { name: said.person }).waitFor();

      await page.locator(`a[href*="claim=${claim}"]`).first().click();
      await page.locator(`.claim-card#claim-${claim}[data-chosen]`).waitFor();

      await openForm(page);
      await sayWhenSeenAgain(page, said);
      await page.keyboard.press('Control+Enter');
      await page.waitForURL((url) => (url.searchParams.get('claim') ?? claim) !== claim);
      await page.goto(`${own.url}/contested`);
      await page.getByText(said.person).first().waitFor();

      await page.goto(`${own.url}/items/${own.ids['letter.txt']}?claim=${claim}`);
      await page.locator(`.claim-card#claim-${claim}[data-chosen]`).waitFor();
      await page.locator('body').press('w');
      await page.getByLabel(said.reason).fill('misread');
      await page.getByRole('dialog').getByRole('button', { name: said.takeBack }).click();
      await page.getByRole('button', { name: said.ended }).waitFor();
      await page
        .locator(`.text-viewer [data-claim="${claim}"]`)
        .first()
        .waitFor({ state: 'detached' });
      assert.deepEqual(complaints, []);
      await page.close();
    },
  );
}

/** Another day for the same person: the form still knows whom, where the focus then is. */
async function sayWhenSeenAgain(page: Page, said: Words): Promise<void> {
  const subject = page.getByRole('combobox', { name: said.subject, exact: true });
  await subject.waitFor();
  if ((await subject.inputValue()) === '') {
    await pick(page, said.person, new RegExp(said.person));
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type(said.seen);
  await page.keyboard.press('Tab');
  await page.keyboard.type(said.otherDate);
}

browserTest(
  'a claim is made by keyboard alone, and leaves a person most of fifteen seconds',
  async (t) => {
    const own = await workbench();
    const { page, complaints } = await openItem(own, 'en');
    const said = words.en;
    await openForm(page);
    await pick(page, 'Darya', /Darya Invented/);
    await sayWhenSeen(page, said, said.date);
    await page.keyboard.press('Control+Enter');
    await page.locator('.claim-card[data-chosen]').waitFor();
    const first = new URL(page.url()).searchParams.get('claim');

    const began = performance.now();
    await markByKeyboard(page);
    await formHasFocus(page);
    await page.keyboard.type(said.seen);
    await page.keyboard.press('Tab');
    await page.keyboard.type('8 Mordad 1367');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => url.searchParams.get('claim') !== first);
    await page.locator('.claim-card[data-chosen]').waitFor();
    const machineMs = performance.now() - began;
    // Some twenty strokes and a look at the reading are the person's part: five seconds.
    t.diagnostic(`the machine took ${Math.round(machineMs)} ms`);
    assert.ok(machineMs < 10_000, `the machine took ${Math.round(machineMs)} ms`);

    await page.keyboard.press('Control+z');
    await page.keyboard.type('struck by mistake');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /withdrawn or corrected/ }).waitFor();
    await page.locator('body').press('?');
    await page.getByText('take back what was recorded last').waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  },
);

browserTest(
  'what was typed survives a reload and a failed save, and every refusal is beside its field',
  async () => {
    const own = await workbench();
    const { page } = await openItem(own, 'en');
    await openForm(page);
    await page.keyboard.press('Control+Enter');
    await page.locator('.item-form').getByText('This is needed.').waitFor();
    await pick(page, 'Darya', /Darya Invented/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('seen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('after the harvest');
    await page.getByText(words.en.unread).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('say in which calendar').waitFor();

    await page.reload();
    await page.getByRole('combobox', { name: words.en.subject, exact: true }).waitFor();
    assert.equal(
      await page.getByRole('combobox', { name: words.en.subject, exact: true }).inputValue(),
      'Darya Invented',
    );
    assert.equal(
      await page.getByRole('textbox', { name: 'seen', exact: true }).inputValue(),
      'after the harvest',
    );

    await page.getByRole('textbox', { name: 'seen', exact: true }).fill('7 Mordad 1367');
    await page.route('**/api/records', (route) => route.abort());
    await page.locator('.item-form').press('Control+Enter');
    await page.locator('.item-form [role="alert"]').waitFor();
    assert.equal(
      await page.getByRole('textbox', { name: 'seen', exact: true }).inputValue(),
      '7 Mordad 1367',
    );
    await page.unroute('**/api/records');
    await page.getByRole('textbox', { name: 'seen', exact: true }).press('Control+Enter');
    await page.locator('.claim-card[data-chosen]').waitFor();
    await page.close();
  },
);

browserTest('on a narrow screen document and claims are tabs', async () => {
  const own = await workbench();
  const { page, complaints } = await openItem(own, 'fa', 390);
  await page.getByRole('tab', { selected: true, name: 'سند' }).waitFor();
  await openForm(page);
  await page.getByRole('tab', { selected: true, name: /گزاره‌ها/ }).waitFor();
  await page.locator('.item-form').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.claim-card a[href*="claim="]').first().click();
  await page.getByRole('tab', { selected: true, name: 'سند' }).waitFor();
  await page.locator('.text-viewer [data-claim]').first().click();
  await page.getByRole('tab', { selected: true, name: /گزاره‌ها/ }).waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 390, `${width} px wide`);
  assert.deepEqual(complaints, []);
  await page.close();
});

const codeWords = {
  en: { codes: 'Codes in shared lists', near: /says more than our word/, none: 'Not compared' },
  fa: { codes: 'کدها در فهرست‌های مشترک', near: /بیش از واژهٔ ما/, none: 'سنجیده نشده' },
};

for (const language of ['en', 'fa'] as const) {
  browserTest(`the form shows the codes that stand beside a word (${language})`, async () => {
    const own = await workbench();
    const { page, complaints } = await openItem(own, language);
    const said = codeWords[language];
    await openForm(page);
    const form = page.locator('.item-form');
    const predicate = form.getByRole('combobox').nth(1);
    await predicate.fill('part of');
    await predicate.press('Tab');
    await form.getByRole('button', { name: said.codes }).click();
    await form.getByText('21 · 210100000000 · Branch; smaller division').waitFor();
    await form.getByText(said.near).waitFor();
    await predicate.fill('');
    await predicate.fill('seen');
    await predicate.press('Tab');
    await form.getByRole('button', { name: said.codes }).click();
    await form.getByText(said.none).waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });
}
