// A list with nothing in it says so, says why, and says what to do.
import './empty-state.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Props = {
  readonly icon?: IconName;
  readonly title: string;
  /** What to do now, in a sentence. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

export function EmptyState({ icon = 'info', title, children, action }: Props) {
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="empty-words">{children}</div>}
      {action !== undefined && <div className="row">{action}</div>}
    </div>
  );
}
