// Empty databases to copy: one takes seconds to make, and all archives of the tests copy the same.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Kept between runs: it holds nothing but empty databases, one for each version of PGlite. */
export function templateFolder(): string {
  return join(tmpdir(), `gavah-test-templates-${process.getuid?.() ?? 0}`);
}

/** Has the archives whose keys are in this folder take their empty database from the shared place. */
export function shareTemplates(home: string): void {
  const templates = templateFolder();
  mkdirSync(templates, { recursive: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const cache = join(home, 'cache');
  if (!existsSync(cache)) symlinkSync(templates, cache);
}
