// Where the failure and finding codes are raised and where they are expected, so
// that no code is dead text and none goes untested.
import { codes } from '../src/base/codes.ts';
import { filesUnder, readText, sourcesUnder, withoutComments } from './files.ts';

export type CodeUse = {
  readonly code: string;
  /** Raised somewhere in src/ outside the tables of texts. */
  readonly isRaised: boolean;
  /** Named by a test, or by a folder of fixtures that a test walks. */
  readonly isExpected: boolean;
};

/** How every code of the table is used, in the table's order. */
export function findCodeUses(): CodeUse[] {
  const raised = codesIn(sourcesUnder('src').filter((path) => !path.startsWith('src/base/codes/')));
  const expected = codesIn(filesUnder('test').filter(isExpectation));
  for (const path of filesUnder('test')) {
    for (const folder of path.split('/')) if (codePattern.test(folder)) expected.add(folder);
  }
  return Object.keys(codes).map((code) => ({
    code,
    isRaised: raised.has(code),
    isExpected: expected.has(code),
  }));
}

// Tests, and sessions at the command line; the house's own tests name codes without raising them.
const isExpectation = (path: string) => /\.(ts|txt)$/.test(path) && !path.startsWith('test/house/');

const codePattern = /^[A-Z]+-\d{3}$/;

function codesIn(paths: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const path of paths) {
    const text = withoutComments(readText(path));
    for (const [code] of text.matchAll(/\b[A-Z]+-\d{3}\b/g)) found.add(code);
  }
  return found;
}

/** The parameters that a text names, sorted. */
export function paramsIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
}

if (import.meta.main) {
  const lacking = findCodeUses().filter(({ isRaised, isExpected }) => !isRaised || !isExpected);
  for (const { code, isRaised, isExpected } of lacking) {
    const what = [isRaised ? '' : 'not raised', isExpected ? '' : 'not tested'].filter(Boolean);
    process.stdout.write(`${code}: ${what.join(', ')}\n`);
  }
}
