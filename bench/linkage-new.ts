// A new list against a register that was linked before, beside linking all again:
// `node bench/linkage-new.ts [rows known] [rows new]`. Invented people, on two threads.
import { type LinkInput, linkTables } from '../src/linkage/link.ts';
import { keptOf } from '../src/linkage/run/earlier.ts';
import { defaultSettings } from '../src/linkage/settings.ts';
import { type Table, tableOf } from '../src/linkage/table/table.ts';
import { people } from './linkage-people.ts';

const [known = 200_000, fresh = 2_000] = process.argv.slice(2).map(Number);
const [header = '', ...lines] = [...people(known + fresh)];
const cellsOf = (line: string) => line.split(',').slice(0, -1);
const every = Math.floor((known + fresh) / fresh);
const isFresh = (at: number) => at % every === 0 && at / every < fresh;
const listOf = (label: string, some: readonly string[]): Table =>
  tableOf({ label, header: cellsOf(header), rows: some.map(cellsOf) });

const register = listOf(
  'register',
  lines.filter((_, at) => !isFresh(at)),
);
const list = listOf(
  'new',
  lines.filter((_, at) => isFresh(at)),
);

async function timed(name: string, input: Pick<LinkInput, 'tables' | 'known' | 'earlier'>) {
  const begun = performance.now();
  const linkage = await linkTables({ ...input, settings: defaultSettings, threads: 2 });
  const compared = linkage.index.costs.reduce((sum, { pairs }) => sum + pairs, 0);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name}: ${seconds} s, at most ${compared} pairs compared`);
  return linkage;
}

const before = await timed(`${register.rowCount} rows`, { tables: [register] });
const earlier = keptOf(before);
const tables = [register, list];
await timed(`all again with ${list.rowCount} new ones`, { tables: [listOf('all', lines)] });
await timed(`${list.rowCount} new ones, estimated anew`, { tables, known: [true, false] });
await timed(`${list.rowCount} new ones`, { tables, known: [true, false], earlier });
