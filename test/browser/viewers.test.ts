// Documents as they are shown and marked: PDF, pictures, text, tables.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pdf } from '../intake/text-files.ts';
import { browserTest } from './browser.ts';
import { formHasFocus } from './pages.ts';
import { type File, openReceived, bluePicture as picture, receive } from './received.ts';
import { mostScriptBytes, scriptsOf } from './scripts.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();
const opened = async (file: File) => openReceived(await workbench(), file);

const fixtures = join(import.meta.dirname, '../intake/fixtures');

const word = (page: Page, text: string) =>
  page
    .locator('.word-layer span')
    .filter({ hasText: new RegExp(`^${text}\\s*$`) })
    .first();

browserTest(
  'a Persian PDF is drawn, and dragging over words marks them in reading order',
  async () => {
    const bytes = readFileSync(join(fixtures, 'letter.pdf'));
    const { page, own } = await opened({ name: 'letter.pdf', bytes });
    await page.locator('canvas[data-drawn]').waitFor();
    const from = await word(page, 'مرداد').boundingBox();
    const to = await word(page, 'خانه‌ها').boundingBox();
    assert.ok(from !== null && to !== null);
    assert.ok(to.x < from.x, 'what is read later stands further left');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
    await page.screenshot({ path: join(import.meta.dirname, 'screenshots', 'viewer-pdf.png') });
    await page.mouse.up();
    await page.getByText('مرداد ۱۴۰۳ خانه‌ها').first().waitFor();
    assert.equal(await page.locator('.word-layer .pending').count(), 3);
    assert.deepEqual(own(), []);
    await page.close();
  },
);

browserTest('words of a PDF are chosen and marked by keyboard', async () => {
  const bytes = readFileSync(join(fixtures, 'letter.pdf'));
  const { page } = await opened({ name: 'letter.pdf', bytes });
  await page.locator('canvas[data-drawn]').waitFor();
  await word(page, 'نامه').waitFor();
  await page.locator('.pdf-viewer').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  assert.equal(await page.locator('.word-layer .chosen').count(), 2);
  await page.keyboard.press('Enter');
  await page.getByText('نامه گواه').first().waitFor();
  await formHasFocus(page);
  await page.locator('.pdf-viewer').focus();
  await page.keyboard.press('PageDown');
  await word(page, 'efficient').waitFor();
  await page.close();
});

browserTest('a passage of text is marked by selecting it, and by keyboard', async () => {
  const text = 'نخستین بند با چند واژه.\n\nبند دوم می‌گوید که خانه‌ها را دید.\n';
  const { page, own } = await opened({ name: 'words.txt', bytes: Buffer.from(text) });
  const second = page.locator('.text-paragraph').nth(1);
  await second.waitFor();
  await second.evaluate((paragraph) => {
    const range = document.createRange();
    const [node] = paragraph.childNodes;
    if (node === undefined) throw new Error('no text');
    range.setStart(node, 4);
    range.setEnd(node, 15);
    document.getSelection()?.addRange(range);
  });
  await page.locator('.text-viewer').dispatchEvent('pointerup');
  await page.locator('mark.pending').waitFor();
  assert.equal(await page.locator('mark.pending').textContent(), 'دوم می‌گوید');
  await formHasFocus(page);
  await page.locator('.text-viewer').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await page.locator('mark.pending', { hasText: 'نخستین بند' }).waitFor();
  assert.equal(await page.locator('mark.pending').count(), 1);
  assert.deepEqual(own(), []);
  await page.close();
});

browserTest('a table of a hundred thousand rows scrolls, and a row of it is marked', async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `${i + 1},Name Invented ${i + 1}`);
  const { page, own } = await opened({
    name: 'names.csv',
    bytes: Buffer.from(`id,name\n${rows.join('\n')}\n`),
  });
  await page.getByText('100,000 rows').waitFor();
  const table = page.locator('.table-viewer');
  await table.focus();
  await page.keyboard.press('End');
  await page.getByText('Name Invented 100000', { exact: true }).waitFor();
  assert.ok((await page.locator('.table-body > .table-row').count()) < 60);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('.table-row.pending').waitFor();
  assert.match((await page.locator('.table-row.pending').textContent()) ?? '', /100,000.*99999/);
  assert.deepEqual(own(), []);
  await page.close();
});

