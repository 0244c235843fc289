// Text that was taken out of an item, as rows: one for the entry, and one for
// each paragraph that is open, with its place among those that are not.
import { type Body, openFields } from '../../format/body.ts';
import { shownOf } from '../../format/kind.ts';
import { textKind } from '../../format/kinds/text.ts';
import type { SourceEntry } from '../source.ts';
import type { Batch } from './batch.ts';

export function addText(batch: Batch, { position, body }: SourceEntry): void {
  const { machine, paragraph: paragraphs = [], ...shown } = shownOf(textKind, body);
  const first = shown.first ?? null;
  batch.add('item_text', {
    position,
    item: shown.item ?? null,
    tool: machine?.tool ?? null,
    version: machine?.version ?? null,
    parameters: machine?.parameters ?? null,
    quality: shown.quality ?? null,
    language: shown.language ?? null,
    pages: shown.pages ?? null,
    part: shown.part ?? null,
    parts: shown.parts ?? null,
    first,
  });
  const places = openParagraphs(body);
  paragraphs.forEach(({ page, text, start }, i) => {
    const ordinal = places[i] ?? i;
    const number = first === null ? null : first + ordinal;
    batch.add('paragraph', { position, ordinal, number, page, content: text, start });
  });
}

/** Which of an entry's paragraphs are open, counted from 0. */
function openParagraphs(body: Body): number[] {
  const before = textKind.fields.length;
  return openFields(body).flatMap((field, i) =>
    field !== undefined && i >= before ? [i - before] : [],
  );
}
