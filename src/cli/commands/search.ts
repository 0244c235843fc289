// gavah search
import { type Command, loaded } from '../command.ts';

export const search: Command = {
  name: 'search',
  usage: 'QUERY [--limit N] [--json]',
  summary: { en: 'find names however they are spelled', fa: 'یافتن نام‌ها با هر املایی' },
  help: {
    en: 'Finds persons, places, bodies, sources and items by name, in Persian, Arabic and Latin\nscript, with other spellings and slips. Exact names come first.',
    fa: 'کسان، جاها، نهادها، منابع و مدارک را به نام می‌یابد، به خط فارسی و عربی و لاتین،\nبا املاهای دیگر و لغزش‌ها. نام‌های عین هم پیش‌تر می‌آیند.',
  },
  options: {
    limit: {
      type: 'string',
      value: 'N',
      help: { en: 'how many at most (otherwise 20)', fa: 'حداکثر چند تا (وگرنه ۲۰)' },
    },
    json: { type: 'boolean', help: { en: 'one JSON object a line', fa: 'در هر خط یک JSON' } },
  },
  arguments: { least: 1, most: 32 },
  run: loaded(() => import('../work/search.ts')),
};
