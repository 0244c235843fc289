// Text that was taken out of an item, as rows: one for the entry, and one for
// each paragraph that is open, with its place among those that are not.
import { bandsOf, passagesOf, sketchOf, writeSketch } from '../../base/likeness.ts';
import { type Body, openFields } from '../../format/body.ts';
import { shownOf } from '../../format/kind.ts';
import { textKind } from '../../format/kinds/text.ts';
import type { SourceEntry } from '../source.ts';
import type { Batch } from './batch.ts';

export function addText(batch: Batch, { position, body }: SourceEntry): void {
  const { machine, paragraph: paragraphs = [], ...shown } = shownOf(textKind, body);
  const first = shown.first ?? null;
  // A text in several entries is too long to be held whole.
  const isWhole = shown.parts === 1;
  const sketch = isWhole ? sketchOf(passagesOf(textOfParagraphs(paragraphs))) : null;
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
    sketch: sketch && writeSketch(sketch),
    bands: sketch && bandsOf(sketch).map(String),
  });
  const places = openParagraphs(body);
  paragraphs.forEach(({ page, text, start }, i) => {
    const ordinal = places[i] ?? i;
    const number = first === null ? null : first + ordinal;
    batch.add('paragraph', { position, ordinal, number, page, content: text, start });
  });
}

/** Paragraphs as one text, in which a passage may run on from one into the next. */
export function textOfParagraphs(paragraphs: readonly { readonly text: string }[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** Which of an entry's paragraphs are open, counted from 0. */
function openParagraphs(body: Body): number[] {
  const before = textKind.fields.length;
  return openFields(body).flatMap((field, i) =>
    field !== undefined && i >= before ? [i - before] : [],
  );
}
