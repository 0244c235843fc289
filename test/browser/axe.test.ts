// Every page in both languages and both themes: no violation that axe knows of, nothing that
// the browser complained of, and pictures to look at in test/browser/screenshots.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { browserTest } from './browser.ts';
import { type Visit, visit, visits } from './pages.ts';
import { type Workbench, workbench } from './workbench.ts';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const pictures = join(import.meta.dirname, 'screenshots');
mkdirSync(pictures, { recursive: true });

const languages = ['en', 'fa'] as const;
const themes = ['light', 'dark'] as const;

for (const language of languages) {
  for (const { name } of [...visits({ ids: {} }), { name: 'sign-in' }]) {
    browserTest(
      `${name} in ${language === 'en' ? 'English' : 'Persian'} has no fault that axe finds, in light and in dark`,
      async () => {
        const bench = await workbench();
        const { page, complaints } = await bench.open({ language, theme: 'light', width: 1280 });
        await visit(page, bench.url, visitOf(bench, name));
        for (const theme of themes) {
          await page.evaluate((theme) => {
            document.documentElement.dataset.theme = theme;
          }, theme);
          await page.screenshot({ path: join(pictures, `${name}-${language}-${theme}.png`) });
          assert.deepEqual(await faultsOf(page), [], theme);
        }
        assert.deepEqual(complaints, []);
        await page.context().close();
      },
    );
  }
}

function visitOf(bench: Workbench, name: string): Visit {
  const found = visits(bench).find((one) => one.name === name);
  return found ?? { name, address: `/${name}` };
}

type Axe = {
  run(options: object): Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
};

/** What axe finds, each with the first element that it finds it on. */
async function faultsOf(page: Page): Promise<string[]> {
  // Evaluated by the debugger, which the content policy does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
  });
}
