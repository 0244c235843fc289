// Receiving files in the browser, and finding them again in the list.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserTest } from './browser.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const pictures = join(import.meta.dirname, 'screenshots');

function invented(language: string): { folder: string; digest: string } {
  const folder = mkdtempSync(join(tmpdir(), 'gavah-received-'));
  mkdirSync(join(folder, 'box', 'inner'), { recursive: true });
  const large = Buffer.alloc(9_000_000, `large ${language} `);
  writeFileSync(join(folder, 'box', 'large.bin'), large);
  writeFileSync(join(folder, 'box', 'inner', 'نامه.txt'), `نامه‌ای از جایی ساختگی (${language}).\n`);
  writeFileSync(join(folder, 'box', 'inner', 'more.txt'), `${language}\n`);
  return { folder, digest: createHash('sha256').update(large).digest('hex') };
}

for (const language of ['en', 'fa'] as const) {
  const words = {
    en: { from: 'From whom', begin: 'Receive', read: 'Text was taken out of 3 items' },
    fa: { from: 'از چه کسی', begin: 'دریافت', read: 'متن ۳ مدرک بیرون کشیده' },
  }[language];
  browserTest(
    `a folder is received, and every file accounted for, in ${language === 'en' ? 'English' : 'Persian'}`,
    async () => {
      const bench = await workbench();
      const { folder, digest } = invented(language);
      const { page, complaints } = await bench.open({ language, theme: 'light', width: 1280 });
      await page.goto(`${bench.url}/items/receive`);
      await page.locator('input[type=file]').last().setInputFiles(join(folder, 'box'));
      await page.getByText('box/inner/نامه.txt').waitFor();
      await page.getByRole('textbox', { name: words.from }).fill('Giver Invented');
      await page.screenshot({ path: join(pictures, `receiving-${language}.png`) });
      await page.getByRole('button', { name: words.begin, exact: true }).click();
      await page.getByText(digest).filter({ visible: true }).waitFor({ timeout: 30_000 });
      await page.getByText(words.read).waitFor({ timeout: 60_000 });
      await page.screenshot({ path: join(pictures, `received-${language}.png`) });
      assert.equal(await page.getByRole('row').count(), 4);
      await page.goto(`${bench.url}/items?q=${encodeURIComponent('نامه')}`);
      await page.getByRole('link', { name: 'نامه.txt' }).first().waitFor();
      await page.screenshot({ path: join(pictures, `items-found-${language}.png`) });
      await page.getByRole('link', { name: 'نامه.txt' }).first().click();
      await page.getByText('نامه‌ای از جایی ساختگی').waitFor({ timeout: 60_000 });
      assert.deepEqual(complaints, []);
      rmSync(folder, { recursive: true });
      await page.close();
    },
  );
}

browserTest(
  'a file that is gone or changed when it is sent is named, and the rest received',
  async () => {
    const bench = await workbench();
    const folder = mkdtempSync(join(tmpdir(), 'gavah-received-'));
    const paths = ['gone.txt', 'stays.txt', 'grows.bin'].map((name) => join(folder, name));
    const [gone = '', stays = '', grows = ''] = paths;
    for (const path of [gone, stays]) writeFileSync(path, `${path}\n`);
    writeFileSync(grows, Buffer.alloc(300_000, 'x'));
    const { page } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
    await page.goto(`${bench.url}/items/receive`);
    await page.locator('input[type=file]').first().setInputFiles(paths);
    await page.getByText('gone.txt').waitFor();
    rmSync(gone);
    writeFileSync(grows, Buffer.alloc(400_000, 'y'));
    await page.getByRole('textbox', { name: 'From whom' }).fill('Giver Invented');
    await page.getByRole('button', { name: 'Receive', exact: true }).click();
    await page.getByText('2 files could not be read and were not received.').waitFor();
    await page.getByText('1 files: 1 received, 0 duplicates, 0 refused.').waitFor();
    assert.deepEqual(await page.getByRole('alert').getByRole('listitem').allInnerTexts(), [
      'gone.txt',
      'grows.bin',
    ]);
    await page.screenshot({ path: join(pictures, 'receiving-unread.png') });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('.list-cell .narrow-only', { hasText: /[0-9a-f]{64}/ }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${wide} px wide`);
    rmSync(folder, { recursive: true });
    await page.close();
  },
);

browserTest(
  'nobody receives without saying from whom, or at a level that cannot write',
  async () => {
    const bench = await workbench();
    const { page } = await bench.open({ language: 'en', theme: 'light', width: 390 });
    await page.goto(`${bench.url}/items/receive`);
    const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('words') };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByRole('button', { name: 'Receive', exact: true }).click();
    await page.getByText('Say from whom the files come.').waitFor();
    await page.screenshot({ path: join(pictures, 'receiving-narrow.png') });
    await page.close();
    const other = await bench.open({ language: 'en', theme: 'light', width: 390, level: 'team' });
    await other.page.goto(`${bench.url}/items/receive`);
    await other.page.getByText('Files cannot be received here').waitFor();
    await other.page.close();
  },
);
