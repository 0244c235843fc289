// Taking text out of items, for the commands that do it: progress, a line for
// each item that could not be read, and the sum.
import { describeFailure } from '../base/failure.ts';
import { isolate, shortId } from '../base/shown.ts';
import {
  type ExtractedLine,
  logTexts,
  readItems,
  type TextSource,
} from '../intake/text/extract-items.ts';
import type { Context } from './command.ts';
import { tellFailure } from './explain.ts';
import { startProgress } from './progress.ts';
import { figure } from './render/text.ts';
import type { Writing } from './workplace.ts';

export type TextTally = {
  readonly read: number;
  readonly paragraphs: number;
  readonly sheets: number;
  readonly refused: number;
};

export const noTexts: TextTally = { read: 0, paragraphs: 0, sheets: 0, refused: 0 };

type Wanted = {
  readonly items: Iterable<TextSource> | AsyncIterable<TextSource>;
  readonly count: number;
  readonly json: boolean;
};

/** Reads the items and logs their text; what cannot be read is told in a line and left. */
export async function extractTexts(
  context: Context,
  writing: Writing,
  { items, count, json }: Wanted,
): Promise<TextTally> {
  const tally = { ...noTexts };
  const add = (line: ExtractedLine) => Object.assign(tally, added(tally, line));
  const progress = startProgress(context, { en: 'Taking out text', fa: 'بیرون کشیدن متن' });
  let done = 0;
  try {
    for await (const group of readItems(writing.vault, items)) {
      for (const line of await logTexts(writing, group)) {
        add(line);
        tell(context, line, json);
        done += 1;
        progress.show(done, count);
      }
    }
  } finally {
    progress.end();
  }
  return tally;
}

function added(tally: TextTally, line: ExtractedLine): TextTally {
  if (line.kind === 'not-extracted') return { ...tally, refused: tally.refused + 1 };
  return {
    read: tally.read + 1,
    paragraphs: tally.paragraphs + line.paragraphs,
    sheets: tally.sheets + line.sheets,
    refused: tally.refused,
  };
}

function tell(context: Context, line: ExtractedLine, json: boolean): void {
  const { id, name } = line.item;
  if (json) context.print(JSON.stringify(asJson(line)));
  if (json || line.kind === 'extracted') return;
  const { language } = context;
  const word = { en: 'text not read', fa: 'متن خوانده نشد' }[language];
  context.print(
    `${word}  ${isolate(name ?? shortId(id), language)}  ${tellFailure(line.failure, language)}`,
  );
}

function asJson(line: ExtractedLine) {
  const { kind, item } = line;
  if (line.kind === 'extracted') {
    const { paragraphs, sheets, extraction } = line;
    return { kind, item: item.id, paragraphs, sheets, machine: extraction.machine };
  }
  const { code, params } = line.failure;
  return { kind, item: item.id, code, params, why: describeFailure(line.failure, 'en') };
}

export function textSummary({ language }: Context, tally: TextTally): string {
  const { read, paragraphs, sheets, refused } = tally;
  if (language === 'fa') {
    const [items, parts, tables, not] = [read, paragraphs, sheets, refused].map((n) =>
      figure(n, 'fa'),
    );
    return `متن ${items} مدرک خوانده شد: ${parts} بند، ${tables} کاربرگ؛ ${not} خوانده نشد`;
  }
  const what = `${many(paragraphs, 'paragraph')}, ${many(sheets, 'sheet')}`;
  return `Text taken out of ${many(read, 'item')}: ${what}; ${refused} not read`;
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
