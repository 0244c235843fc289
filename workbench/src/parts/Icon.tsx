// The workbench's own signs: plain strokes on a grid of 20, in the colour of the text.
// They never stand for a word: beside each there is one, seen or read aloud.
import './icon.css';
import { type IconName, strokes } from './icon-strokes.ts';

export type { IconName };

export function Icon({
  name,
  mirrors = false,
}: {
  readonly name: IconName;
  readonly mirrors?: boolean;
}) {
  return (
    <svg
      className={mirrors ? 'icon mirrors' : 'icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
