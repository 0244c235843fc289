// An entity of which very much is said opens small and whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coreTerms } from '../../src/format/core-terms.ts';
import { readEntity } from '../../src/register/query/entity-page.ts';
import { listClaims } from '../../src/register/query/list-claims.ts';
import { viewOf } from '../../src/register/query/view.ts';
import { MemoryLog } from './log.ts';
import { onBoth } from './places.ts';

const [claims, predicates] = [2400, 40];

onBoth('an entity with very many claims', (places) => {
  test('opens under 300 KB, and the rest is read page by page', async () => {
    const log = new MemoryLog();
    log.terms(coreTerms.terms);
    for (let i = 0; i < claims; i += 1) {
      const text = `What row ${i} says. `.repeat(100);
      const rest = { object: { text, language: 'en' }, source: `src-${i % 500}` };
      log.claim('p-much', `said-${i % predicates}`, rest);
    }
    log.denial('p-much', 'said-1');
    const view = viewOf(await places.open(log), 'team');
    const page = await readEntity(view, 'p-much');
    assert.ok(JSON.stringify(page).length < 300_000, `${JSON.stringify(page).length}`);
    assert.equal(page.predicates.length, predicates);
    const counted = page.predicates.reduce((sum, { count }) => sum + count, 0);
    assert.equal(counted, claims + 1);
    const said = page.predicates.find(({ predicate }) => predicate.id === 'said-1');
    assert.equal(said?.verdict, 'contested');
    const [first] = said?.claims ?? [];
    const filter = { subject: 'p-much', predicate: 'said-1' };
    const rest = await listClaims(view, filter, { limit: 200, cursor: said?.next ?? undefined });
    assert.equal(rest.rows.length + (said?.claims.length ?? 0), claims / predicates + 1);
    assert.ok(!rest.rows.some(({ id }) => id === first?.id));
  });
});
