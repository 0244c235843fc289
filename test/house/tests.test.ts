import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesUnder } from '../../tools/files.ts';
import { groupedTests } from '../../tools/test.ts';

test('`npm test` runs every file of tests once, in whatever order', () => {
  const files = sourcesUnder('test').filter((path) => path.endsWith('.test.ts'));
  assert.ok(files.length > 100);
  assert.deepEqual(
    groupedTests()
      .flatMap((group) => group.files)
      .sort(),
    files,
  );
});
