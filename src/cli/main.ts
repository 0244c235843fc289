// The entry of the `gavah` command: reads what was asked, runs it, and turns
// every failure into its code, one line and an exit status.
import { Failure } from '../base/failure.ts';
import type { Command, Context, ExitCode, Language } from './command.ts';
import { commands } from './commands.ts';
import { contextOf, languageOf } from './context.ts';
import { explain } from './explain.ts';
import { helpOf, helpOfAll } from './help.ts';
import { parseFront, parseRest } from './parse.ts';

/** Runs one command line. @returns the exit status. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  let language = languageOf();
  try {
    const front = parseFront(argv);
    language = front.language;
    const [name, ...rest] = front.rest;
    const { isClockRight } = front;
    if (name === undefined || name === 'help') {
      if (rest[0] !== undefined && rest[0] !== 'help') requireCommand(rest[0]);
      return printHelp(rest[0], front.language, name === 'help');
    }
    const command = requireCommand(name);
    if (front.help) return printHelp(name, language, true);
    return await runCommand(command, rest, { ...contextOf(front.folder, language), isClockRight });
  } catch (error) {
    process.stderr.write(`${explain(error, language)}\n`);
    return 2;
  }
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
