// Every page in both languages, loaded once and looked at in every way: it keeps still while
// it loads, axe finds no fault in either theme, the browser complains of nothing, and it fits
// a telephone (390 px) and 200 % zoom, which is a window of 640 px, without being scrolled
// sideways. What it fetches of script before it is at rest is weighed. Pictures to look at are left in test/browser/screenshots.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { browserTest, type Watched } from './browser.ts';
import { arrive, countRequests, type Visit, visits } from './pages.ts';
import { importList } from './received.ts';
import { mostScriptBytes, type Scripts, scriptsOf } from './scripts.ts';
import { ownWorkbench, type Workbench } from './workbench.ts';

const workbench = ownWorkbench();

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const pictures = join(import.meta.dirname, 'screenshots');
mkdirSync(pictures, { recursive: true });

const languages = ['en', 'fa'] as const;
type Language = (typeof languages)[number];
const mostShift = 0.05;

for (const language of languages) {
  for (const { name } of [...visits({ ids: {} }), { name: 'sign-in' }]) {
    browserTest(
      `${name} in ${language === 'en' ? 'English' : 'Persian'} keeps still, has no fault that axe finds, and fits`,
      async () => {
        const bench = await workbench();
        const { page, complaints, scripts } = await walkerIn(bench, language);
        const visit = await visitOf(bench, page, name);
        await arrive(page, bench.url, visit);
        const refusals = await page.locator('main [role="alert"]').count();
        assert.equal(refusals > 0, visit.isRefused === true, 'whether the page can be shown');
        const bytes = await scripts.compressedBytes();
        assert.ok(bytes < mostScriptBytes, `${bytes} bytes of compressed script`);
        await visit.act?.(page);
        const shift = await shiftOf(page);
        assert.ok(shift < mostShift, `layout shift of ${shift.toFixed(3)}`);
        await page.screenshot({ path: join(pictures, `${name}-${language}-light.png`) });
        for (const [theme, runOnly] of looked[language]) {
          await wear(page, theme);
          assert.deepEqual(await faultsOf(page, runOnly), [], theme);
        }
        await wear(page, 'dark');
        for (const width of [640, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await page.evaluate(drawn);
          assert.deepEqual(await widerThan(page, width), [], `at ${width} px`);
        }
        await page.screenshot({ path: join(pictures, `${name}-${language}-dark-390.png`) });
        assert.deepEqual(complaints, []);
      },
    );
  }
}

type Walker = Watched & { readonly scripts: Scripts };
const walkers = new Map<Language, Promise<Walker>>();

/** The page that walks in a language, as if it were new: loading one that knows the scripts takes half the time. */
async function walkerIn(bench: Workbench, language: Language): Promise<Walker> {
  const begun = walkers.get(language) ?? begin(bench, language);
  walkers.set(language, begun);
  const walker = await begun;
  await walker.page.setViewportSize({ width: 1280, height: 860 });
  await walker.page.evaluate(forgetDrafts).catch(() => {});
  walker.complaints.length = 0;
  walker.scripts.forget();
  return walker;
}

async function begin(bench: Workbench, language: Language): Promise<Walker> {
  const watched = await bench.open({ language, theme: 'light', width: 1280 });
  countRequests(watched.page);
  await watched.page.addInitScript(watchShifts);
  return { ...watched, scripts: scriptsOf(watched.page) };
}

function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key !== 'gavah.language' && key !== 'gavah.theme') localStorage.removeItem(key);
  }
  sessionStorage.clear();
}

let imported: Promise<string> | undefined;

/** The page by its name; what an import is shown as needs one, which is made when it is first asked for. */
async function visitOf(bench: Workbench, page: Page, name: string): Promise<Visit> {
  if (name === 'imported') imported ??= importList(bench, page, bench.ids['list.csv'] ?? '');
  const ids = { ...bench.ids, import: (await imported) ?? '' };
  const found = visits({ ids }).find((one) => one.name === name);
  return found ?? { name, address: `/${name}` };
}

function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  return page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, theme);
}

type Axe = {
  run(options: object): Promise<{
    violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofColours = ['color-contrast', 'link-in-text-block'];

type RunOnly = { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
const all: RunOnly = { type: 'tag', values: tags };
const colours: RunOnly = { type: 'rule', values: ofColours };

/**
 * What is looked for in which theme. A theme changes colours alone, and a language changes none:
 * unless SLOW=1, those of the light one are looked at in English and those of the dark one in both.
 */
const looked: Readonly<Record<Language, readonly (readonly ['light' | 'dark', RunOnly])[]>> = {
  en: [
    ['light', all],
    ['dark', colours],
  ],
  fa: [...(process.env.SLOW === '1' ? [['light', colours] as const] : []), ['dark', all]],
};

/** What axe finds, each with the first element that it finds it on. */
async function faultsOf(page: Page, runOnly: RunOnly): Promise<string[]> {
  // Evaluated by the debugger, which the content policy does not bind.
  await page.evaluate(`window.axe === undefined && (() => { ${axe} })()`);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: Axe };
    // Of what is in order it need not say where that is: half of its work on a long page.
    const only = { resultTypes: ['violations'], preload: false };
    const { violations } = await axe.run({ ...only, runOnly });
    return violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
  }, runOnly);
}

/** Waits until the page was drawn anew, with what follows from its new size. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

function watchShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (!entry.hadRecentInput) shifts.push(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
}

/** What makes the page wider than its window, if anything does. */
function widerThan(page: Page, width: number): Promise<string[]> {
  return page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('main *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    });
    return [
      `page: ${document.documentElement.scrollWidth}`,
      ...wide.slice(0, 4).map((element) => element.outerHTML.slice(0, 120)),
    ];
  }, width);
}
