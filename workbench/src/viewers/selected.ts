// What is selected on the page, as a stretch of the text that a viewer shows.
// Elements with `data-start` say where in the text their own begins.
import type { Stretch } from './quotes.ts';

export function selectedStretch(box: HTMLElement | null): Stretch | null {
  const selection = document.getSelection();
  if (box === null || selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}

/** Where a place in the document is in the text; null outside of it. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]') ?? null;
  if (paragraph === null) return afterParagraph(node, offset);
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}

/** Of a selection that ends between two paragraphs, the end of the one before. */
function afterParagraph(node: Node, offset: number): number | null {
  for (let i = offset - 1; i >= 0; i -= 1) {
    const child = node.childNodes[i];
    if (!(child instanceof HTMLElement) || child.dataset.start === undefined) continue;
    return Number(child.dataset.start) + (child.textContent?.length ?? 0);
  }
  return null;
}
