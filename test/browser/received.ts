// Files put into the archive of a test over the API, as the receive page does it, and marks that a viewer tells of.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

export type File = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isDistressing?: boolean;
};

const headers = { 'x-gavah': '1' };

/** Asks the API with the session of a page, which need not be on any page for it. */
async function ask(
  page: Page,
  url: string,
  init: { readonly method?: string; data?: unknown } = {},
) {
  const answer = await page.request.fetch(url, { ...init, headers });
  assert.ok(answer.ok(), await answer.text());
  return answer.json();
}

async function ended(page: Page, url: string) {
  for (;;) {
    const { state, result } = await ask(page, url);
    if (state !== 'running') return result;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Receives a file with its text, and gives the id of its item. */
export async function receive(
  { url }: Pick<Workbench, 'url'>,
  page: Page,
  { name, bytes, isDistressing = false }: File,
): Promise<string> {
  const upload = await ask(page, `${url}/api/uploads?name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    data: bytes,
  });
  const about = { from: 'Giver Invented', visibility: 'team', isDistressing, note: null };
  const data = { ...about, uploads: [upload.id] };
  const job = await ask(page, `${url}/api/receipts`, { method: 'POST', data });
  const report = await ended(page, `${url}/api/jobs/${job.id}`);
  if (report.extraction !== null) await ended(page, `${url}/api/jobs/${report.extraction}`);
  const { item } = report.lines[0];
  assert.match(item, /^[0-9a-f]{64}$/);
  return item;
}

/** Has the text of an item taken out, where that was not done yet. */
export async function read({ url }: Pick<Workbench, 'url'>, page: Page, item: string) {
  const isRead = async () => (await ask(page, `${url}/api/items/${item}/text`)).total > 0;
  if (await isRead()) return;
  await ask(page, `${url}/api/items/${item}/extraction`, { method: 'POST' });
  while (!(await isRead())) await new Promise((done) => setTimeout(done, 50));
}

/** Imports a list as it is suggested, and gives the id of the import. */
export async function importList({ url }: Pick<Workbench, 'url'>, page: Page, item: string) {
  const post = (path: string, data: object) =>
    ask(page, `${url}/api/imports${path}`, { method: 'POST', data });
  const { choices } = await post('/suggestion', { item });
  const how = { mapping: null, isSameList: false, note: null, keepGood: false };
  const job = await post('', { ...how, item, choices });
  const { id } = await ended(page, `${url}/api/jobs/${job.id}`);
  assert.match(id, /^[0-9a-f]{64}$/);
  return id as string;
}

/** Receives a file and opens its page. */
export async function openReceived(bench: Workbench, file: File) {
  const { page, complaints } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  const item = await receive(bench, page, file);
  await page.goto(`${bench.url}/items/${item}`);
  // The script that keeps the language of a test is refused in the sandbox, as all would be.
  const own = () => complaints.filter((each) => !each.includes("'allow-same-origin'"));
  return { page, own, url: bench.url, item };
}

// Two hundred pixels by a hundred, blue.
export const bluePicture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAMgAAABkCAIAAABM5OhcAAAAzElEQVR42u3SMQ0AAAgEsVeCJmQjCxMMDE2q4HKpHjgXCTAWxsJYYCyMhbHAWBgLY4GxMBbGAmNhLIwFxsJYGAuMhbEwFhgLY2EsMBbGwlhgLIyFscBYGAtjgbEwFsYCY2EsjAXGwlgYC4yFsTAWGAtjYSwwFsbCWGAsjIWxwFgYC2OBsTAWxgJjYSyMBcbCWBgLjIWxMBYYC2NhLDAWxsJYYCyMhbHAWBgLY4GxMBbGAmNhLIyFsVTAWBgLY4GxMBbGAmNhLIwFxuK3Bdg8oEMxFgUdAAAAAElFTkSuQmCC',
  'base64',
);
