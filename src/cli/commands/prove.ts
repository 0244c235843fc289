// gavah prove
import { Archive } from '../../log/archive.ts';
import { proveEntry } from '../../log/prove.ts';
import { type Command, textValues } from '../command.ts';
import { findEntry } from '../find-id.ts';
import { withRegister } from '../workplace.ts';

export const prove: Command = {
  name: 'prove',
  usage: 'ID [--open FIELD…] [--open-all]',
  summary: {
    en: 'a proof of one entry, for someone who trusts nobody',
    fa: 'اثبات یک مدخل، برای کسی که به هیچ‌کس اعتماد ندارد',
  },
  help: {
    en: 'Writes a C2SP .tlog-proof to standard output: that the entry is in the log, with the chosen\nfields open and all others closed. Check it with: gavah verify FILE --key VKEY',
    fa: 'یک ‎.tlog-proof‎ در خروجی می‌نویسد: این‌که مدخل در دفتر هست، با فیلدهای برگزیده باز و باقی بسته.\nوارسی: gavah verify FILE --key VKEY',
  },
  options: {
    open: {
      type: 'string',
      multiple: true,
      value: 'FIELD',
      help: { en: 'a field to open; may be repeated', fa: 'فیلدی که باز شود؛ تکرارپذیر' },
    },
    'open-all': { type: 'boolean', help: { en: 'open every field', fa: 'همهٔ فیلدها باز شود' } },
  },
  arguments: { least: 1, most: 1 },
  async run(context, [prefix = ''], values) {
    const { position } = await withRegister(context, (register) => findEntry(register, prefix));
    const open = values['open-all'] === true ? 'all' : textValues(values, 'open');
    const proof = await proveEntry(new Archive(context.folder), position, open);
    await context.printBytes(Buffer.from(proof, 'utf8'));
    return 0;
  },
};
