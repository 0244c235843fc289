// A person grades a source and a claim in the window for it, with a reason, sees the grade
// under their name, and takes it back.
import assert from 'node:assert/strict';
import { browserTest } from './browser.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const graded = {
  source: {
    address: '/entity/src-diary',
    en: { give: 'Grade the source', means: 'fairly reliable' },
    fa: { give: 'درجه دادن به منبع', means: 'نسبتاً قابل اعتماد' },
  },
  claim: {
    address: '/entity/p-darya',
    en: { give: 'Grade the claim', means: 'possibly true' },
    fa: { give: 'درجه دادن به گزاره', means: 'شاید درست' },
  },
} as const;

const words = {
  en: { how: 'How do we know?', record: 'Record', back: 'Take this grade back' },
  fa: { how: 'از کجا می‌دانیم؟', record: 'ثبت', back: 'پس گرفتن این درجه' },
} as const;

for (const language of ['en', 'fa'] as const) {
  for (const what of ['source', 'claim'] as const) {
    browserTest(
      `a ${what} is graded with a reason, and the grade taken back (${language})`,
      async () => {
        const bench = await workbench();
        const { page, complaints } = await bench.open({ language, theme: 'light', width: 1280 });
        const { give, means } = graded[what][language];
        const { how, record, back } = words[language];
        const reason = `Invented reason for a ${what}, ${language}`;
        await page.goto(bench.url + graded[what].address);
        if (what === 'claim') await page.getByRole('button', { name: how }).first().click();
        await page.getByRole('button', { name: give }).click();
        const dialog = page.getByRole('dialog');
        const act = dialog.getByRole('button', { name: record, exact: true });
        await dialog.getByRole('textbox').fill(reason);
        assert.ok(await act.isDisabled(), 'a reason could be recorded without a grade');
        await dialog.getByText(means, { exact: true }).click();
        await act.click();
        await dialog.waitFor({ state: 'detached' });
        const note = page.locator('.assessment', { hasText: reason });
        await note.getByText(means).waitFor();
        await note.getByText('Recorder One').waitFor();
        await note.getByRole('button', { name: back }).click();
        assert.ok(await dialog.getByRole('button', { name: back }).isDisabled());
        await dialog.getByRole('textbox').fill('Invented second thought');
        await dialog.getByRole('button', { name: back }).click();
        await note.getByRole('button', { name: back }).waitFor({ state: 'detached' });
        assert.deepEqual(complaints, []);
        await page.close();
      },
    );
  }
}
