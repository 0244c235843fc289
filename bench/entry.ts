// Draft to log on one core: from a claim's value to its root and body line.
import { randomBytes } from 'node:crypto';
import { claimKind } from '../src/format/kinds/claim.ts';
import { pooledRandom, prepareEntry } from '../src/log/prepare.ts';

const claim = {
  at: '2026-01-02T03:04:05Z',
  by: 'a'.repeat(64),
  ref: 'c-1',
  subject: 'person-1',
  predicate: 'name',
  object: {
    name: {
      full: 'Invented Person',
      script: 'Latn',
      language: 'en',
      parts: [],
      status: 'attested' as const,
      scheme: null,
    },
  },
  stance: 'asserts' as const,
  when: null,
  place: null,
  role: null,
  scope: null,
  source: 'source-1',
  cited: 'page 3',
  access: 'excerpt' as const,
  chain: [],
  hedge: null,
  item: 'b'.repeat(64),
  locator: [{ type: 'row' as const, line: 7, key: 'person-1', columns: ['name', 'source'] }],
  reading: null,
  machine: null,
  visibility: 'team' as const,
  supersedes: null,
  note: null,
};
const random = pooledRandom(randomBytes);
const rates: number[] = [];
for (let round = 0; round < 7; round += 1) {
  const start = performance.now();
  for (let i = 0; i < 10_000; i += 1) prepareEntry(claimKind, claim, { random, author: null });
  rates.push(10_000 / ((performance.now() - start) / 1000));
}
console.log(
  `draft to body: median ${rates.sort((a, b) => a - b)[3]?.toFixed(0)} claims/s on one core`,
);
