// What `gavah verify` does.
import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { whyErrno } from '../../base/why.ts';
import { writeReport, writeReportJson } from '../../verify/report.ts';
import { type Report, verifyArchive, verifyProof } from '../../verify/verify.ts';
import { type Context, type ExitCode, textValue, textValues, type Values } from '../command.ts';
import { readTextFile } from '../files.ts';
import { refuseWith } from '../not-with.ts';
import { startProgress } from '../progress.ts';

export async function run(
  context: Context,
  [path]: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const target = path === undefined ? context.folder : resolve(path);
  if (!existsSync(target)) throw new Failure('U-005', { path: target, why: whyErrno('ENOENT') });
  const report = statSync(target).isDirectory()
    ? await checkFolder(context, target, values)
    : await checkProofFile(target, values);
  context.print(
    values.json === true ? writeReportJson(report) : writeReport(report, context.language),
  );
  return report.verdict === 'clean' ? 0 : 1;
}

function outside(values: Values) {
  const policy = textValue(values, 'policy');
  return {
    keys: textValues(values, 'key'),
    ...(policy === undefined ? {} : { policy: readTextFile(policy) }),
  };
}

/** Verifies a folder and shows how far it is. */
export async function checkFolder(
  context: Context,
  folder: string,
  values: Values,
  mostOfACode?: number,
): Promise<Report> {
  const entries = startProgress(context, { en: 'Checking entries', fa: 'وارسی مدخل‌ها' });
  const objects = startProgress(
    context,
    { en: 'Checking stored bytes', fa: 'وارسی بایت‌ها' },
    'bytes',
  );
  try {
    return await verifyArchive({
      folder,
      ...outside(values),
      since: textValues(values, 'since').map(readTextFile),
      tsaRoots: textValues(values, 'tsa-root').map(readTextFile),
      deep: values.deep === true,
      mostOfACode,
      onProgress: ({ step, done, total }) =>
        (step === 'entries' ? entries : objects).show(done, total),
    });
  } finally {
    entries.end();
    objects.end();
  }
}

/** What a proof, which is of one entry, has nothing to be held against with. */
const ofArchives = ['since', 'tsa-root', 'deep'];

/** @throws Failure U-002 for options that go with an archive alone. */
function checkProofFile(path: string, values: Values): Promise<Report> | Report {
  refuseWith(ofArchives, { command: 'verify', values, other: basename(path) });
  return verifyProof({ proof: readTextFile(path), ...outside(values) });
}
