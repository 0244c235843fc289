// A list becomes claims in the browser: received, its columns confirmed, previewed,
// imported, found, and taken back whole; and the archive that holds it is taken away and
// checked with the command line.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { browserTest } from './browser.ts';
import { receive } from './received.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const root = resolve(import.meta.dirname, '../..');
const pictures = join(import.meta.dirname, 'screenshots');

// Invented people. The fourth row has a cell too few; the archive has a Town of Nowhere.
const list = [
  'id,نام,name_en,prison',
  '1,آرکام بشیری,Arkam Bashiri,Town of Nowhere',
  '2,لورا تهمک,Lura Tahmak,Karvan; ?',
  '3,سیان ورکا',
];

const words = {
  en: {
    from: 'From whom',
    receive: 'Receive',
    make: /Make claims of it/,
    keep: 'Take the good rows even if others are refused',
    record: /Record \d+ claims/,
    parts: 'A cell names',
    take: /Take the one in the register/,
    out: /Leave out what is no name/,
    is: '“Karvan” is',
    introduced: 'place: 1',
    back: 'Take the import back',
    reason: 'Reason',
    done: 'taken back',
    check: 'Check now',
    clean: 'Nothing wrong was found',
    archive: 'Download the archive (ZIP)',
  },
  fa: {
    from: 'از چه کسی',
    receive: 'دریافت',
    make: /ساختن گزاره از آن/,
    keep: 'سطرهای درست پذیرفته شوند، حتی اگر برخی رد شوند',
    record: /ثبت [۰-۹]+ گزاره/,
    parts: 'هر خانه',
    take: /پذیرفتن تنها هم‌نام/,
    out: /کنار گذاشتن آنچه نام نیست/,
    is: '«Karvan» این است',
    introduced: 'جا: ۱',
    back: 'پس گرفتن این ورود',
    reason: 'دلیل',
    done: 'پس گرفته شده',
    check: 'وارسی کن',
    clean: 'چیز نادرستی یافت نشد',
    archive: 'بارگیری بایگانی (ZIP)',
  },
} as const;

for (const language of ['en', 'fa'] as const) {
  const said = words[language];
  browserTest(`a list becomes claims and is taken back whole (${language})`, async () => {
    const own = await workbench();
    const { page, complaints } = await own.open({ language, theme: 'light', width: 1280 });
    const name = `people-${language}.csv`;
    await page.goto(`${own.url}/items/receive`);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(`\ufeff${list.join('\r\n')}\r\n`),
      });
    await page.getByRole('textbox', { name: said.from }).fill('Giver Invented');
    await page.getByRole('button', { name: said.receive, exact: true }).click();
    await page
      .getByText(/[0-9a-f]{64}/)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 30_000 });

    await page.goto(`${own.url}/tables`);
    const row = page.getByRole('listitem').filter({ hasText: name });
    await row.getByRole('link', { name: said.make }).click();
    await page.getByText('I-020').waitFor({ timeout: 30_000 });
    assert.equal(await page.getByRole('button', { name: said.record }).isDisabled(), true);
    await page.getByText(said.keep).click();
    const record = page.getByRole('button', { name: said.record });
    // What has the name of a town of the archive, or is no name, waits for a word.
    await page.getByRole('combobox', { name: said.parts }).selectOption(';');
    await page.getByRole('combobox', { name: said.is }).waitFor();
    assert.equal(await record.isDisabled(), true);
    await page.getByRole('button', { name: said.take }).press('Enter');
    await page.getByRole('button', { name: said.out }).press('Enter');
    await record.and(page.locator(':enabled')).waitFor();
    await page.screenshot({
      path: join(pictures, `import-preview-${language}.png`),
      fullPage: true,
    });
    await record.click();
    await page.waitForURL(/\/tables\/[0-9a-f]{64}$/);
    await page.getByText('I-020').waitFor();
    await page.getByText(said.introduced).waitFor();
    await page.screenshot({
      path: join(pictures, `imported-report-${language}.png`),
      fullPage: true,
    });
    const imported = page.url();

    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(language === 'en' ? 'لورا تهمک' : 'Lura Tahmak');
    await page.getByRole('option').first().click();
    await page.waitForURL(/\/entity\//);

    await page.goto(imported);
    await page.getByRole('button', { name: said.back }).click();
    await page.getByRole('textbox', { name: said.reason }).fill('only a trial');
    await page.getByRole('dialog').getByRole('button', { name: said.back }).click();
    await page.getByText(said.done).first().waitFor();
    assert.deepEqual(complaints, []);
    await page.close();
  });
}

