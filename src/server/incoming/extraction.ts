// Taking text out of items as a job: reading goes on beside everything else, and
// only what it gave waits for its turn to be logged.
import {
  type ExtractedLine,
  logTexts,
  readItems,
  type TextSource,
} from '../../intake/text/extract-items.ts';
import { readableAs } from '../../intake/text/readable.ts';
import type { WaitingItem } from '../../register/query/texts.ts';
import { levelNamed } from '../items/item-answers.ts';
import type { JobWork } from '../jobs.ts';
import type { Office } from '../office.ts';
import { problemOf } from '../problem.ts';
import type { ExtractReport, Job } from '../shapes/work.ts';

const reading = { en: 'Taking out text', fa: 'بیرون کشیدن متن' };

/** Those of the items that text can be taken out of. */
export function readableAmong<I extends Pick<WaitingItem, 'mediaType' | 'name'>>(
  items: readonly I[],
): I[] {
  return items.filter(({ mediaType, name }) => readableAs(mediaType, name) !== undefined);
}

/** Starts reading items; what cannot be read stands in the report and harms nothing else. */
export function startExtraction(office: Office, items: readonly WaitingItem[]): Job {
  const sources = items.map(({ visibility, ...item }) => ({
    ...item,
    visibility: levelNamed(visibility),
  }));
  return office.jobs.start('extract', (work) => extract(office, sources, work));
}

async function extract(
  office: Office,
  items: readonly TextSource[],
  { step, progress, signal }: JobWork,
): Promise<ExtractReport> {
  step(reading);
  const lines: ExtractReport['lines'] = [];
  progress(0, items.length);
  for await (const group of readItems(office.vault, items, { signal })) {
    const { vault } = office;
    const told = await office.write((session) => logTexts({ session, vault }, group));
    lines.push(...told.map(lineOf));
    progress(lines.length, items.length);
  }
  const refused = lines.filter(({ problem }) => problem !== null).length;
  return { lines, read: lines.length - refused, refused };
}

function lineOf(line: ExtractedLine): ExtractReport['lines'][number] {
  const { id: item, name } = line.item;
  if (line.kind === 'not-extracted') {
    return { item, name, paragraphs: 0, sheets: 0, problem: problemOf(line.failure) };
  }
  return { item, name, paragraphs: line.paragraphs, sheets: line.sheets, problem: null };
}
