// gavah verify
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../../base/failure.ts';
import { writeReport, writeReportJson } from '../../verify/report.ts';
import { type Report, verifyArchive, verifyProof } from '../../verify/verify.ts';
import { type Command, type Context, textValue, textValues, type Values } from '../command.ts';
import { readTextFile } from '../files.ts';
import { startProgress } from '../progress.ts';

export const verify: Command = {
  name: 'verify',
  usage: '[PATH] [--key VKEY] [--since FILE] [--policy FILE] [--tsa-root PEM] [--deep] [--json]',
  summary: { en: 'check an archive or a proof, offline', fa: 'وارسی بایگانی یا اثبات، بدون شبکه' },
  help: {
    en: 'Checks an archive, or a single .tlog-proof, and says what is wrong, what was erased or is\nunfinished, and what cannot be known without knowledge from outside. It needs no key, no\nnetwork and no lock, and may run while others write.\nExit status: 0 clean; 1 findings; 2 could not run.',
    fa: 'بایگانی یا یک اثبات ‎.tlog-proof‎ را وارسی می‌کند و می‌گوید چه نادرست است، چه زدوده شده یا ناتمام\nاست، و چه چیزی را بدون آگاهی از بیرون نمی‌توان دانست. کلید، شبکه و قفل نمی‌خواهد.\nکد پایان: ۰ پاک؛ ۱ با یافته؛ ۲ انجام‌نشدنی.',
  },
  options: {
    key: {
      type: 'string',
      multiple: true,
      value: 'VKEY',
      help: {
        en: 'the log’s public key, known from elsewhere',
        fa: 'کلید همگانی دفتر که از جای دیگر می‌دانید',
      },
    },
    since: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      help: {
        en: 'a checkpoint of this log kept from earlier',
        fa: 'نقطهٔ وارسی پیشینی از این دفتر که نگه داشته‌اید',
      },
    },
    policy: {
      type: 'string',
      value: 'FILE',
      help: {
        en: 'a tlog-policy: the logs and cosigners you trust',
        fa: 'سیاست‌نامهٔ tlog-policy: دفترها و هم‌امضاکنندگان مورد اعتماد',
      },
    },
    'tsa-root': {
      type: 'string',
      multiple: true,
      value: 'PEM',
      help: {
        en: 'root certificate of a time-stamping authority',
        fa: 'گواهی ریشهٔ مرجع مهر زمانی',
      },
    },
    deep: { type: 'boolean', help: { en: 'compute SHA-512 too', fa: 'SHA-512 نیز حساب شود' } },
    json: { type: 'boolean', help: { en: 'the whole report as JSON', fa: 'همهٔ گزارش به JSON' } },
  },
  arguments: { least: 0, most: 1 },
  async run(context, [path], values) {
    const target = path === undefined ? context.folder : resolve(path);
    if (!existsSync(target)) throw new Failure('U-005', { path: target, why: 'ENOENT' });
    const report = statSync(target).isDirectory()
      ? await checkFolder(context, target, values)
      : await checkProofFile(target, values);
    context.print(
      values.json === true ? writeReportJson(report) : writeReport(report, context.language),
    );
    return report.verdict === 'clean' ? 0 : 1;
  },
};

function outside(values: Values) {
  const policy = textValue(values, 'policy');
  return {
    keys: textValues(values, 'key'),
    ...(policy === undefined ? {} : { policy: readTextFile(policy) }),
  };
}

async function checkFolder(context: Context, folder: string, values: Values): Promise<Report> {
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
      onProgress: ({ step, done, total }) =>
        (step === 'entries' ? entries : objects).show(done, total),
    });
  } finally {
    entries.end();
    objects.end();
  }
}

function checkProofFile(path: string, values: Values): Promise<Report> | Report {
  return verifyProof({ proof: readTextFile(path), ...outside(values) });
}
