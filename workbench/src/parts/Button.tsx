// A button. `primary`: the one thing a page is for; `plain`: beside others; `grave`: takes something back.
import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components/Button';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonProps = Omit<AriaProps, 'children' | 'className'> & {
  readonly look?: 'primary' | 'plain' | 'grave';
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly children: ReactNode;
};

export function Button({ look, icon, small, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={buttonClass(look, small)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

/** For a link that looks like a button. */
export function buttonClass(look?: ButtonProps['look'], small = false): string {
  return ['button', look, small && 'small-button'].filter(Boolean).join(' ');
}
