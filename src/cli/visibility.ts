// The option --visibility, the same wherever something is recorded.
import { Failure } from '../base/failure.ts';
import { type Option, textValue, type Values } from './command.ts';

const levels = ['public', 'team', 'protected'] as const;

export type Visibility = (typeof levels)[number];

export const visibilityOption: Option = {
  type: 'string',
  value: 'V',
  help: {
    en: 'public, team or protected (otherwise team)',
    fa: 'public (همگان)، team (گروه کاری) یا protected (محفوظ)؛ وگرنه team',
  },
};

/** @throws Failure U-004 for any other word. */
export function visibilityOf(values: Values, command: string): Visibility {
  return readLevel(textValue(values, 'visibility') ?? 'team', command);
}

/** @throws Failure U-004 unless the text is one of the three words. */
export function readLevel(value: string, command: string): Visibility {
  const level = levels.find((each) => each === value);
  if (level === undefined)
    throw new Failure('U-004', { value, allowed: levels.join(', '), command });
  return level;
}
