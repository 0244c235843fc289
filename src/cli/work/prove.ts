// What `gavah prove` does.
import { Archive } from '../../log/archive.ts';
import { proveEntry } from '../../log/prove.ts';
import { type Context, type ExitCode, textValues, type Values } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { withRegister } from '../workplace.ts';

export async function run(
  context: Context,
  [prefix = '']: readonly string[],
  values: Values,
): Promise<ExitCode> {
  const { position } = await withRegister(context, (register) => findEntry(register, prefix));
  const open = values['open-all'] === true ? 'all' : textValues(values, 'open');
  const proof = await proveEntry(new Archive(context.folder), position, open);
  await context.printBytes(Buffer.from(proof, 'utf8'));
  return 0;
}
