// The words of a page over its picture. A passage is chosen by dragging from its
// first word to its last, in the order of reading, whichever way that runs; by
// touch, with a tap on each.
import { type PointerEvent, useRef, useState } from 'react';
import type { MarkedWords, PageText } from './page-words.ts';
import type { Size } from './regions.ts';

type Props = {
  readonly page: PageText;
  readonly size: Size;
  readonly passages: readonly MarkedWords[];
  readonly focus: string | null;
  readonly chosen: readonly [number, number] | null;
  readonly isChoosing: boolean;
  readonly onPassage: (from: number, to: number) => void;
  readonly onChoose: ((claim: string) => void) | undefined;
};

type Drag = { readonly from: number; readonly to: number };

export function WordLayer(props: Props) {
  const { page, size, passages, focus, chosen, isChoosing, onPassage, onChoose } = props;
  const [drag, setDrag] = useState<Drag | null>(null);
  const [tapped, setTapped] = useState<number | null>(null);
  const pressed = useRef(false);
  const end = (from: number, to: number) => {
    setDrag(null);
    onPassage(Math.min(from, to), Math.max(from, to));
  };
  const onPointerDown = (event: PointerEvent) => {
    const at = wordAt(event);
    if (!isChoosing || event.button !== 0 || at === null || event.pointerType === 'touch') return;
    event.preventDefault();
    pressed.current = true;
    setDrag({ from: at, to: at });
  };
  const onPointerMove = (event: PointerEvent) => {
    const at = wordAt(event);
    if (pressed.current && drag !== null && at !== null && at !== drag.to) {
      setDrag({ ...drag, to: at });
    }
  };
  const onPointerUp = (event: PointerEvent) => {
    const at = wordAt(event);
    if (event.pointerType === 'touch') return tap(at);
    if (!pressed.current || drag === null) return;
    pressed.current = false;
    // A click on a word that a claim cites leads to the claim.
    const cited = passages.find(
      ({ from, to, claim }) => claim !== null && from <= drag.from && drag.from <= to,
    );
    if (drag.from === drag.to && cited?.claim != null) {
      setDrag(null);
      onChoose?.(cited.claim);
    } else end(drag.from, drag.to);
  };
  const tap = (at: number | null) => {
    if (!isChoosing || at === null) return;
    if (tapped === null) setTapped(at);
    else {
      setTapped(null);
      end(tapped, at);
    }
  };
  const inSight =
    drag === null
      ? chosen
      : ([Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)] as const);
  return (
    <div
      className="word-layer"
      dir="auto"
      data-choosing={isChoosing || undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
    >
      {page.words.map((word, i) => (
        <span
          key={`${word.start}`}
          data-word={i}
          className={classOf(i, { passages, focus, chosen: inSight, tapped })}
          style={{
            insetInlineStart: 'auto',
            left: `${(word.x / size.width) * 100}%`,
            top: `${(word.y / size.height) * 100}%`,
            width: `${(word.width / size.width) * 100}%`,
            height: `${(word.height / size.height) * 100}%`,
          }}
        >
          {word.text}{' '}
        </span>
      ))}
    </div>
  );
}

function wordAt(event: PointerEvent): number | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const word = under?.closest<HTMLElement>('[data-word]')?.dataset.word;
  return word === undefined ? null : Number(word);
}

type Shown = Pick<Props, 'passages' | 'focus' | 'chosen'> & { readonly tapped: number | null };

function classOf(word: number, { passages, focus, chosen, tapped }: Shown): string | undefined {
  const over = passages.filter(({ from, to }) => from <= word && word <= to);
  const isChosen = chosen !== null && chosen[0] <= word && word <= chosen[1];
  const classes = [
    over.some(({ claim }) => claim !== null) && 'claim',
    over.some(({ claim }) => claim === null) && 'pending',
    focus !== null && over.some(({ claim }) => claim === focus) && 'focus',
    (isChosen || tapped === word) && 'chosen',
  ].filter(Boolean);
  return classes.length === 0 ? undefined : classes.join(' ');
}
