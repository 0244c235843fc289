// What went wrong, set apart from the page; read out as soon as it is there.
import './problem-note.css';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

type Props = {
  readonly title: string;
  /** What to do, and whatever else belongs to it. */
  readonly children: ReactNode;
};

export function WarningNote({ title, children }: Props) {
  return (
    <div className="problem-note" role="alert">
      <Icon name="warning" />
      <div>
        <p className="problem-words">{title}</p>
        {children}
      </div>
    </div>
  );
}
