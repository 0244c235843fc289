// More of something, shown when asked for.
import './disclosure.css';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from './Icon.tsx';

type Props = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  /** Of the heading that its title is; none where what it belongs to has no heading. */
  readonly level?: 2 | 3 | 4;
};

export function Disclosure({ title, children, isOpen: isOpenFirst = false, level }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(isOpenFirst);
  const Heading = level === undefined ? null : (`h${level}` as const);
  const trigger = (
    <button
      type="button"
      className="disclosure-button"
      aria-expanded={isOpen}
      aria-controls={id}
      onClick={() => setOpen(!isOpen)}
    >
      <Icon name={isOpen ? 'down' : 'forward'} />
      {title}
    </button>
  );
  return (
    <div className="disclosure">
      {Heading === null ? trigger : <Heading className="disclosure-heading">{trigger}</Heading>}
      <div id={id} className="disclosure-panel" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
