// Every page of the workbench, with what it is opened on in the invented archive. The walks
// (axe, screenshots, layout) visit them all; test/workbench/pages.test.ts holds it to the router.
import type { Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

export type Visit = {
  /** Also the name of its screenshots. */
  readonly name: string;
  readonly address: string;
  /** Whether the page has to say that it cannot be shown. */
  readonly isRefused?: boolean;
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
    { name: 'claims-narrowed', address: '/claims?predicate=killed&source=src-diary&q=fire' },
    { name: 'clusters', address: '/clusters' },
    { name: 'clusters-none', address: '/clusters?disputed=true' },
    { name: 'entity-cluster', address: '/entity/place-town' },
    { name: 'entity', address: '/entity/p-darya' },
    { name: 'entity-contested', address: '/entity/inc-fire' },
    { name: 'entity-timeline', address: '/entity/p-darya?tab=timeline' },
    { name: 'entity-relations', address: '/entity/p-darya?tab=relations' },
    { name: 'entity-accused-ties', address: '/entity/p-nader?tab=relations' },
    { name: 'entity-missing', address: '/entity/nobody', isRefused: true },
    { name: 'contested', address: '/contested' },
    { name: 'judgements', address: '/judgements' },
    { name: 'judgements-none', address: '/judgements?judges=different' },
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
    { name: 'imported', address: `/tables/${ids.import}` },
    { name: 'linkage', address: '/linkage' },
    { name: 'verify', address: '/verify' },
    { name: 'settings', address: '/settings' },
    { name: 'nowhere', address: '/nowhere' },
    { name: 'search', address: '/', act: search },
    ...opened(ids),
  ];
}

/** Menus, lists, dialogs and drawers, each open over its page. */
function opened(ids: Workbench['ids']): readonly Visit[] {
  const form = `/items/${ids['letter.txt']}`;
  return [
    { name: 'views-open', address: '/register/persons', act: openViews },
    { name: 'view-kept', address: '/items', act: keepView },
    { name: 'drawer', address: '/', act: openDrawer },
    { name: 'assess', address: '/contested', act: (page) => openDialog(page, '.point .button') },
    { name: 'item-subject', address: form, act: (page) => typeInto(page, 0, 'Darya') },
    { name: 'item-predicate', address: form, act: (page) => typeInto(page, 1, 'e') },
    { name: 'item-day', address: form, act: openCalendar },
    {
      name: 'item-tip',
      address: form,
      act: (page) =>
        page.locator('.viewer-tools .icon-button, .item-page .icon-button').first().hover(),
    },
    { name: 'item-withdraw', address: `${form}?claim=${ids.note}`, act: withdraw },
    { name: 'import-column', address: `/tables/import/${ids['list.csv']}`, act: openColumn },
    { name: 'item-facts', address: form, act: openFacts },
    { name: 'item-custody', address: form, act: openCustody },
    { name: 'item-table-facts', address: `/items/${ids['list.csv']}`, act: openFacts },
    {
      name: 'grade-source',
      address: '/entity/src-diary',
      act: (page) => openDialog(page, 'main section > div:not(.assessment) > .button'),
    },
    { name: 'claims-source', address: '/claims', act: openSources },
    { name: 'verify-outside', address: '/verify', act: discloseAll },
  ];
}

async function openViews(page: Page): Promise<void> {
  await page.locator('[aria-haspopup="menu"]').click();
  await page.locator('[role="menuitem"]:focus').waitFor();
}

async function keepView(page: Page): Promise<void> {
  await openViews(page);
  await page.keyboard.press('Enter');
  await page.locator('dialog input:focus').waitFor();
}

async function openDrawer(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDialog(page, '.bottom button');
}

async function openDialog(page: Page, button: string): Promise<void> {
  await page.locator(button).first().click();
  await page.getByRole('dialog').waitFor();
}

/** Types into one of the fields of a claim, and leaves its list open. */
async function typeInto(page: Page, place: number, text: string): Promise<void> {
  await openForm(page);
  await page.locator('.item-form [role="combobox"]').nth(place).fill(text);
  await page.locator('.list-box [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

async function openCalendar(page: Page): Promise<void> {
  await beginClaim(page);
  await page.locator('.item-date .icon-button').first().click();
  await page.getByRole('grid').waitFor();
}

async function openCustody(page: Page): Promise<void> {
  await openFacts(page);
  await page.locator('.facts ~ section > div > .button').last().click();
  await page.locator('dialog[open]').waitFor();
}

async function withdraw(page: Page): Promise<void> {
  await page.locator('body').press('w');
  await page.locator('dialog textarea:focus').waitFor();
}

async function openColumn(page: Page): Promise<void> {
  await page.locator('.column-choice [role="combobox"]').first().click();
  await page.locator('.list-box [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

async function openSources(page: Page): Promise<void> {
  await page.locator('.filters [role="combobox"]').nth(1).fill('d');
  await page.locator('.list-box:popover-open [role="option"]').first().waitFor();
}

/** What is known of an item, with all that opens in it. */
async function openFacts(page: Page): Promise<void> {
  await page.locator('main h2 [aria-expanded="false"]').last().click();
  await page.locator('.facts').first().waitFor();
}

async function discloseAll(page: Page): Promise<void> {
  for (const part of await page.locator('main [aria-expanded="false"]').all()) await part.click();
}

/** Opens the form of a claim, and waits until it can be typed into. */
export async function openForm(page: Page): Promise<void> {
  await page.locator('body').press('n');
  await formHasFocus(page);
}

/**
 * Waits until the form of a claim has come. It takes the focus, whatever has it by then, once a
 * passage is marked: keys that are pressed at once after a mark would go now here, now there.
 */
export async function formHasFocus(page: Page): Promise<void> {
  await page.locator('.item-form input:focus').waitFor();
}

/** The form of a claim, with every part of it open. */
async function beginClaim(page: Page): Promise<void> {
  await openForm(page);
  for (const part of await page.locator('.item-form .disclosure-button').all()) await part.click();
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Darya');
  await page.getByRole('option').first().waitFor();
}

/** Goes to a page and waits until it is at rest; nothing is done there yet. */
export async function arrive(page: Page, url: string, { address }: Visit): Promise<void> {
  await page.goto(new URL(address, url).href);
  await page.locator('h1').first().waitFor();
  await untilQuiet(page);
}

const quietMs = 150;
const mostMs = 15_000;
const underWay = new WeakMap<Page, { requests: number }>();

/** Waits until nothing has been on its way for a while, a shorter one than `networkidle` waits. */
export async function untilQuiet(page: Page): Promise<void> {
  const state = underWay.get(page) ?? { requests: 0 };
  const begun = performance.now();
  for (let since = begun; performance.now() - since < quietMs; ) {
    await page.waitForTimeout(25);
    if (state.requests > 0) since = performance.now();
    if (since - begun > mostMs)
      throw new Error(`${state.requests} requests are still on their way`);
  }
}

/** To be called before the first page is gone to. */
export function countRequests(page: Page): void {
  const state = { requests: 0 };
  underWay.set(page, state);
  page.on('request', () => {
    state.requests += 1;
  });
  const end = () => {
    state.requests -= 1;
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
}
