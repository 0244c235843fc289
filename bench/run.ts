// `npm run bench`: every measurement, one after the other so that none disturbs
// another. Arguments name the ones that are wanted: `npm run bench -- log verify`.
import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const all = ['entry', 'log', 'receive', 'verify', 'memory', 'fold', 'register', 'server'] as const;

const asked = process.argv.slice(2);
const [cpu] = cpus();
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
);
for (const name of all.filter((name) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n== ${name}`);
  const file = join(import.meta.dirname, `${name}.ts`);
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
