// gavah seal
import { type Command, loaded } from '../command.ts';

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
  run: loaded(() => import('../work/seal.ts')),
};
