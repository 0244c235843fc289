// Options that cannot be meant together.
import { Failure } from '../base/failure.ts';
import { phrase } from '../base/phrase.ts';
import type { Values } from './command.ts';

/** What is asked for, by the command of that name, with which some options do not go. */
export type Asked = { readonly command: string; readonly values: Values; readonly other: string };

/** @throws Failure U-002 for the first of these options that is given. */
export function refuseWith(options: readonly string[], { command, values, other }: Asked): void {
  const given = options.find((name) => values[name] !== undefined);
  if (given === undefined) return;
  const why = phrase('option-not-with', { option: `--${given}`, other });
  throw new Failure('U-002', { command, why });
}
