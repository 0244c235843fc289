// A button. `primary`: the one thing a page is for; `plain`: beside others; `grave`: takes something back.
import './button.css';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export type ButtonLook = 'primary' | 'plain' | 'grave';

export type ButtonProps = {
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  readonly onPress?: () => void;
  readonly 'aria-label'?: string | undefined;
};

type Props = ButtonProps & {
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly children: ReactNode;
};

export function Button({ look, icon, small, children, ...rest }: Props) {
  return (
    <button {...buttonOf(rest)} className={buttonClass(look, small)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** What the browser's own button is given. */
export function buttonOf({ type, isDisabled, onPress, ...rest }: ButtonProps) {
  return { ...rest, type: type ?? 'button', disabled: isDisabled, onClick: () => onPress?.() };
}

/** For a link that looks like a button. */
export function buttonClass(look?: ButtonLook, small = false): string {
  return ['button', look, small && 'small-button'].filter(Boolean).join(' ');
}
