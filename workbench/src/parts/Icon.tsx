// The workbench's own signs: plain strokes on a grid of 20, in the colour of the text.
// They never stand for a word: beside each there is one, seen or read aloud.
import './icon.css';
import { type IconName, strokes } from './icon-strokes.ts';

export type { IconName };

/** What points along the line of reading points the other way in Persian. */
const mirrored: readonly IconName[] = ['back', 'forward', 'undo'];

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className={mirrored.includes(name) ? 'icon mirrors' : 'icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
