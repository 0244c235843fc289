// What was asked on a command line: the options that every command has, and those of one.
import { parseArgs } from 'node:util';
import { Failure } from '../base/failure.ts';
import { type Phrase, phrase, quoted } from '../base/phrase.ts';
import { type Command, type Language, parseOptionsOf } from './command.ts';
import { languageOf } from './context.ts';

export type Front = {
  folder: string;
  language: Language;
  rest: string[];
  help: boolean;
  isClockRight: boolean;
};

/** The options that stand before or after the name of any command. @throws Failure U-016. */
export function parseFront(argv: readonly string[]): Front {
  const front: Front = {
    folder: '.',
    language: languageOf(),
    rest: [],
    help: false,
    isClockRight: false,
  };
  const waiting = [...argv];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (arg === '--') {
      front.rest.push(arg, ...waiting.splice(0));
    } else if (arg === '-C') front.folder = waiting.shift() ?? valueMissing('-C DIR');
    else if (arg === '--lang') front.language = readLanguage(waiting.shift());
    else if (arg.startsWith('--lang=')) front.language = readLanguage(arg.slice(7));
    else if (arg === '--clock-is-right') front.isClockRight = true;
    else if (arg === '--help' || arg === '-h') front.help = true;
    else front.rest.push(arg);
  }
  if (front.help && front.rest.length === 0) front.rest.push('help');
  return front;
}

function readLanguage(value: string | undefined): Language {
  return value === 'en' || value === 'fa' ? value : valueMissing('--lang en|fa');
}

function valueMissing(use: string): never {
  throw new Failure('U-016', { use });
}

/** The options and arguments of a command. @throws Failure U-002, U-013. */
export function parseRest(command: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: parseOptionsOf(command),
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : '';
    const [, option] = /^Unknown option '([^']*)'/.exec(said) ?? [];
    if (option !== undefined) throw new Failure('U-013', { command: command.name, option }, cause);
    throw new Failure('U-002', { command: command.name, why: whyUnread(said) }, cause);
  }
}

/** What Node's reader of options says, as far as it is known. */
function whyUnread(said: string): Phrase {
  const [, option = '', fault] =
    /^Option '([^' ]*)(?: <value>)?' (argument missing|argument is ambiguous|does not take)/.exec(
      said,
    ) ?? [];
  if (fault === undefined) return quoted(said.split('. ')[0] ?? '');
  return phrase(fault === 'does not take' ? 'option-takes-none' : 'option-needs-value', { option });
}
