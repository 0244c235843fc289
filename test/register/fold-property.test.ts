import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TermValue } from '../../src/format/kinds/vocabulary.ts';
import { dumpRegister } from '../../src/register/export/dump.ts';
import { clusterRows } from '../../src/register/fold/clusters.ts';
import { foldRegister } from '../../src/register/fold/fold.ts';
import type { Register } from '../../src/register/register.ts';
import { killed, MemoryLog } from './log.ts';
import { bothPlaces } from './places.ts';

// What an archive's people do to claims and entities, each with two numbers that choose the targets.
const sayings = ['claim', 'name', 'correct', 'deny', 'import', 'rule'] as const;
const acts = [...sayings, 'withdraw', 'same', 'different', 'unsure'] as const;
type Act = readonly [(typeof acts)[number], number, number];

function logOf(done: readonly Act[]): MemoryLog {
  const log = new MemoryLog();
  const targets: string[] = [];
  const pick = (n: number) => targets[n % Math.max(1, targets.length)];
  for (const [act, a, b] of done) {
    const target = pick(a);
    if (act === 'withdraw') {
      if (target !== undefined) log.withdraw(target);
    } else targets.push(doneTo(log, act, { a, b, target }));
  }
  return log;
}

function doneTo(
  log: MemoryLog,
  act: Exclude<Act[0], 'withdraw'>,
  { a, b, target }: { a: number; b: number; target: string | undefined },
): string {
  const visibility = (['public', 'team', 'protected'] as const)[b % 3] ?? 'team';
  const rest = { visibility, source: `src-${b % 4}` };
  if (act === 'claim') return log.kind(`p-${a % 6}`, b % 2 === 0 ? 'person' : 'group', rest);
  if (act === 'name') return log.name(`p-${a % 6}`, `Bahar ${b}`, rest);
  if (act === 'rule') return log.terms([killedTerm(b % 2 === 0 ? 'quantity' : 'never')], `${b}`);
  if (act === 'import') return log.import([], 1 + (b % 3));
  if (act === 'deny') return log.claim(`p-${a % 6}`, 'killed', { ...rest, stance: 'denies' });
  if (act === 'correct') {
    return log.claim(`p-${a % 6}`, 'killed', {
      ...rest,
      object: killed(b, null),
      supersedes: target ?? null,
    });
  }
  return log.judge(act, [`p-${a % 6}`, `p-${b % 6}`]);
}

function killedTerm(contradiction: TermValue['contradiction']): TermValue {
  const label = { en: 'number killed', fa: 'شمار کشتگان' };
  return {
    ...{ term: 'killed', type: 'predicate', label, definition: label, domain: [] },
    ...{ range: 'quantity', rangeKinds: [], many: true, contradiction, scope: [] },
    visibility: 'public',
  };
}

async function dumpOf({ database }: Register): Promise<string> {
  const lines: string[] = [];
  for await (const line of dumpRegister(database)) lines.push(line);
  return lines.join('');
}

test('any log folds to the same register at once, entry by entry and from any point on', async (t) => {
  const places = bothPlaces().at(-1);
  if (places === undefined) return t.skip('no database');
  const register = await places.open(new MemoryLog());
  const some = fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat(99), fc.nat(99)), {
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(some, fc.nat(40), async (done, cut) => {
      const log = logOf(done);
      await register.database.empty();
      await foldRegister(register.database, { source: log });
      const whole = await dumpOf(register);
      await register.database.empty();
      log.shownSize = Math.min(cut + 1, log.all.length);
      await foldRegister(register.database, { source: log });
      log.shownSize = undefined;
      await foldRegister(register.database, { source: log, batchEntries: 1 + (cut % 5) });
      assert.equal(await dumpOf(register), whole);
    }),
    { numRuns: process.env.SLOW === '1' ? 200 : places.name === 'postgres' ? 15 : 5 },
  );
});

test('clusters are the components of the pairs judged the same, whatever their order', () => {
  const pair = fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom('same', 'different', 'unsure'));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 20 }), (chosen) => {
      const pairs = chosen.map(([a, b, judges]) => ({ a: `p-${a}`, b: `p-${b}`, judges }));
      const rows = clusterRows(pairs);
      assert.deepEqual(clusterRows(pairs.toReversed()), rows);
      const clusterOf = new Map(rows.map(({ entity, cluster }) => [entity, cluster]));
      for (const { a, b, judges } of pairs) {
        if (judges === 'same') assert.equal(clusterOf.get(a), clusterOf.get(b));
      }
      for (const { entity, cluster } of rows) assert.ok(cluster <= entity);
    }),
  );
});
