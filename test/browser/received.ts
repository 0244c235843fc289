// Files put into the archive of a test through the page itself, as the receive
// page does it, and marks that a viewer tells of.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Workbench } from './workbench.ts';

export type File = {
  readonly name: string;
  readonly bytes: Buffer;
  readonly isDistressing?: boolean;
};

/** Receives a file with its text, and gives the id of its item. */
export async function receive(page: Page, { name, bytes, isDistressing = false }: File) {
  const id = await page.evaluate(
    async ({ name, base64, isDistressing }) => {
      const headers = { 'x-gavah': '1' };
      const ask = async (path: string, init: RequestInit) => (await fetch(path, init)).json();
      const ended = async (job: string) => {
        for (;;) {
          const { state, result } = await ask(`/api/jobs/${job}`, { headers });
          if (state !== 'running') return result;
          await new Promise((done) => setTimeout(done, 50));
        }
      };
      const upload = await ask(`/api/uploads?name=${encodeURIComponent(name)}`, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
      });
      const about = { from: 'Giver Invented', visibility: 'team', isDistressing, note: null };
      const job = await ask('/api/receipts', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ ...about, uploads: [upload.id] }),
      });
      const report = await ended(job.id);
      if (report.extraction !== null) await ended(report.extraction);
      return report.lines[0].item as string;
    },
    { name, base64: bytes.toString('base64'), isDistressing },
  );
  assert.match(id, /^[0-9a-f]{64}$/);
  return id;
}

/** Receives a file and opens its page. */
export async function openReceived(bench: Workbench, file: File) {
  const { page, complaints } = await bench.open({ language: 'en', theme: 'light', width: 1280 });
  await page.goto(`${bench.url}/settings`);
  const item = await receive(page, file);
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