browserTest(
  'distressing material is covered until it is asked for, and is not fetched before',
  async () => {
    const { page, own, url, item } = await opened({
      name: 'wound.png',
      bytes: picture,
      isDistressing: true,
    });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(`${url}/items/${item}`);
    await page.getByText('What this item shows can distress').waitFor();
    await page.screenshot({ path: join(import.meta.dirname, 'screenshots', 'viewer-covered.png') });
    assert.ok(!fetched.some((path) => path.endsWith('/content')));
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.locator('.image-viewer image').waitFor();
    await page.getByRole('button', { name: 'Cover it again' }).click();
    assert.equal(await page.locator('.image-viewer').count(), 0);
    assert.deepEqual(own(), []);
    await page.close();
  },
);

browserTest('an SVG is drawn and its script never runs', async () => {
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" onload="document.title=1"><script>document.title = 1; fetch("/api/session")</script><rect width="60" height="40" fill="teal"/></svg>';
  const { page, own, url, item } = await opened({ name: 'drawing.svg', bytes: Buffer.from(svg) });
  await page.locator('.image-viewer image').waitFor();
  assert.notEqual(await page.title(), '1');
  await page.goto(`${url}/api/items/${item}/content`);
  assert.notEqual(await page.title(), '1');
  assert.match((await page.textContent('body')) ?? '', /onload/);
  assert.deepEqual(own(), []);
  await page.close();
});

browserTest(
  'a PDF that would act, is locked, or is broken, is shown harmlessly or said to be so',
  async () => {
    const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
    const link = '<< /S /URI /URI (http://example.org/) >>';
    const { page, own, url } = await opened({
      name: 'acts.pdf',
      bytes: pdf('A plain line', { catalog: `/OpenAction ${script} /AA << /WC ${link} >>` }),
    });
    await page.locator('canvas[data-drawn]').waitFor();
    await word(page, 'plain').waitFor();
    assert.equal(page.frames().length, 2);
    const frame = page.frames().find((each) => each.url().endsWith('/viewer/pdf.html'));
    const reach = await frame?.evaluate(async () => ({
      origin: self.origin,
      fetched: await fetch('/api/session').then(
        () => 'reached',
        () => 'refused',
      ),
      parent: (() => {
        try {
          return typeof parent.document;
        } catch {
          return 'refused';
        }
      })(),
    }));
    assert.deepEqual(reach, { origin: 'null', fetched: 'refused', parent: 'refused' });
    assert.ok(
      own().every((each) => each.includes('Content Security Policy')),
      own().join('\n'),
    );
    const id = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> /P -4 >>`;
    for (const [name, bytes, words] of [
      ['locked.pdf', pdf('Locked', { trailer: `${id} ${lock}` }), 'This PDF is encrypted'],
      ['broken.pdf', Buffer.from('%PDF-1.7\nnothing'), 'This PDF cannot be shown'],
    ] as const) {
      await page.goto(`${url}/items/${await receive({ url }, page, { name, bytes })}`);
      await page.getByText(words).waitFor();
    }
    await page.close();
  },
);

browserTest('every viewer can be used at 390 pixels, in Persian', async () => {
  const bench = await workbench();
  const { page } = await bench.open({ language: 'fa', theme: 'dark', width: 390 });
  const table = Buffer.from('ردیف,نام\n۱,گلنار ساختگی\n۲,بهار ساختگی\n');
  for (const [name, bytes, shown] of [
    ['letter.pdf', readFileSync(join(fixtures, 'letter.pdf')), 'canvas[data-drawn]'],
    ['picture.png', picture, '.image-viewer image'],
    ['words.txt', Buffer.from('نخستین بند با چند واژهٔ دیگر.\n'), '.text-paragraph'],
    ['names.csv', table, '.table-body > .table-row'],
  ] as const) {
    const item = await receive(bench, page, { name, bytes });
    const scripts = scriptsOf(page);
    await page.goto(`${bench.url}/items/${item}`);
    await page.locator(shown).first().waitFor();
    await page.screenshot({ path: join(import.meta.dirname, 'screenshots', `narrow-${name}.png`) });
    const weight = await scripts.compressedBytes();
    assert.ok(weight < mostScriptBytes, `${name} needs ${weight} bytes of compressed script`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 390, `${name} is ${wide} pixels wide`);
  }
  await page.close();
});
