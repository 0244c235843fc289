// Taking text out of items and sketching pictures, for the commands that do it: progress, a
// line for each item that could not be read, and the sums.
import { describeFailure, plainParams } from '../base/failure.ts';
import { isolate, shortId } from '../base/shown.ts';
import { isPicture } from '../intake/picture/picture.ts';
import {
  type ExtractedLine,
  logReadItems,
  readItems,
  type TextSource,
} from '../intake/text/extract-items.ts';
import type { Context } from './command.ts';
import { tellFailure } from './explain.ts';
import { startProgress } from './progress.ts';
import { figure } from './render/text.ts';
import type { Writing } from './workplace.ts';

export type ReadTally = {
  readonly read: number;
  readonly paragraphs: number;
  readonly sheets: number;
  readonly refused: number;
  /** Pictures that were read, those among them without a sketch, and those that were not read. */
  readonly pictures: number;
  readonly plain: number;
  readonly unsketched: number;
};

export const noneRead: ReadTally = {
  ...{ read: 0, paragraphs: 0, sheets: 0, refused: 0 },
  ...{ pictures: 0, plain: 0, unsketched: 0 },
};

type Wanted = {
  readonly items: Iterable<TextSource> | AsyncIterable<TextSource>;
  readonly count: number;
  readonly json: boolean;
};

/** Reads the items and logs what comes of it; what cannot be read is told in a line and left. */
export async function readAndLog(
  context: Context,
  writing: Writing,
  { items, count, json }: Wanted,
): Promise<ReadTally> {
  let tally = noneRead;
  const progress = startProgress(context, { en: 'Reading what came', fa: 'خواندن آنچه رسید' });
  const tell = json ? tellJson : teller();
  let done = 0;
  try {
    for await (const group of readItems(writing.vault, items)) {
      for (const line of await logReadItems(writing, group)) {
        tally = added(tally, line);
        tell(context, line);
        done += 1;
        progress.show(done, count);
      }
    }
  } finally {
    progress.end();
  }
  return tally;
}

function added(tally: ReadTally, line: ExtractedLine): ReadTally {
  if (line.kind === 'not-extracted') {
    const isOfPictures = isPicture(line.item.mediaType);
    return isOfPictures
      ? { ...tally, unsketched: tally.unsketched + 1 }
      : { ...tally, refused: tally.refused + 1 };
  }
  if (line.kind === 'sketched') {
    const plain = tally.plain + (line.picture.sketch === null ? 1 : 0);
    return { ...tally, pictures: tally.pictures + 1, plain };
  }
  const { paragraphs, sheets } = line;
  return {
    ...tally,
    read: tally.read + 1,
    paragraphs: tally.paragraphs + paragraphs,
    sheets: tally.sheets + sheets,
  };
}

/** Names each item that was not read; that pictures cannot be read here at all it says once. */
function teller(): (context: Context, line: ExtractedLine) => void {
  let isAbsenceTold = false;
  return ({ print, language }, line) => {
    if (line.kind !== 'not-extracted') return;
    const { item, failure } = line;
    const isAbsence = failure.code === 'X-012';
    if (isAbsence && isAbsenceTold) return;
    isAbsenceTold ||= isAbsence;
    const word = isPicture(item.mediaType)
      ? { en: 'picture not sketched', fa: 'طرح تصویر ساخته نشد' }
      : { en: 'text not read', fa: 'متن خوانده نشد' };
    const name = isolate(item.name ?? shortId(item.id), language);
    print(`${word[language]}  ${name}  ${tellFailure(failure, language)}`);
  };
}

function tellJson({ print }: Context, line: ExtractedLine): void {
  print(JSON.stringify(asJson(line)));
}

function asJson(line: ExtractedLine) {
  const { kind, item } = line;
  if (line.kind === 'extracted') {
    const { paragraphs, sheets, extraction } = line;
    return { kind, item: item.id, paragraphs, sheets, machine: extraction.machine };
  }
  if (line.kind === 'sketched') {
    const { width, height, sketch, machine } = line.picture;
    return { kind, item: item.id, width, height, isSketched: sketch !== null, machine };
  }
  const { code, params } = line.failure;
  return {
    kind,
    item: item.id,
    code,
    params: plainParams(params),
    why: describeFailure(line.failure, 'en'),
  };
}

/** A line for the texts and one for the pictures, as far as there were any. */
export function readingSummary({ language }: Context, tally: ReadTally): string[] {
  const { read, refused, pictures, unsketched } = tally;
  const ofPictures = pictures + unsketched > 0;
  const ofTexts = read + refused > 0 || !ofPictures;
  return [
    ...(ofTexts ? [(language === 'fa' ? textsInPersian : textsInEnglish)(tally)] : []),
    ...(ofPictures ? [(language === 'fa' ? picturesInPersian : picturesInEnglish)(tally)] : []),
  ];
}

function textsInEnglish({ read, paragraphs, sheets, refused }: ReadTally): string {
  const what = `${many(paragraphs, 'paragraph')}, ${many(sheets, 'sheet')}`;
  return `Text taken out of ${many(read, 'item')}: ${what}; ${refused} not read`;
}

function textsInPersian({ read, paragraphs, sheets, refused }: ReadTally): string {
  const [items, parts, tables, not] = inPersian(read, paragraphs, sheets, refused);
  return `متن ${items} مدرک خوانده شد: ${parts} بند، ${tables} کاربرگ؛ ${not} خوانده نشد`;
}

function picturesInEnglish({ pictures, plain, unsketched }: ReadTally): string {
  const sketched = many(pictures - plain, 'picture');
  return `Sketched ${sketched}, to find copies of them; ${plain} too plain or too small; ${unsketched} not read`;
}

function picturesInPersian({ pictures, plain, unsketched }: ReadTally): string {
  const [sketched, without, not] = inPersian(pictures - plain, plain, unsketched);
  return `طرح ${sketched} تصویر برای یافتن نسخه‌هایشان ساخته شد؛ ${without} بیش از اندازه ساده یا کوچک؛ ${not} خوانده نشد`;
}

function inPersian(...counts: number[]): string[] {
  return counts.map((count) => figure(count, 'fa'));
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
