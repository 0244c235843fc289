// Serving an archive from a terminal: prints the link, gives another one when
// Enter is pressed, and stops on Ctrl-C or when it is told to.
import type { Level } from '../register/level.ts';
import { type Serving, serveArchive } from '../server/serve.ts';
import { writeReport } from '../verify/report.ts';
import type { Report } from '../verify/verify.ts';
import type { Context } from './command.ts';
import { openBrowser } from './open-browser.ts';
import { startProgress } from './progress.ts';

export type ServeAsk = {
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly names: readonly string[];
  readonly level: Level;
  readonly isOpened: boolean;
  /** How often the archive is checked by itself, in hours; undefined for never. */
  readonly checkHours?: number | undefined;
};

/** Serves until the process is told to stop. @throws Failure as {@link serveArchive}. */
export async function serveUntilStopped(context: Context, ask: ServeAsk): Promise<void> {
  const { host, port, names, level, isOpened } = ask;
  // From here on a signal ends what was begun in its order, not in the middle.
  const stopped = untilSignal();
  const progress = startProgress(context, { en: 'Reading the log', fa: 'خواندن دفتر' });
  const serving = await serveArchive({
    ...context,
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    names,
    ...(ask.checkHours === undefined ? {} : { checks: checksOf(context, ask.checkHours) }),
    onProgress: ({ done, total }) => progress.show(done, total),
    complain: (error) => void process.stderr.write(`${describe(error)}\n`),
  }).finally(progress.end);
  const link = serving.signInLink(level);
  context.print(says[context.language](serving, link));
  const forget = isOpened ? openBrowser(link, context.home) : () => {};
  giveMoreLinks(context, serving, level);
  await stopped;
  forget();
  process.stdin.pause();
  await serving.close();
}

/** What a check finds is told here too, where somebody may look first. */
function checksOf(context: Context, hours: number) {
  const onReport = (report: Report) => {
    if (report.verdict !== 'clean') context.print(writeReport(report, context.language));
  };
  return { everyMs: hours * 3_600_000, onReport };
}

function untilSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        stop();
        // Whoever asks twice does not want to wait.
        process.once(signal, () => process.exit(130));
      });
    }
  });
}

function giveMoreLinks(context: Context, serving: Serving, level: Level): void {
  if (!process.stdin.isTTY) return;
  process.stdin.on('data', () => context.print(serving.signInLink(level)));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const says = {
  en: ({ url, office }: Serving, link: string) => {
    const why = office.readOnly === null ? '' : `\nFor reading only: ${office.readOnly.message}\n`;
    return `Serving ${office.folder} at ${url}${warning('en', url)}
${why}
Sign in with this link. It works once, and for fifteen minutes:

  ${link}

For another link press Enter; to stop, Ctrl-C.`;
  },
  fa: ({ url, office }: Serving, link: string) => {
    const why = office.readOnly === null ? '' : `\nفقط خواندنی: ${office.readOnly.message}\n`;
    return `\u2068${office.folder}\u2069 در \u2068${url}\u2069 باز است${warning('fa', url)}
${why}
با این پیوند وارد شوید. یک بار و تا پانزده دقیقه کار می‌کند:

  \u2068${link}\u2069

برای پیوند دیگر Enter و برای پایان Ctrl-C را بزنید.`;
  },
};

/** What whoever opens the server to other machines must know. */
function warning(language: 'en' | 'fa', url: string): string {
  const { hostname } = new URL(url);
  if (['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return '';
  return {
    en: '\nOther machines can reach it. What travels is not encrypted: put a proxy with TLS before it.',
    fa: '\nدستگاه‌های دیگر به آن می‌رسند. آنچه می‌رود و می‌آید رمزگذاری نشده است؛ پیش آن پراکسی با TLS بگذارید.',
  }[language];
}
