// `npm start`: builds the archive of an example, verifies it, and serves it to
// the browser. `npm start -- --report` prints a report of what is in it instead.
// Which points the report tells in full is the example's own choice (report.json);
// the code knows no example.
import { join, resolve } from 'node:path';
import { Failure } from '../base/failure.ts';
import { isolate } from '../base/shown.ts';
import { Home } from '../log/home.ts';
import { type Report, verifyArchive } from '../verify/verify.ts';
import { buildWorkbench } from './built-workbench.ts';
import { outliveReaders } from './closed-output.ts';
import type { Command, Language, Values } from './command.ts';
import { askOf, serve } from './commands/serve.ts';
import { contextOf, languageOf } from './context.ts';
import { buildExample, type Example, readPoints } from './example-archive.ts';
import { explain } from './explain.ts';
import { helpOf } from './help.ts';
import { parseFront, parseRest } from './parse.ts';
import { printArchiveReport } from './render/archive-report.ts';
import { figure } from './render/text.ts';
import { serveUntilStopped } from './serving.ts';
import { withRegister } from './workplace.ts';

const root = resolve(import.meta.dirname, '../..');

/** `gavah serve`, of the example. */
const start: Command = {
  ...serve,
  name: 'start',
  usage: `[--report] ${serve.usage}`,
  help: {
    en: `Builds the archive of the example where that is needed, verifies it, and serves it.\n${serve.help.en}`,
    fa: `بایگانی نمونه را اگر لازم باشد می‌سازد، وارسی می‌کند و در مرورگر می‌گشاید.\n${serve.help.fa}`,
  },
  options: {
    report: {
      type: 'boolean',
      help: {
        en: 'print what is in it, and serve nothing',
        fa: 'آنچه در آن است چاپ شود و چیزی گشوده نشود',
      },
    },
    ...serve.options,
  },
};

async function run(argv: readonly string[]): Promise<void> {
  const { rest, help, language } = parseFront(argv);
  if (help) {
    process.stdout.write(`${helpOf(start, language, 'npm start --')}\n`);
    return;
  }
  const { values, positionals } = parseAsked(rest);
  const lists = resolve(root, positionals[0] ?? 'examples');
  const keys = new Home(join(root, 'example-archive-keys'));
  const context = contextOf(join(root, 'example-archive'), language, keys);
  if (values.report === true) await report({ lists, context });
  else await open({ lists, context }, values);
}

/** @throws Failure U-015 for what `npm start` does not know. */
function parseAsked(rest: string[]) {
  try {
    return parseRest(start, rest);
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    throw new Failure('U-015', { option: cause.params.option ?? rest.join(' ') }, cause);
  }
}

/** The report as it always was: of an archive built in front of the reader's eyes. */
async function report(example: Example): Promise<void> {
  const { context, lists } = example;
  const seconds = await buildExample(example, true);
  const verdict = await verifyArchive({ folder: context.folder });
  const points = readPoints(lists);
  await withRegister(context, (register) =>
    printArchiveReport({ context, register, verdict, seconds, points }),
  );
  process.exitCode = verdict.verdict === 'clean' ? 0 : 1;
}

async function open(example: Example, asked: Values): Promise<void> {
  const { context } = example;
  const ask = askOf(asked, context.isTerminal);
  await buildExample(example, false);
  buildWorkbench(context.print);
  const verdict = await verifyArchive({ folder: context.folder });
  context.print(says[context.language](verdict));
  await serveUntilStopped(context, ask);
}

const says: { readonly [L in Language]: (report: Report) => string } = {
  en: ({ archive, counts, verdict, findingCounts }) =>
    `${archive?.name}: ${counts.entries} entries, ${counts.objects} stored files; ${
      verdict === 'clean' ? 'verified, nothing found' : `FINDINGS: ${Object.keys(findingCounts)}`
    }.\nWhat is in it: npm start -- --report\n`,
  fa: ({ archive, counts, verdict, findingCounts }) =>
    `${isolate(archive?.name ?? '?', 'fa')}: ${figure(counts.entries, 'fa')} مدخل، ${figure(counts.objects, 'fa')} پروندهٔ نگه‌داشته؛ ${
      verdict === 'clean' ? 'وارسی شد و چیزی یافت نشد' : `یافته‌ها: ${Object.keys(findingCounts)}`
    }.\nآنچه در آن است: \u2068npm start -- --report\u2069\n`,
};

outliveReaders();
try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explain(error, languageOf())}\n`);
  process.exitCode = 2;
}
