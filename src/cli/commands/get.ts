// gavah get
import { Failure } from '../../base/failure.ts';
import { shownOf } from '../../format/kind.ts';
import { itemKind } from '../../format/kinds/item.ts';
import { Archive } from '../../log/archive.ts';
import { parseDigest } from '../../vault/vault.ts';
import type { Command } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { openVault, withRegister } from '../workplace.ts';

export const get: Command = {
  name: 'get',
  usage: 'ID',
  summary: { en: 'the bytes of an item', fa: 'بایت‌های یک مدرک' },
  help: {
    en: 'Writes the bytes of an item to standard output, as they were received. They are checked\nagainst their digest as they go out; if they do not match, the exit status is 2.',
    fa: 'بایت‌های مدرک را همان‌گونه که رسیده در خروجی می‌نویسد و در همان حال با چکیدهٔ آن می‌سنجد؛\nاگر نخواند کد پایان ۲ است.',
  },
  options: {},
  arguments: { least: 1, most: 1 },
  async run(context, [prefix = '']) {
    const entry = await withRegister(context, (register) => findEntry(register, prefix));
    if (entry.kind !== itemKind.name) {
      throw new Failure('U-008', { id: prefix, what: entry.kind, wanted: itemKind.name });
    }
    const { body } = await new Archive(context.folder).readEntry(entry.position);
    const { stored } = shownOf(itemKind, body);
    if (stored === undefined) throw new Failure('E-015', { name: 'stored' });
    const vault = openVault(context);
    try {
      for await (const piece of vault.read(parseDigest(stored))) await context.printBytes(piece);
    } finally {
      await vault.close();
    }
    return 0;
  },
};
