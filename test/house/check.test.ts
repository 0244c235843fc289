import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checks, runCheck } from '../../tools/check.ts';

for (const [name, args] of checks) {
  test(`npm run check: ${name}`, () => {
    const { output, isClean } = runCheck(args);
    assert.ok(isClean, output);
  });
}
