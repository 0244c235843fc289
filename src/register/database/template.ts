// An empty embedded database, kept to be copied: making one takes seconds,
// copying it a fraction of one. It holds nothing of any archive.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PgliteThread } from './pglite-thread.ts';

/** Copies the template to `data`, unless a database is there; the template is made when first needed. */
export async function copyTemplate(templates: string, data: string): Promise<void> {
  if (existsSync(data)) return;
  const template = join(templates, `pglite-${versionOfPglite()}`);
  if (!existsSync(template)) await makeTemplate(templates, template);
  const half = `${data}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(dirname(data), { recursive: true });
  cpSync(template, half, { recursive: true });
  renameSync(half, data);
}

async function makeTemplate(templates: string, template: string): Promise<void> {
  mkdirSync(templates, { recursive: true });
  const folder = mkdtempSync(join(templates, 'making-'));
  try {
    const thread = new PgliteThread(join(folder, 'data'));
    await thread.ask({ what: 'query', sql: 'select 1', parameters: [] });
    await thread.close();
    if (!existsSync(template)) renameSync(join(folder, 'data'), template);
  } catch (cause) {
    // Two processes may have made it at once, and one of them was faster.
    if (!existsSync(template)) throw cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database belongs to the version that made it; the template is named after it. */
function versionOfPglite(): string {
  const main = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  const manifest = join(dirname(dirname(main)), 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return String(version);
}
