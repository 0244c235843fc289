// How fast roots are appended durably, in batches of 1,000, and how long a proof
// takes from the log that results. Usage: node bench/log.ts [entries]
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proveInclusion } from '../src/format/merkle/plan.ts';
import { createArchive } from '../src/log/create.ts';
import { Home } from '../src/log/home.ts';
import { Session } from '../src/log/session.ts';

const writers = Number(process.argv[3] ?? 1);
const total = Number(process.argv[2] ?? 100_000);
const scratch = mkdtempSync(join(tmpdir(), 'gavah-bench-log-'));
const folder = join(scratch, 'archive');
const around = { home: new Home(join(scratch, 'home')), clock: Date.now, random: randomBytes };
await createArchive(folder, { ...around, name: 'bench', actor: { name: 'bench', role: null } });
const session = await Session.open(folder, around);

const roots = Array.from({ length: 1000 }, () => ({ root: randomBytes(32), line: '{}' }));
const rates: number[] = [];
let done = 0;
while (done < total) {
  const start = performance.now();
  const round = Math.min(100_000, total - done);
  const queue = Array.from({ length: round / 1000 }, () => roots);
  const one = async () => {
    for (let batch = queue.pop(); batch !== undefined; batch = queue.pop())
      await session.append(batch);
  };
  await Promise.all(Array.from({ length: writers }, one));
  done += round;
  rates.push(round / ((performance.now() - start) / 1000));
}
const middle = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
console.log(
  `append: median ${middle(rates).toFixed(0)} entries/s over ${total}; first ${rates[0]?.toFixed(0)}, last ${rates.at(-1)?.toFixed(0)}`,
);

const size = await session.archive.size();
const log = session.archive.current;
const times = Array.from({ length: 200 }, () => 0);
for (const [i] of times.entries()) {
  const index = Math.floor(Math.random() * size);
  const start = performance.now();
  await proveInclusion(log, index, size);
  times[i] = performance.now() - start;
}
console.log(
  `proof: median ${middle(times).toFixed(2)} ms, largest ${Math.max(...times).toFixed(2)} ms, from ${size} entries`,
);
session.close();
rmSync(scratch, { recursive: true });
