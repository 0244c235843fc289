// A link to another page that looks like a button, where going there is what to do next.
import './button.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from './Button.tsx';

type Props = {
  readonly to: LinkProps['to'];
  readonly children: ReactNode;
};

export function ButtonLink({ to, children }: Props) {
  return (
    <Link to={to} className={buttonClass()}>
      {children}
    </Link>
  );
}
