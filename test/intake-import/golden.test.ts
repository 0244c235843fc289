import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claimKind } from '../../src/format/kinds/claim.ts';
import { importKind } from '../../src/format/kinds/import.ts';
import { prepareTerms } from '../../src/format/vocabulary.ts';
import { importDraft } from '../../src/intake/import.ts';
import { prepareEntry } from '../../src/log/prepare.ts';
import { at, by, draft, files, itemOf, plan } from './lists.ts';

const golden = JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8'));
const how = { random: (count: number) => new Uint8Array(count), author: null };

test('a small list becomes exactly these claims', async () => {
  assert.deepEqual(await draft(await plan(files)), golden);
});

test('what is drafted can be logged as it is', async () => {
  const planned = await plan(files);
  for (const claim of await draft(planned)) prepareEntry(claimKind, claim, how);
  for (const set of planned.termSets) {
    prepareTerms(set, { at, by }, (kind, value) => prepareEntry(kind, value, how));
  }
  const frame = { at, by, itemOf, entries: planned.claims, tree: '0'.repeat(64) };
  const value = importDraft(planned, frame);
  prepareEntry(importKind, value, how);
  assert.equal(value.rows, 13);
  assert.equal(value.mapping, itemOf('mapping.json'));
  assert.deepEqual(value.items, planned.files.slice(1).map(itemOf));
});

test('the plan names the files to receive, mapping first, and their digests', async () => {
  const { files: names, digests } = await plan(files);
  const lists = ['sources.csv', 'places.csv', 'people.csv', 'claims.csv'];
  assert.deepEqual(names, ['mapping.json', 'terms.json', ...lists]);
  assert.ok([...digests.values()].every((digest) => /^[0-9a-f]{64}$/.test(digest)));
});

test('a vocabulary that the archive has already is not logged again', async () => {
  const { vocabulary, termSets } = await plan(files);
  assert.equal(termSets.length, 1);
  const again = await plan(files, { vocabulary });
  assert.deepEqual(again.termSets, []);
});

test('columns that no rule looks at are named in the report', async () => {
  const withMore = { ...files, 'sources.csv': 'id,title,shelf\nsrc-desk,Desk,3\nsrc-diary,D,4\n' };
  const { report } = await plan(withMore);
  assert.deepEqual(report.files[0]?.unusedColumns, ['shelf']);
});
