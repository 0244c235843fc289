// From a testimony that is received to a proof of one of its paragraphs, which the command
// checks: what was not chosen is closed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fieldsOpened } from '../entry/opened.ts';
import { browserTest } from './browser.ts';
import { receive } from './received.ts';
import { ownWorkbench } from './workbench.ts';

const workbench = ownWorkbench();

const testimony = (language: string) =>
  ['I was at the invented gate.', 'My neighbour Nader Invented was there.', 'They came at night.']
    .map((paragraph) => `${paragraph} (${language})`)
    .join('\n\n');

for (const language of ['en', 'fa'] as const) {
  const words = {
    en: {
      facts: 'The item itself: origin, digests, custody',
      prove: 'Prove single paragraphs of its text',
      download: 'Download the proof, 2 fields open',
      shown: /paragraph: 3 of 3 open; the other 2 closed/,
    },
    fa: {
      facts: 'خود مدرک: خاستگاه، چکیده‌ها، نگه‌داری',
      prove: 'اثبات تک‌تک بندهای متن آن',
      download: 'بارگیری اثبات، ۲ فیلد باز',
      shown: /شمارهٔ ۳ از ۳ باز؛ ۲ تای دیگر بسته/,
    },
  }[language];
  browserTest(
    `one paragraph of a testimony is proven by itself, in ${language === 'en' ? 'English' : 'Persian'}`,
    async () => {
      const bench = await workbench();
      const { page, complaints } = await bench.open({ language, theme: 'light', width: 1280 });
      const name = `testimony-${language}.txt`;
      const item = await receive(bench, page, { name, bytes: Buffer.from(testimony(language)) });
      await page.goto(`${bench.url}/items/${item}`);
      await page.getByRole('button', { name: words.facts }).click();
      await page.getByRole('link', { name: words.prove }).click();
      const list = page.locator('.one-by-one');
      await list.getByText('They came at night.').click();
      await page.screenshot({
        path: join(import.meta.dirname, 'screenshots', `paragraph-proof-${language}.png`),
      });
      const began = page.waitForEvent('download');
      await page.getByRole('link', { name: words.download }).click();
      const path = await (await began).path();
      const opened = JSON.stringify(fieldsOpened(readFileSync(path, 'utf8')));
      assert.match(opened, /They came at night/);
      assert.doesNotMatch(opened, /Nader|gate/);
      const said = verifyWithCommand(bench.folder, path, language);
      assert.match(said, words.shown);
      assert.match(said, /They came at night/);
      assert.deepEqual(complaints, []);
      await page.close();
    },
  );
}

function verifyWithCommand(folder: string, proof: string, language: string): string {
  const { vkey } = JSON.parse(readFileSync(join(folder, 'archive.json'), 'utf8'));
  const home = mkdtempSync(join(tmpdir(), 'gavah-verify-'));
  const gavah = resolve(import.meta.dirname, '../../src/cli/gavah.ts');
  const run = spawnSync(
    process.execPath,
    [gavah, '--lang', language, 'verify', proof, '--key', vkey],
    { cwd: home, encoding: 'utf8', env: { ...process.env, GAVAH_HOME: home } },
  );
  rmSync(home, { recursive: true });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  return run.stdout;
}
