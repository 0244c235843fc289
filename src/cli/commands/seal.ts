// gavah seal
import { Failure } from '../../base/failure.ts';
import { sealCheckpoint } from '../../log/seal.ts';
import { type Command, textValue, textValues } from '../command.ts';
import { readTextFile } from '../files.ts';
import { figure } from '../render/text.ts';
import { withSession } from '../workplace.ts';

export const seal: Command = {
  name: 'seal',
  usage: '--tsa URL [--tsa-root PEM] [--cosigned FILE] [--note TEXT]',
  summary: {
    en: 'have the log time-stamped or cosigned',
    fa: 'گرفتن مهر زمانی یا هم‌امضا برای دفتر',
  },
  help: {
    en: 'Sends the SHA-256 of the present checkpoint, and nothing else, to a time-stamping\nauthority (RFC 3161), checks its answer and keeps it. No authority is built in.',
    fa: 'تنها SHA-256 نقطهٔ وارسی کنونی دفتر را به مرجع مهر زمانی (RFC 3161) می‌فرستد،\nپاسخ را وارسی می‌کند و نگه می‌دارد. هیچ مرجعی از پیش تعیین نشده است.',
  },
  options: {
    tsa: {
      type: 'string',
      multiple: true,
      value: 'URL',
      help: { en: 'the authority; may be repeated', fa: 'نشانی مرجع؛ تکرارپذیر' },
    },
    'tsa-root': {
      type: 'string',
      multiple: true,
      value: 'PEM',
      help: {
        en: 'its root certificate: an answer that does not chain to it is refused',
        fa: 'گواهی ریشهٔ آن؛ پاسخی که به آن نرسد رد می‌شود',
      },
    },
    cosigned: {
      type: 'string',
      value: 'FILE',
      help: {
        en: 'the checkpoint as cosigners gave it back',
        fa: 'نقطهٔ وارسی چنان که هم‌امضاکنندگان برگردانده‌اند',
      },
    },
    note: {
      type: 'string',
      value: 'TEXT',
      help: { en: 'a note for the log', fa: 'یادداشتی برای دفتر' },
    },
  },
  arguments: { least: 0, most: 0 },
  async run(context, _, values) {
    const urls = textValues(values, 'tsa');
    const path = textValue(values, 'cosigned');
    if (urls.length === 0 && path === undefined) {
      throw new Failure('U-003', { option: '--tsa URL', command: 'seal' });
    }
    const roots = textValues(values, 'tsa-root').map(readTextFile);
    const cosigned = path === undefined ? null : readTextFile(path);
    const authorities = urls.map((url) => ({ url, roots }));
    const note = textValue(values, 'note') ?? null;
    const sealed = await withSession(context, ({ session }) =>
      sealCheckpoint({ session, authorities, cosigned, note, fetch }),
    );
    const count = sealed.tokens.length;
    context.print(
      context.language === 'fa'
        ? `دفتر با ${figure(sealed.size, 'fa')} مدخل مُهر شد: ${figure(count, 'fa')} مهر زمانی${cosigned === null ? '' : '، هم‌امضا نگه داشته شد'}`
        : `Sealed the log at ${sealed.size} entries: ${count} time-stamp${count === 1 ? '' : 's'}${cosigned === null ? '' : ', cosignatures kept'}`,
    );
    return 0;
  },
};
