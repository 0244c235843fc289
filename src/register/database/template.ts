// An embedded database with empty tables, kept to be copied: making one takes
// seconds, copying it a fraction of one. It holds nothing of any archive.
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { tablesVersion } from '../schema/migrate.ts';

const run = promisify(execFile);
// The same ending as this file has: .ts in the checkout, .js in the package.
const program = fileURLToPath(
  new URL(`../template-program${extname(import.meta.url)}`, import.meta.url),
);

/** Copies the template to `data`, unless a database is there; the template is made when first needed. */
export async function copyTemplate(templates: string, data: string): Promise<void> {
  if (existsSync(data)) return;
  const template = join(templates, `pglite-${versionOfPglite()}-${tablesVersion}`);
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
    await run(process.execPath, [program, folder]);
    if (!existsSync(template)) renameSync(join(folder, 'data'), template);
  } catch (cause) {
    // Two processes may have made it at once, and one of them was faster.
    if (!existsSync(template)) throw cause;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database belongs to the version that made it; the template is named after it and its tables. */
function versionOfPglite(): string {
  const main = fileURLToPath(import.meta.resolve('@electric-sql/pglite'));
  const manifest = join(dirname(dirname(main)), 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return String(version);
}
