// What `gavah get` does.
import { writeInstant } from '../../base/clock.ts';
import { Failure } from '../../base/failure.ts';
import { phrase } from '../../base/phrase.ts';
import { wordOfKind } from '../../format/kind-word.ts';
import { findItem, isItemKind } from '../../format/kinds/item.ts';
import { failedRead, recordCheck } from '../../intake/check.ts';
import { Archive } from '../../log/archive.ts';
import { version } from '../../server/version.ts';
import { parseDigest } from '../../vault/vault.ts';
import { type FailedRead, watchReads } from '../../vault/watch-reads.ts';
import type { Context, ExitCode } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { openVault, withRegister, withSession } from '../workplace.ts';

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
  const began = writeInstant(context.clock());
  let failed: FailedRead | undefined;
  const vault = watchReads(openVault(context), (read) => {
    failed = read;
  });
  try {
    for await (const piece of vault.read(parseDigest(stored))) await context.printBytes(piece);
  } catch (cause) {
    // The reader is told what is the matter in any case; nothing that keeps it from being noted matters more.
    if (failed !== undefined) await note(context, { began, id: entry.id, failed }).catch(() => {});
    throw cause;
  } finally {
    await vault.close();
  }
  return 0;
}

type Noted = { readonly began: string; readonly id: string; readonly failed: FailedRead };

/** Has the log say that the bytes of an item could not be read as they were stored. */
function note(context: Context, { began, id, failed }: Noted): Promise<string> {
  const machine = { tool: 'gavah get', version, parameters: '' };
  const made = { began, machine, ...failedRead(failed, [id]) };
  return withSession(context, ({ session }) => recordCheck(session, made));
}
