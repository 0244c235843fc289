// `npm run pages`: writes the pages that are made from the sources. A test
// compares them, so that none can fall behind.
import { writeFileSync } from 'node:fs';
import { currentApiPage } from './api-page.ts';
import { cliPage } from './cli-page.ts';
import { root } from './files.ts';
import { kindsPage } from './kinds-page.ts';

/** Each generated page, by its path from the top, and what writes it. */
export const generatedPages: ReadonlyMap<string, () => string> = new Map([
  ['docs/cli.md', cliPage],
  ['docs/formats/kinds.md', kindsPage],
]);

if (import.meta.main) {
  for (const [path, write] of generatedPages) writeFileSync(root + path, write());
  // Compared by test/server/description.test.ts, which has a server at hand.
  writeFileSync(`${root}docs/api.md`, await currentApiPage());
}
