// `npm start`: builds the archive of an example, verifies it, and prints a report
// of what is in it. Which points are told in full is the example's own choice
// (report.json); the code knows no example.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Archive } from '../log/archive.ts';
import { Home } from '../log/home.ts';
import { verifyArchive } from '../verify/verify.ts';
import type { Context } from './command.ts';
import { importCommand } from './commands/import.ts';
import { init } from './commands/init.ts';
import { contextOf, languageOf } from './context.ts';
import { printArchiveReport } from './render/archive-report.ts';
import { withRegister } from './workplace.ts';

const root = resolve(import.meta.dirname, '../..');
const example = resolve(root, process.argv[2] ?? 'examples');
const folder = join(root, 'example-archive');
const keys = join(root, 'example-archive-keys');
const quiet = { print: () => {} };

const language = languageOf();
const context = contextOf(folder, language, new Home(keys));
const start = performance.now();
const isOurs = await isAsBuilt();
if (isOurs) await build();
const seconds = isOurs ? (performance.now() - start) / 1000 : null;
const verdict = await verifyArchive({ folder });
await withRegister(context, (register) =>
  printArchiveReport({ context, register, verdict, seconds, points: readPoints() }),
);
process.exitCode = verdict.verdict === 'clean' ? 0 : 1;

/** Whether the archive is missing or holds nothing but what this programme built, and may be made anew. */
async function isAsBuilt(): Promise<boolean> {
  if (!existsSync(join(folder, 'log', 'checkpoint'))) return true;
  const marker = join(folder, 'local', 'built');
  if (!existsSync(marker)) return false;
  return readFileSync(marker, 'utf8') === String(await new Archive(folder).size());
}

async function build(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  rmSync(keys, { recursive: true, force: true });
  const building: Context = { ...context, ...quiet };
  await init.run(building, [], { name: basename(example), actor: 'example builder' });
  const from = 'the compiler of the lists; see the README beside them';
  const code = await importCommand.run(building, [example], { from, visibility: 'public' });
  if (code !== 0)
    throw new Error(`the example was not imported whole: gavah -C ${folder} import ${example}`);
  writeFileSync(join(folder, 'local', 'built'), String(await new Archive(folder).size()));
}

/** The points that the example asks to be told in full. */
function readPoints(): readonly { readonly subject: string; readonly predicate: string }[] {
  const path = join(example, 'report.json');
  if (!existsSync(path)) return [];
  const { points = [] }: { points?: { subject: string; predicate: string }[] } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  return points;
}
