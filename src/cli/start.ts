// `npm start`: builds the archive of an example, verifies it, and serves it to
// the browser. `npm start -- --report` prints a report of what is in it instead.
// Which points the report tells in full is the example's own choice (report.json);
// the code knows no example.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isolate } from '../base/shown.ts';
import { Home } from '../log/home.ts';
import { type Report, verifyArchive } from '../verify/verify.ts';
import { buildWorkbench } from './built-workbench.ts';
import { parseOptionsOf, type Values } from './command.ts';
import { askOf, serve } from './commands/serve.ts';
import { contextOf, languageOf } from './context.ts';
import { buildExample, readPoints } from './example-archive.ts';
import { explain } from './explain.ts';
import { printArchiveReport } from './render/archive-report.ts';
import { figure } from './render/text.ts';
import { serveUntilStopped } from './serving.ts';
import { withRegister } from './workplace.ts';

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  options: { ...parseOptionsOf(serve), report: { type: 'boolean' } },
  allowPositionals: true,
});
const lists = resolve(root, positionals[0] ?? 'examples');
const language = languageOf();
const keys = new Home(join(root, 'example-archive-keys'));
const context = contextOf(join(root, 'example-archive'), language, keys);
const example = { lists, context };

/** The report as it always was: of an archive built in front of the reader's eyes. */
async function report(): Promise<void> {
  const seconds = await buildExample(example, true);
  const verdict = await verifyArchive({ folder: context.folder });
  const points = readPoints(lists);
  await withRegister(context, (register) =>
    printArchiveReport({ context, register, verdict, seconds, points }),
  );
  process.exitCode = verdict.verdict === 'clean' ? 0 : 1;
}

async function open(asked: Values): Promise<void> {
  await buildExample(example, false);
  buildWorkbench(context.print);
  context.print(says[language](await verifyArchive({ folder: context.folder })));
  await serveUntilStopped(context, askOf(asked, context.isTerminal));
}

const says = {
  en: ({ archive, counts, verdict, findingCounts }: Report) =>
    `${archive?.name}: ${counts.entries} entries, ${counts.objects} stored files; ${
      verdict === 'clean' ? 'verified, nothing found' : `FINDINGS: ${Object.keys(findingCounts)}`
    }.\nWhat is in it: npm start -- --report\n`,
  fa: ({ archive, counts, verdict, findingCounts }: Report) =>
    `${isolate(archive?.name ?? '?', 'fa')}: ${figure(counts.entries, 'fa')} مدخل، ${figure(counts.objects, 'fa')} پروندهٔ نگه‌داشته؛ ${
      verdict === 'clean' ? 'وارسی شد و چیزی یافت نشد' : `یافته‌ها: ${Object.keys(findingCounts)}`
    }.\nآنچه در آن است: \u2068npm start -- --report\u2069\n`,
};

try {
  if (values.report === true) await report();
  else await open(values);
} catch (error) {
  process.stderr.write(`${explain(error, language)}\n`);
  process.exitCode = 2;
}
