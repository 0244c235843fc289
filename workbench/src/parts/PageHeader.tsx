// A page's title, a sentence about it, and its acts.
import './page-header.css';
import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  readonly words?: ReactNode;
  readonly actions?: ReactNode;
  readonly above?: ReactNode;
};

export function PageHeader({ title, words, actions, above }: Props) {
  return (
    <header className="page-header">
      <div className="page-header-words">
        {above}
        <h1>{title}</h1>
        {words !== undefined && <div className="page-lead">{words}</div>}
      </div>
      {actions !== undefined && <div className="row">{actions}</div>}
    </header>
  );
}
