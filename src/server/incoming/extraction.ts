// Taking text out of items and sketching pictures as a job: reading goes on beside everything else, and
// only what it gave waits for its turn to be logged.
import {
  type ExtractedLine,
  logReadItems,
  readItems,
  type TextSource,
} from '../../intake/text/extract-items.ts';
import { isReadable } from '../../intake/text/readable.ts';
import type { WaitingItem } from '../../register/query/texts.ts';
import { levelNamed } from '../items/item-answers.ts';
import type { JobWork } from '../jobs.ts';
import type { Office } from '../office.ts';
import { problemOf } from '../problem.ts';
import type { ExtractReport, Job } from '../shapes/work.ts';

const reading = { en: 'Reading what came', fa: 'خواندن آنچه رسید' };

/** Those of the items that a machine reads. */
export function readableAmong<I extends Pick<WaitingItem, 'mediaType' | 'name'>>(
  items: readonly I[],
): I[] {
  return items.filter(({ mediaType, name }) => isReadable(mediaType, name));
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
    const told = await office.write((session) => logReadItems({ session, vault }, group));
    lines.push(...told.map(lineOf));
    progress(lines.length, items.length);
  }
  const refused = lines.filter(({ problem }) => problem !== null).length;
  const sketched = lines.filter(({ isSketched }) => isSketched !== null).length;
  return { lines, read: lines.length - sketched - refused, sketched, refused };
}

function lineOf(line: ExtractedLine): ExtractReport['lines'][number] {
  const { id: item, name } = line.item;
  const none = { item, name, paragraphs: 0, sheets: 0, isSketched: null, problem: null };
  if (line.kind === 'not-extracted') return { ...none, problem: problemOf(line.failure) };
  if (line.kind === 'sketched') return { ...none, isSketched: line.picture.sketch !== null };
  return { ...none, paragraphs: line.paragraphs, sheets: line.sheets };
}
