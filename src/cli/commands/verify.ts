// gavah verify
import { type Command, loaded } from '../command.ts';

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
  run: loaded(() => import('../work/verify.ts')),
};
