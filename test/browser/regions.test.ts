// Regions of pictures and of PDF pages: drawn with the pointer, and placed, moved and sized by
// keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { type File, openReceived, bluePicture as picture } from './received.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();
const opened = async (file: File) => openReceived(await workbench(), file);

const fixtures = join(import.meta.dirname, '../intake/fixtures');

/** Where the region is that is steered, in pixels of its picture. */
function steeredOn(page: Page): Promise<number[]> {
  return page
    .locator('.region-layer .drawn')
    .evaluate((rect) =>
      ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))),
    );
}

browserTest(
  'a region of a picture is in its own pixels, however it is zoomed and turned',
  async () => {
    const { page, own } = await opened({ name: 'picture.png', bytes: picture });
    const image = page.locator('.image-viewer image');
    await image.waitFor();
    await page.getByRole('button', { name: 'Rotate' }).click();
    await page.locator('.image-viewer').focus();
    await page.keyboard.press('-');
    const box = await page.locator('.image-viewer svg').boundingBox();
    assert.ok(box !== null && box.height > box.width, 'a wide picture stands upright when turned');
    // Turned by a quarter, the left edge of the picture is on top and its lower edge on the left.
    const at = (x: number, y: number) =>
      [box.x + (1 - y / 100) * box.width, box.y + (x / 200) * box.height] as const;
    await page.mouse.move(...at(50, 20));
    await page.mouse.down();
    await page.mouse.move(...at(150, 80), { steps: 4 });
    await page.mouse.up();
    const region = page.locator('.region-layer .pending');
    await region.waitFor();
    const found = await region.evaluate((rect) =>
      ['x', 'y', 'width', 'height'].map((name) => Number(rect.getAttribute(name))),
    );
    for (const [i, expected] of [50, 20, 100, 60].entries()) {
      assert.ok(Math.abs((found[i] ?? 0) - expected) <= 1, `${found} is not 50,20,100,60`);
    }
    assert.deepEqual(own(), []);
    await page.close();
  },
);

browserTest('a region is steered and marked by keyboard', async () => {
  const { page } = await opened({ name: 'picture.png', bytes: picture });
  await page.locator('.image-viewer image').waitFor();
  await page.locator('.image-viewer').focus();
  await page.keyboard.press('Enter');
  const [x = 0, y = 0, width = 0, height = 0] = await steeredOn(page);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  assert.deepEqual(await steeredOn(page), [x - 2, y, width, height + 2]);
  await page.getByText(`Region at ${x - 2}, ${y}, ${width} by ${height + 2} pixels`).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.region-layer .pending').waitFor();
  await page.close();
});

browserTest('a region of a turned picture goes the way that its arrows point', async () => {
  const { page } = await opened({ name: 'picture.png', bytes: picture });
  await page.locator('.image-viewer image').waitFor();
  await page.locator('.image-viewer').focus();
  for (const key of ['r', 'Enter']) await page.keyboard.press(key);
  const drawn = page.locator('.region-layer .drawn');
  const before = await drawn.boundingBox();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+ArrowDown');
  const after = await drawn.boundingBox();
  assert.ok(before !== null && after !== null);
  assert.ok(after.x > before.x + 1 && after.y > before.y, 'it went another way');
  await page.keyboard.press('Escape');
  assert.equal(await drawn.count(), 0);
  await page.close();
});

browserTest('a region of a PDF is begun, moved, sized and marked by keyboard alone', async () => {
  const bytes = readFileSync(join(fixtures, 'letter.pdf'));
  const { page, own } = await opened({ name: 'letter.pdf', bytes });
  await page.locator('canvas[data-drawn]').waitFor();
  await page.getByRole('button', { name: 'Mark a region' }).focus();
  await page.keyboard.press('Enter');
  const viewer = page.locator('.pdf-viewer:focus');
  await viewer.waitFor();
  const [x = 0, y = 0, width = 0, height = 0] = await steeredOn(page);
  for (const key of ['ArrowRight', 'Alt+ArrowUp', 'Shift+ArrowDown', 'Shift+Alt+ArrowRight']) {
    await page.keyboard.press(key);
  }
  const [x2 = 0, y2 = 0, width2 = 0, height2 = 0] = await steeredOn(page);
  assert.deepEqual([y2, width2], [y - 1, width + 1]);
  assert.ok(x2 > x + 10 && height2 > height + 10, `${x2} ${height2}`);
  await page
    .getByRole('status')
    .filter({ hasText: `Region at ${x2}` })
    .waitFor();
  await page.getByText('Enter marks it, Escape lets go').waitFor();
  await page.screenshot({ path: join(import.meta.dirname, 'screenshots', 'viewer-steered.png') });
  await page.keyboard.press('Enter');
  await page.locator('.region-layer .pending').waitFor();
  await page.locator('.item-form').getByText('page 1').first().waitFor();
  assert.deepEqual(own(), []);
  await page.close();
});
