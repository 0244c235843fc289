// A second implementation of RFC 6962, in Python's standard library and written
// from the recursive definitions, agrees with ours on roots and both proofs.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeHex } from '../../src/base/bytes.ts';
import { leafHash, rootOf } from '../../src/format/merkle/hash.ts';
import { proveConsistency, proveInclusion } from '../../src/format/merkle/plan.ts';
import { shelfOf } from './trees.ts';

const script = fileURLToPath(new URL('./rfc6962.py', import.meta.url));
const sizes = [1, 2, 3, 7, 8, 9, 255, 256, 257, 300, 511, 700];

test('Python, reading RFC 6962 by itself, finds the same roots and proofs', async (t) => {
  const places = sizes.flatMap((size) =>
    [0, size >> 1, size - 1].map((index) => ({ size, index, old: index + 1 })),
  );
  const run = spawnSync('python3', [script], { input: JSON.stringify(places), encoding: 'utf8' });
  if (run.error) return t.skip(`NOT RUN: python3 is not here (${run.error.message})`);
  assert.equal(run.status, 0, run.stderr);
  const answers: unknown[] = JSON.parse(run.stdout);
  for (const [i, { size, index, old }] of places.entries()) {
    const leaves = Array.from({ length: size }, (_, n) => leafHash(Buffer.from(`entry ${n}`)));
    const shelf = shelfOf(leaves);
    const ours = {
      root: writeHex(rootOf(leaves)),
      inclusion: (await proveInclusion(shelf, index, size)).map(writeHex),
      consistency: (await proveConsistency(shelf, old, size)).map(writeHex),
    };
    assert.deepEqual(answers[i], ours, `${index} in ${size}`);
  }
});
