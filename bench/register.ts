// How fast the register answers what the workbench asks: a large invented archive
// in the embedded database, and people who each ask, wait a second and ask again.
// The server's own part is not in it. `node bench/register.ts [items] [claims] [users] [seconds]`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listActivity } from '../src/register/query/activity.ts';
import { readArchiveOverview } from '../src/register/query/archive-overview.ts';
import { readEntity } from '../src/register/query/entity-page.ts';
import { listClaims, listMentions, listResting } from '../src/register/query/list-claims.ts';
import { listEntities } from '../src/register/query/list-entities.ts';
import { listPoints } from '../src/register/query/list-points.ts';
import { listSources } from '../src/register/query/list-sources.ts';
import { readRelations } from '../src/register/query/relations.ts';
import { search } from '../src/register/query/search.ts';
import { readTimeline } from '../src/register/query/timeline.ts';
import { type View, viewOf } from '../src/register/query/view.ts';
import { openRegister } from '../src/register/register.ts';
import { entityId, idOf, MixedArchive, muchSaid } from './archive-mix.ts';
import { inventedName } from './invented-names.ts';

const [items = 100_000, claims = 1_000_000, users = 20, seconds = 60] = process.argv
  .slice(2)
  .map(Number);
const entities = Math.max(1, Math.floor((claims - 10_000) / 10));

type Question = (view: View, n: number) => Promise<unknown>;

const person = (n: number) => entityId((n % Math.floor(entities / 10)) * 10);
const place = (n: number) => `place-${(n % 90) * 10 + 8}`;
const lists = { 'name-en': 'name-en', 'name-fa': 'name-fa', claims: 'claims' } as const;
const sorts = Object.values(lists);

/** What is asked, by the name under which its times are shown. */
const questions: Readonly<Record<string, Question>> = {
  'list of persons': (view, n) =>
    listEntities(view, { kind: 'person', sort: sorts[n % 3] }, { limit: 50 }),
  'list, second page': async (view, n) => {
    const filter = { kind: 'person', sort: sorts[n % 3] };
    const { next } = await listEntities(view, filter, { limit: 50 });
    return listEntities(view, filter, { limit: 50, cursor: next ?? undefined });
  },
  'list, by words': (view, n) =>
    listEntities(view, { kind: 'person', q: inventedName(n * 31).latin.slice(0, 5) }),
  'list, contested': (view, n) =>
    listEntities(view, { kind: n % 2 === 0 ? 'person' : 'place', contested: true }),
  entity: (view, n) => readEntity(view, person(n * 17)),
  'entity of 10,000 claims': (view) => readEntity(view, muchSaid),
  place: (view, n) => readEntity(view, place(n)),
  'claims of an item': (view, n) => listClaims(view, { item: idOf(3 + (n % items)) }),
  'claims of a source': (view, n) => listClaims(view, { source: `src-${n % 2000}` }),
  'claims of a predicate': (view, n) =>
    listClaims(view, { predicate: n % 2 === 0 ? 'born' : 'killed', state: 'stands' }),
  'mentions of a place': (view, n) => listMentions(view, place(n)),
  'resting on a source': (view, n) => listResting(view, `src-${n % 2000}`),
  timeline: (view, n) => readTimeline(view, n % 5 === 0 ? muchSaid : person(n * 13)),
  relations: (view, n) => readRelations(view, n % 5 === 0 ? place(n) : person(n * 11)),
  points: (view, n) => listPoints(view, n % 2 === 0 ? {} : { verdict: ['contested'] }),
  overview: (view) => readArchiveOverview(view),
  activity: (view) => listActivity(view),
  sources: (view) => listSources(view, {}),
  'search as typed': (view, n) => {
    const name = inventedName(n * 7919).latin;
    return search(view, name.slice(0, 2 + (n % name.length)), { limit: 12 });
  },
};

const folder = mkdtempSync(join(tmpdir(), 'gavah-bench-'));
try {
  const begun = performance.now();
  const source = new MixedArchive({ items, claims });
  const templates = join(folder, 'templates');
  const register = await openRegister({ archiveDir: folder, templates, source });
  console.log(
    `${items} items and ${claims} claims folded in ${since(begun)} s, ${processorSeconds()} s of processor time`,
  );
  const view = () => viewOf(register, 'team');
  await askAlone(view);
  await askTogether(view);
  await register.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Each question once with nothing remembered, then some more by one user. */
async function askAlone(view: () => View): Promise<void> {
  console.log('\none user: first, p50, p95 (ms), size of the answer (KB)');
  for (const [what, ask] of Object.entries(questions)) {
    const times: number[] = [];
    let letters = 0;
    for (let n = 0; n < 20; n += 1) {
      const begun = performance.now();
      letters = Math.max(letters, JSON.stringify(await ask(view(), n)).length);
      times.push(performance.now() - begun);
    }
    const [first = 0] = times;
    console.log(
      `  ${what.padEnd(24)} ${ms(first)} ${ms(at(times, 0.5))} ${ms(at(times, 0.95))} ${ms(letters / 1000)}`,
    );
  }
}

/** All users at once, each asking a question of its own choice, then pausing for a second. */
async function askTogether(view: () => View): Promise<void> {
  const until = performance.now() + seconds * 1000;
  const times = new Map<string, number[]>();
  const before = processorSeconds();
  const one = async (user: number): Promise<void> => {
    for (let n = user * 1009; performance.now() < until; n += 1) {
      const [what, ask] = Object.entries(questions)[(n * 7) % Object.keys(questions).length] ?? [];
      if (what === undefined || ask === undefined) return;
      const begun = performance.now();
      JSON.stringify(await ask(view(), n));
      times.set(what, [...(times.get(what) ?? []), performance.now() - begun]);
      await new Promise((done) => setTimeout(done, 1000));
    }
  };
  await Promise.all(Array.from({ length: users }, (_, user) => one(user)));
  const all = [...times.values()].flat();
  const used = processorSeconds() - before;
  console.log(`\n${users} users, a second's pause: ${all.length} questions, p50, p95, worst (ms)`);
  for (const [what, found] of [...times, ['all', all] as const]) {
    console.log(
      `  ${what.padEnd(24)} ${ms(at(found, 0.5))} ${ms(at(found, 0.95))} ${ms(at(found, 1))}`,
    );
  }
  console.log(`  ${((used * 1000) / all.length).toFixed(1)} ms of processor time to a question`);
  console.log(`  peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

function at(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(part * (times.length - 1))] ?? 0;
}

/** Of both threads. What else the machine does is not in it. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1e6);
}

function ms(value: number): string {
  return value.toFixed(0).padStart(6);
}

function since(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1);
}
