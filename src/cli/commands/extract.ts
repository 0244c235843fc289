// gavah extract
import type { TextSource } from '../../intake/text/extract-items.ts';
import { readableAs } from '../../intake/text/readable.ts';
import type { Level } from '../../register/level.ts';
import { readByPrefix } from '../../register/query/resolve.ts';
import { listForReading, listUnread, type WaitingItem } from '../../register/query/texts.ts';
import { viewOf } from '../../register/query/view.ts';
import type { Register } from '../../register/register.ts';
import type { Command } from '../command.ts';
import { extractTexts, textSummary } from '../texts.ts';
import { withRegister, withSession } from '../workplace.ts';

export const extract: Command = {
  name: 'extract',
  usage: '[ITEM…] [--json]',
  summary: { en: 'take text out of items', fa: 'بیرون کشیدن متن مدرک‌ها' },
  help: {
    en: 'Takes text out of the items named, once more if it was done before, or of all that were not\nread yet. Paragraphs, and the sheets of workbooks as CSV, are logged as made by a machine. An item\nwhose text cannot be read stays as it is, and is named with the reason. A list that is named and\nis not UTF-8 with commas is written anew as CSV, as an item of its own.',
    fa: 'متن مدرک‌های نام‌برده را بیرون می‌کشد، اگر پیش‌تر شده باشد بار دیگر، یا متن همهٔ آن‌هایی را که\nهنوز خوانده نشده‌اند. بندها، و برگه‌های کارپوشه‌ها به صورت CSV، به نام ماشین ثبت می‌شوند. مدرکی که\nمتنش خوانده نشود همان‌گونه می‌ماند و با دلیل نام برده می‌شود. فهرستی که نامش برده شود و UTF-8 با\nویرگول نباشد به صورت CSV، چون مدرکی جداگانه، بازنویسی می‌شود.',
  },
  options: {
    json: { type: 'boolean', help: { en: 'one JSON object a line', fa: 'در هر خط یک JSON' } },
  },
  arguments: { least: 0, most: 100_000 },
  async run(context, prefixes, values) {
    const json = values.json === true;
    const tally = await withSession(context, async (writing) => {
      const items = await withRegister(context, (register) => wantedOf(register, prefixes), true);
      return extractTexts(context, writing, { items, count: items.length, json });
    });
    if (!json) context.print(textSummary(context, tally));
    return tally.refused > 0 ? 1 : 0;
  },
};

/** The items named, whatever they are; else those that can be read and were not. */
async function wantedOf(register: Register, prefixes: readonly string[]): Promise<TextSource[]> {
  const view = viewOf(register, 'protected');
  if (prefixes.length === 0) {
    const unread = await listUnread(view);
    return unread
      .filter(({ mediaType, name }) => readableAs(mediaType, name) !== undefined)
      .map(sourceOf);
  }
  const ids: string[] = [];
  for (const prefix of prefixes) ids.push((await readByPrefix(view, prefix)).id);
  return (await listForReading(view, ids)).map(sourceOf);
}

const levels: readonly Level[] = ['public', 'team', 'protected'];

function sourceOf({ visibility, ...item }: WaitingItem): TextSource {
  return { ...item, visibility: levels[visibility] ?? 'protected' };
}
