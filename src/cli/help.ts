// The help pages, in English and Persian: one for all commands, one for each.
import type { Command, Language, Option, Words } from './command.ts';

const texts = {
  intro: {
    en: 'gavah [-C DIR] <command> [options]\n\nKeeps evidence unchanged, records who says what, and lets anyone check it.\n',
    fa: 'gavah [-C DIR] <فرمان> [گزینه‌ها]\n\nسند را بی‌تغییر نگه می‌دارد، می‌نویسد چه کسی چه گفته است، و هر کس می‌تواند آن را وارسی کند.\n',
  },
  commands: { en: 'Commands:', fa: 'فرمان‌ها:' },
  options: { en: 'Options:', fa: 'گزینه‌ها:' },
  everywhere: {
    en: '-C DIR            the archive (otherwise the current folder)\n  --lang en|fa      language of messages (otherwise from GAVAH_LANG or LANG)\n  --clock-is-right  record even where the archive holds later times than this machine’s clock\n  --help            this page, or that of a command',
    fa: '-C DIR            بایگانی (وگرنه پوشهٔ کنونی)\n  --lang en|fa      زبان پیام‌ها (وگرنه از GAVAH_LANG یا LANG)\n  --clock-is-right  ثبت، هرچند بایگانی زمان‌هایی پس از ساعت این دستگاه دارد\n  --help            همین صفحه، یا صفحهٔ یک فرمان',
  },
  exit: {
    en: 'Exit status: 0 done; 1 done, with findings or refusals that are listed; 2 could not be done.',
    fa: 'کد پایان: ۰ انجام شد؛ ۱ انجام شد، با یافته‌ها یا ردهایی که فهرست شده‌اند؛ ۲ انجام‌پذیر نبود.',
  },
} as const satisfies Record<string, Words>;

export function helpOfAll(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary[language]}`);
  const parts = [
    texts.intro[language],
    texts.commands[language],
    ...lines,
    '',
    texts.options[language],
    `  ${texts.everywhere[language]}`,
    '',
    texts.exit[language],
  ];
  return parts.join('\n');
}

/** @param called what is typed before the usage. */
export function helpOf(
  command: Command,
  language: Language,
  called = `gavah [-C DIR] ${command.name}`,
): string {
  const options = Object.entries(command.options).map(([name, option]) =>
    optionLine(name, option, language),
  );
  const listed = options.length === 0 ? [] : ['', texts.options[language], ...options];
  return [`${called} ${command.usage}`.trim(), '', command.help[language], ...listed].join('\n');
}

function optionLine(name: string, option: Option, language: Language): string {
  const spelled = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
  const [first = '', ...rest] = option.help[language].split('\n');
  return [
    `  ${spelled.padEnd(22)} ${first}`,
    ...rest.map((line) => `  ${''.padEnd(22)} ${line}`),
  ].join('\n');
}
