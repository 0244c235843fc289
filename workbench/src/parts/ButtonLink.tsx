// A link to another page that looks like a button, where going there is what to do next.
import './button.css';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './Button.tsx';

type Props = {
  readonly to: LinkProps['to'];
  readonly look?: ButtonLook;
  readonly children: ReactNode;
};

export function ButtonLink({ to, look = 'plain', children }: Props) {
  return (
    <Link to={to} className={buttonClass(look)}>
      {children}
    </Link>
  );
}
