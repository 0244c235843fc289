// gavah show
import { type Command, loaded } from '../command.ts';

export const show: Command = {
  name: 'show',
  usage: 'ID [--json]',
  summary: {
    en: 'everything that is said of something, and how we know',
    fa: 'همهٔ آنچه دربارهٔ چیزی گفته شده، و از کجا می‌دانیم',
  },
  help: {
    en: 'Shows a person, place, body, incident or source with every claim about it, grouped by what is\nsaid, with sources, contradictions and proceedings; or an item with its custody; or a claim;\nor any entry of the log. ID may be the beginning of an id, or an accession number.',
    fa: 'کسی، جایی، نهادی، رخدادی یا منبعی را با همهٔ گزاره‌ها دربارهٔ آن نشان می‌دهد، با منابع، تعارض‌ها و\nرسیدگی‌ها؛ یا مدرکی را با زنجیرهٔ نگهداری‌اش؛ یا یک گزاره؛ یا هر مدخل دفتر. ID می‌تواند آغاز شناسه\nیا شمارهٔ ثبت باشد.',
  },
  options: { json: { type: 'boolean', help: { en: 'as JSON', fa: 'به JSON' } } },
  arguments: { least: 1, most: 1 },
  run: loaded(() => import('../work/show.ts')),
};
