// What `gavah get` does.
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { wordOfKind } from '../../format/kind-word.ts';
import { findItem, isItemKind } from '../../format/kinds/item.ts';
import { Archive } from '../../log/archive.ts';
import { parseDigest } from '../../vault/vault.ts';
import type { Context, ExitCode } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { openVault, withRegister } from '../workplace.ts';

export async function run(context: Context, [prefix = '']: readonly string[]): Promise<ExitCode> {
  const entry = await withRegister(context, (register) => findEntry(register, prefix));
  if (!isItemKind(entry.kind)) {
    throw new Failure('U-008', {
      id: prefix,
      what: wordOfKind(entry.kind),
      wanted: phrase('kind-item'),
    });
  }
  const { body } = await new Archive(context.folder).readEntry(entry.position);
  const stored = findItem(body)?.stored;
  if (stored === undefined) throw new Failure('E-015', { name: 'stored' });
  const vault = openVault(context);
  try {
    for await (const piece of vault.read(parseDigest(stored))) await context.printBytes(piece);
  } finally {
    await vault.close();
  }
  return 0;
}
