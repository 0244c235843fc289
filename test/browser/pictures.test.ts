// A picture's page names the pictures that are much the same, in both languages.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { receive } from './received.ts';
import { ownWorkbench, type Workbench } from './workbench.ts';

const workbench = ownWorkbench();
const pictures = join(import.meta.dirname, '../cli/files/pictures');
const file = (name: string) => ({ name, bytes: readFileSync(join(pictures, name)) });
const screenshot = (name: string) => join(import.meta.dirname, 'screenshots', `${name}.png`);

const said = {
  en: {
    facts: 'The item itself: origin, digests, custody',
    size: '480 × 360 pixels',
    like: 'Much the same picture as',
    how: /^\d+ of 256 bits of the sketch differ$/,
    plain: 'too small or too plain to be compared with others',
  },
  fa: {
    facts: 'خود مدرک: خاستگاه، چکیده‌ها، نگه‌داری',
    size: '۴۸۰ × ۳۶۰ پیکسل',
    like: 'تصویر کمابیش همسان با',
    how: /^[۰-۹]+ بیت از ۲۵۶ بیتِ طرح فرق دارد$/,
    plain: 'کوچک‌تر یا ساده‌تر از آن که با دیگر تصویرها سنجیده شود',
  },
} as const;

/** Received once: a second time they would be duplicates, and lead to the first. */
let received: Promise<{ photo: string; sent: string; blank: string }> | undefined;

async function receiveAll(bench: Workbench, page: Page) {
  const photo = await receive(bench, page, file('photo.jpg'));
  const sent = await receive(bench, page, file('sent-on.webp'));
  return { photo, sent, blank: await receive(bench, page, file('blank.png')) };
}

for (const language of ['en', 'fa'] as const) {
  browserTest(`a picture tells of the one that is much the same (${language})`, async () => {
    const bench = await workbench();
    const { page, complaints } = await bench.open({ language, theme: 'light', width: 1280 });
    const words = said[language];
    received ??= receiveAll(bench, page);
    const { photo, sent, blank } = await received;
    const open = async (item: string) => {
      await page.goto(`${bench.url}/items/${item}`);
      const facts = page.getByText(words.facts);
      await page.locator('.image-viewer').waitFor();
      const before = (await facts.boundingBox())?.y;
      await page.locator('.image-viewer image').waitFor();
      assert.equal((await facts.boundingBox())?.y, before, 'the page moved when the picture came');
      await facts.click();
    };
    await open(photo);
    await page.getByText(words.like).waitFor();
    await page.getByText(words.size).waitFor();
    await page.getByText(words.how).first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: screenshot(`picture-${language}`) });
    await page.getByRole('link', { name: 'sent-on.webp' }).first().click();
    await page.waitForURL(`**/items/${sent}`);
    await open(blank);
    await page.getByText(words.plain).waitFor();
    assert.equal(await page.getByText(words.like).count(), 0);
    assert.deepEqual(
      complaints.filter((each) => !each.includes("'allow-same-origin'")),
      [],
    );
    await page.close();
  });
}
