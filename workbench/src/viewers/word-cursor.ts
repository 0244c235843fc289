// Choosing a passage by the keyboard, word by word: arrows move, with Shift they
// extend, Home and End go to the ends of the line, Enter marks, Escape lets go.
import { type KeyboardEvent, useCallback, useState } from 'react';

/** The first and last word that are chosen, in the order of reading; null where none is. */
export type Chosen = { readonly anchor: number; readonly head: number };

type Words = {
  readonly count: number;
  /** The line that a word stands in. */
  readonly lineOf: (word: number) => number;
  /** Whether the text is read from the right. */
  readonly isRtl: boolean;
  readonly onMark: (from: number, to: number) => void;
};

export function useWordCursor(words: Words) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Escape' && chosen !== null) setChosen(null);
      else if (event.key === 'Enter' && chosen !== null) words.onMark(...endsOf(chosen));
      else {
        const to = destination(event.key, chosen?.head ?? -1, words);
        if (to === null || words.count === 0) return;
        const head = Math.max(0, Math.min(words.count - 1, to));
        setChosen({ anchor: event.shiftKey && chosen !== null ? chosen.anchor : head, head });
      }
      event.preventDefault();
    },
    [chosen, words],
  );
  return { chosen, setChosen, onKeyDown };
}

export function endsOf({ anchor, head }: Chosen): [from: number, to: number] {
  return [Math.min(anchor, head), Math.max(anchor, head)];
}

function destination(key: string, at: number, words: Words): number | null {
  if (at < 0) return key.startsWith('Arrow') ? 0 : null;
  if (key === 'ArrowLeft') return at + (words.isRtl ? 1 : -1);
  if (key === 'ArrowRight') return at + (words.isRtl ? -1 : 1);
  if (key === 'Home') return edgeOfLine(at, -1, words);
  if (key === 'End') return edgeOfLine(at, 1, words);
  if (key === 'ArrowDown') return edgeOfLine(at, 1, words) + 1;
  if (key === 'ArrowUp') return edgeOfLine(edgeOfLine(at, -1, words) - 1, -1, words);
  return null;
}

function edgeOfLine(at: number, step: -1 | 1, { count, lineOf }: Words): number {
  const from = Math.max(0, at);
  let edge = from;
  while (edge + step >= 0 && edge + step < count && lineOf(edge + step) === lineOf(from)) {
    edge += step;
  }
  return edge;
}
