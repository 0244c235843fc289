// The entry of the `gavah` command: reads what was asked, runs it, and turns
// every failure into its code, one line and an exit status.
import { parseArgs } from 'node:util';
import { Failure } from '../base/failure.ts';
import {
  type Command,
  type Context,
  type ExitCode,
  type Language,
  parseOptionsOf,
} from './command.ts';
import { commands } from './commands.ts';
import { contextOf, languageOf } from './context.ts';
import { explain } from './explain.ts';
import { helpOf, helpOfAll } from './help.ts';

type Front = { folder: string; language: Language; rest: string[]; help: boolean };

/** Runs one command line. @returns the exit status. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let language = languageOf();
  try {
    const front = parseFront(argv);
    language = front.language;
    const [name, ...rest] = front.rest;
    if (name === undefined || name === 'help')
      return printHelp(rest[0], front.language, name === 'help');
    const command = requireCommand(name);
    if (front.help) return printHelp(name, language, true);
    return await runCommand(command, rest, contextOf(front.folder, language));
  } catch (error) {
    process.stderr.write(`${explain(error, language)}\n`);
    return 2;
  }
}

/** The options that stand before or after the command's name: -C, --lang, --help. */
function parseFront(argv: readonly string[]): Front {
  const front: Front = { folder: '.', language: languageOf(), rest: [], help: false };
  const waiting = [...argv];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (arg === '--') {
      front.rest.push(arg, ...waiting.splice(0));
    } else if (arg === '-C') front.folder = waiting.shift() ?? '.';
    else if (arg === '--lang') front.language = languageOf(waiting.shift());
    else if (arg === '--help' || arg === '-h') front.help = true;
    else front.rest.push(arg);
  }
  if (front.help && front.rest.length === 0) front.rest.push('help');
  return front;
}

function requireCommand(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (command === undefined) throw new Failure('U-001', { name });
  return command;
}

function printHelp(name: string | undefined, language: Language, asked: boolean): ExitCode {
  const command = commands.find((each) => each.name === name);
  process.stdout.write(`${command ? helpOf(command, language) : helpOfAll(commands, language)}\n`);
  return asked ? 0 : 2;
}

async function runCommand(command: Command, rest: string[], context: Context): Promise<ExitCode> {
  const { values, positionals } = parseRest(command, rest);
  const { least, most } = command.arguments;
  if (positionals.length < least || positionals.length > most) {
    const use = `gavah ${command.name} ${command.usage}`.trim();
    throw new Failure('U-012', { command: command.name, use });
  }
  return command.run(context, positionals, values);
}

function parseRest(command: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: parseOptionsOf(command),
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : '';
    const [, option] = /^Unknown option '([^']*)'/.exec(why) ?? [];
    if (option !== undefined) throw new Failure('U-013', { command: command.name, option }, cause);
    throw new Failure('U-002', { command: command.name, why }, cause);
  }
}
