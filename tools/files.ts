// The files of this checkout, as the house checks read them: what git would keep,
// found by walking, so that a copy without git is checked in the same way.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The top of the checkout, with a slash at its end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

const skipped = new Set([
  'node_modules',
  '.git',
  'coverage',
  'dist',
  'screenshots',
  'tmp',
  'my-archive',
  'example-archive',
  'example-archive-keys',
]);

/** Every file below a folder of the checkout, as paths from the top with `/`, sorted. */
export function filesUnder(folder = ''): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...filesUnder(path));
    if (entry.isFile()) found.push(path);
  }
  return found.sort();
}

/** Every TypeScript file below a folder. */
export function sourcesUnder(folder: string): string[] {
  return filesUnder(folder).filter((path) => path.endsWith('.ts'));
}

export function readText(path: string): string {
  return readFileSync(root + path, 'utf8');
}

/** A program's text without its comments; strings that hold `//` after a blank are cut too. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
