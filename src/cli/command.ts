// What a command of `gavah` is, and what it is given to work with.
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Clock } from '../base/clock.ts';
import type { Home } from '../log/home.ts';
import type { RandomBytes } from '../log/prepare.ts';

export type Language = 'en' | 'fa';
export type Words = Readonly<Record<Language, string>>;

export type Option = {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** What stands for the value in the help: `WHO`, `FILE`. */
  readonly value?: string;
  readonly help: Words;
};

export type Values = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

export type Context = {
  /** The archive: the folder of -C, or the current one. */
  readonly folder: string;
  readonly language: Language;
  readonly home: Home;
  readonly clock: Clock;
  /** That somebody vouches for the clock where the archive holds later times. */
  readonly isClockRight: boolean;
  readonly random: RandomBytes;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly printBytes: (bytes: Uint8Array) => Promise<void>;
  /** Whether a person sees the output: progress is shown and lines are coloured only then. */
  readonly isTerminal: boolean;
};

/** 0: done. 1: done, with findings or refusals that were listed. 2: could not be done. */
export type ExitCode = 0 | 1 | 2;

export type Command = {
  readonly name: string;
  /** What stands after the name: `PATH… --from WHO`. */
  readonly usage: string;
  readonly summary: Words;
  readonly help: Words;
  readonly options: Readonly<Record<string, Option>>;
  readonly arguments: { readonly least: number; readonly most: number };
  readonly run: Run;
};

export type Run = (context: Context, args: readonly string[], values: Values) => Promise<ExitCode>;

/** What a command does, loaded when it is run: nobody waits for the parts of another command. */
export function loaded(load: () => Promise<{ readonly run: Run }>): Run {
  return async (...asked) => (await load()).run(...asked);
}

export function parseOptionsOf(command: Command): ParseArgsOptionsConfig {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { type, multiple }] of Object.entries(command.options)) {
    options[name] = multiple === undefined ? { type } : { type, multiple };
  }
  return options;
}

/** The text of an option, or undefined where it was not given. */
export function textValue(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every text given for an option that may be repeated. */
export function textValues(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
