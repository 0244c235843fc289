// gavah serve
import { Failure } from '../../base/failure.ts';
import { type Command, textValue, textValues, type Values } from '../command.ts';
import type { ServeAsk } from '../serving.ts';
import { readLevel } from '../visibility.ts';

export const serve: Command = {
  name: 'serve',
  usage: '[--port N] [--level L] [--no-open] [--check-every HOURS] [--host ADDRESS --name NAME]',
  summary: { en: 'open the workbench in the browser', fa: 'باز کردن میز کار در مرورگر' },
  help: {
    en: 'Serves the archive to the browser of this machine, and prints a link that signs in once.\nThere is no password. While it runs, the archive is locked for other commands that write.\nStop it with Ctrl-C. With --host other machines can reach it, by the names of --name alone;\nwhat travels is then not encrypted unless a proxy with TLS stands before it.',
    fa: 'بایگانی را به روی مرورگر همین دستگاه باز می‌کند و پیوندی چاپ می‌کند که یک بار وارد می‌کند.\nگذرواژه‌ای در کار نیست. تا وقتی کار می‌کند، بایگانی برای فرمان‌های دیگری که می‌نویسند قفل است.\nپایان با Ctrl-C. با ‎--host‎ دستگاه‌های دیگر نیز می‌رسند، آن هم تنها با نام‌های ‎--name‎؛ آنچه می‌رود و\nمی‌آید رمزگذاری نشده است، مگر پراکسی با TLS پیش آن باشد.',
  },
  options: {
    port: {
      type: 'string',
      value: 'N',
      help: {
        en: 'the port to listen on (otherwise 4777, or a free one)',
        fa: 'درگاه (وگرنه ۴۷۷۷ یا یکی آزاد)',
      },
    },
    level: {
      type: 'string',
      value: 'L',
      help: {
        en: 'what the link lets see: public, team or protected (otherwise protected)',
        fa: 'آنچه پیوند نشان می‌دهد: public، team یا protected (وگرنه protected)',
      },
    },
    host: {
      type: 'string',
      value: 'ADDRESS',
      help: {
        en: 'the address to listen on (otherwise 127.0.0.1, this machine alone)',
        fa: 'نشانی شنیدن (وگرنه ۱۲۷٫۰٫۰٫۱، تنها همین دستگاه)',
      },
    },
    name: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      help: {
        en: 'a name by which other machines reach it; may be repeated',
        fa: 'نامی که دستگاه‌های دیگر با آن می‌رسند؛ تکرارپذیر',
      },
    },
    'check-every': {
      type: 'string',
      value: 'HOURS',
      help: {
        en: 'check the archive by itself this often, and record it (otherwise never)',
        fa: 'بازبینی خودکار بایگانی با این فاصله و ثبت آن (وگرنه هرگز)',
      },
    },
    'no-open': {
      type: 'boolean',
      help: { en: 'do not open the browser', fa: 'مرورگر باز نشود' },
    },
  },
  arguments: { least: 0, most: 0 },
  async run(context, _args, values) {
    const ask = askOf(values, context.isTerminal);
    const { serveUntilStopped } = await import('../serving.ts');
    await serveUntilStopped(context, ask);
    return 0;
  },
};

/** @throws Failure U-004 for a port or a level that is none. */
export function askOf(values: Values, isTerminal: boolean): ServeAsk {
  return {
    host: textValue(values, 'host'),
    port: portOf(textValue(values, 'port')),
    names: textValues(values, 'name'),
    level: readLevel(textValue(values, 'level') ?? 'protected', 'serve'),
    checkHours: hoursOf(textValue(values, 'check-every')),
    isOpened: isTerminal && process.env.CI === undefined && values['no-open'] !== true,
  };
}

function hoursOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hours = Number(text);
  if (/^[1-9]\d{0,3}$/.test(text) && hours <= 8_760) return hours;
  throw new Failure('U-004', { value: text, allowed: '1–8760', command: 'serve' });
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Failure('U-004', { value: text, allowed: '0–65535', command: 'serve' });
}
