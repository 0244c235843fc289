// Every code of the verifier is raised by some test here, and stands in its page.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { findingCodes } from '../../src/base/codes/finding.ts';

const tests = import.meta.dirname;
const page = readFileSync(join(tests, '../../docs/formats/verify.md'), 'utf8');
const sources = readdirSync(tests)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('codes.'))
  .map((name) => readFileSync(join(tests, name), 'utf8'))
  .join('\n');

it('every finding code is asked for by a test of the verifier', () => {
  const missing = Object.keys(findingCodes).filter((code) => !sources.includes(`'${code}'`));
  assert.deepEqual(missing, []);
});

it('every finding code stands in docs/formats/verify.md, and no other does', () => {
  const inPage = new Set(page.match(/\bA-\d{3}\b/g));
  assert.deepEqual([...inPage].sort(), Object.keys(findingCodes).sort());
});
