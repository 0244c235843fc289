// Every page of the workbench, with what it is opened on in the invented archive. The walks
// (axe, screenshots, layout) visit them all; test/workbench/pages.test.ts holds it to the router.
import type { Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

export type Visit = {
  /** Also the name of its screenshots. */
  readonly name: string;
  readonly address: string;
  /** What is done once it is there. */
  readonly act?: (page: Page) => Promise<void>;
};

export function visits({ ids }: Pick<Workbench, 'ids'>): readonly Visit[] {
  const item = ids['letter.txt'] ?? '';
  return [
    { name: 'overview', address: '/' },
    { name: 'activity', address: '/activity' },
    { name: 'persons', address: '/register/persons' },
    { name: 'places', address: '/register/places' },
    { name: 'works', address: '/register/work' },
    { name: 'proceedings-empty', address: '/register/proceedings?q=nobody' },
    { name: 'sources', address: '/register/sources' },
    { name: 'claims', address: '/claims' },
    { name: 'entity', address: '/entity/p-darya' },
    { name: 'entity-contested', address: '/entity/inc-fire' },
    { name: 'entity-timeline', address: '/entity/p-darya?tab=timeline' },
    { name: 'entity-relations', address: '/entity/p-darya?tab=relations' },
    { name: 'entity-missing', address: '/entity/nobody' },
    { name: 'contested', address: '/contested' },
    { name: 'items', address: '/items' },
    { name: 'receive', address: '/items/receive' },
    { name: 'item', address: `/items/${item}` },
    { name: 'item-table', address: `/items/${ids['list.csv'] ?? item}` },
    { name: 'item-claim', address: `/items/${item}?claim=${ids.note}` },
    { name: 'item-form', address: `/items/${item}`, act: beginClaim },
    {
      name: 'item-keys',
      address: `/items/${item}`,
      act: (page) => page.locator('body').press('?'),
    },
    { name: 'tables', address: '/tables' },
    { name: 'import-table', address: `/tables/import/${ids['list.csv'] ?? item}` },
    { name: 'imported', address: `/tables/${ids.import ?? item}` },
    { name: 'linkage', address: '/linkage' },
    { name: 'verify', address: '/verify' },
    { name: 'settings', address: '/settings' },
    { name: 'nowhere', address: '/nowhere' },
    { name: 'search', address: '/', act: search },
  ];
}

/** The form of a claim, with every part of it open. */
async function beginClaim(page: Page): Promise<void> {
  await page.locator('body').press('n');
  await page.locator('.item-form').waitFor();
  for (const part of await page.locator('.item-form .disclosure-button').all()) await part.click();
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Darya');
  await page.getByRole('option').first().waitFor();
}

/** Goes to a page and waits until it is at rest. */
export async function visit(page: Page, url: string, { address, act }: Visit): Promise<void> {
  await page.goto(new URL(address, url).href);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await act?.(page);
}