browserTest('a list with semicolons is written anew from the page that refuses it', async () => {
  const own = await workbench();
  const { page, complaints } = await own.open({ language: 'fa', theme: 'light', width: 1280 });
  const bytes = Buffer.from('id;نام\n1;سیان ورکا\n');
  const item = await receive(own, page, { name: 'semicolons.csv', bytes });
  await page.goto(`${own.url}/tables/import/${item}`);
  const words = page.locator('.problem-words').filter({ hasText: 'semicolons.csv' });
  await words.waitFor();
  await page.getByRole('button', { name: 'بازنویسی به CSV' }).click();
  await page.getByRole('link', { name: 'semicolons - CSV.csv' }).click({ timeout: 30_000 });
  await page.getByText('سیان ورکا').first().waitFor({ timeout: 30_000 });
  await page.goto(`${own.url}/items/${item}`);
  await page.locator('.table-viewer').getByText('سیان ورکا').first().waitFor();
  assert.deepEqual(complaints, []);
  await page.close();
});

browserTest(
  'a list whose rows alone are in another encoding is written anew all the same',
  async () => {
    const own = await workbench();
    const { page, complaints } = await own.open({ language: 'fa', theme: 'light', width: 1280 });
    const names = Buffer.from('312cd3edc7e40a322ccfd1edc70a', 'hex');
    const bytes = Buffer.concat([Buffer.from('id,name\n'), names]);
    const item = await receive(own, page, { name: 'valley-1256.csv', bytes });
    await page.goto(`${own.url}/tables/import/${item}`);
    await page.getByRole('alert').filter({ hasText: '۲ سطر این فهرست به UTF-8 نیست' }).waitFor();
    await page.getByRole('button', { name: 'بازنویسی به CSV' }).click();
    await page.getByRole('link', { name: 'valley-1256 - CSV.csv' }).click({ timeout: 30_000 });
    await page.getByText('سيان').first().waitFor({ timeout: 30_000 });
    assert.equal(await page.getByRole('button', { name: 'بازنویسی به CSV' }).count(), 0);
    assert.deepEqual(complaints, []);
    await page.close();
  },
);

for (const language of ['en', 'fa'] as const) {
  const said = words[language];
  browserTest(
    `the archive is checked, taken away, and checked again without us (${language})`,
    async () => {
      const own = await workbench();
      const { page, complaints } = await own.open({ language, theme: 'light', width: 1280 });
      await page.goto(`${own.url}/verify`);
      await page.getByRole('button', { name: said.check }).click();
      await page.getByText(said.clean).waitFor({ timeout: 60_000 });
      await page.screenshot({ path: join(pictures, `verified-${language}.png`), fullPage: true });
      const [download] = await Promise.all([
        page.waitForEvent('download', { timeout: 60_000 }),
        page.getByRole('link', { name: said.archive }).click(),
      ]);
      const folder = mkdtempSync(join(tmpdir(), 'gavah-taken-'));
      const zip = join(folder, 'archive.zip');
      await download.saveAs(zip);
      execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder]);
      const [archive = ''] = readdirSync(folder).filter((name) => name.startsWith('gavah-'));
      const gavah = [join(root, 'src/cli/gavah.ts'), '--lang', 'en'];
      const report = execFileSync(process.execPath, [...gavah, 'verify', join(folder, archive)], {
        encoding: 'utf8',
      });
      assert.match(report, /Verdict: clean/);
      rmSync(folder, { recursive: true });
      assert.deepEqual(complaints, []);
      await page.close();
    },
  );
}
