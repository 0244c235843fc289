// A person tells in the window for it what happened to an item, with a date in words, and
// sees it with the item and with whom it is since.
import assert from 'node:assert/strict';
import { browserTest } from './browser.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const words = {
  en: {
    facts: 'The item itself: origin, digests, custody',
    tell: 'Record what happened to it',
    act: 'handed over',
    when: 'When it happened',
    from: 'By whom',
    to: 'To whom',
    note: 'Note',
    record: 'Record',
    since: /By the record it is with\s+Court of Nowhere\s+since\s+4 March 2026/,
  },
  fa: {
    facts: 'خود مدرک: خاستگاه، چکیده‌ها، نگه‌داری',
    tell: 'ثبت آنچه بر آن گذشت',
    act: 'سپرده شد',
    when: 'کی روی داد',
    from: 'به دست که',
    to: 'به که',
    note: 'یادداشت',
    record: 'ثبت',
    since: /بنا بر دفتر اکنون نزد\s+Court of Nowhere\s+از\s+۱۳ اسفند ۱۴۰۴/,
  },
} as const;

for (const language of ['en', 'fa'] as const) {
  browserTest(`what happened to an item is recorded and shown with it (${language})`, async () => {
    const bench = await workbench();
    const { page, complaints } = await bench.open({ language, theme: 'light', width: 1280 });
    const said = words[language];
    const name = language === 'en' ? 'list.csv' : 'letter.txt';
    await page.goto(`${bench.url}/items/${bench.ids[name]}`);
    await page.getByText(said.facts, { exact: true }).click();
    await page.getByRole('button', { name: said.tell }).click();
    const dialog = page.locator('dialog[open]');
    const act = dialog.getByRole('button', { name: said.record, exact: true });
    const field = (label: string) => dialog.getByRole('textbox', { name: label });
    await field(said.to).fill('Court of Nowhere');
    assert.ok(await act.isDisabled(), 'it could be recorded without saying what happened');
    await dialog.getByText(said.act).first().click();
    // A window that is made narrower has room for one side: what is open beside them stays.
    await field(said.note).fill('kept');
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.locator(width === 390 ? '.tabs' : '.item-sides').waitFor();
      assert.equal(await field(said.note).inputValue(), 'kept', `at ${width} px`);
    }
    await field(said.when).fill('۱ فروردین ۱۴۵۰');
    await act.click();
    await dialog.getByText('I-042').waitFor();
    await field(said.when).fill('۱۳ اسفند ۱۴۰۴');
    await field(said.from).fill('Recorder One');
    await act.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(said.since).waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });
}
