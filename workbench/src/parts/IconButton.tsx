// A button with a sign alone; its label is read aloud, and shown when one rests on it or
// comes to it by keyboard. Escape puts the label away.
import './button.css';
import './tooltip.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type ButtonProps, buttonOf } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { useFloating } from './use-floating.ts';

type Props = ButtonProps & {
  readonly icon: IconName;
  readonly label: string;
  /** The popover that the browser opens at a press. */
  readonly popoverTarget?: string;
};

const restMs = 500;

export function IconButton({ icon, label, popoverTarget, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const { isShown, ...handlers } = useTip();
  useFloating(isShown, { floating: tip, anchor: button, align: 'middle' });
  return (
    <>
      <button
        {...buttonOf(rest)}
        {...handlers}
        ref={button}
        popoverTarget={popoverTarget}
        className="icon-button"
        aria-label={label}
      >
        <Icon name={icon} />
      </button>
      <span ref={tip} popover="manual" className="floating tooltip" aria-hidden="true">
        {label}
      </span>
    </>
  );
}

function useTip() {
  const [isShown, show] = useState(false);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(wait.current), []);
  const hide = () => {
    clearTimeout(wait.current);
    show(false);
  };
  return {
    isShown,
    onPointerEnter: () => {
      wait.current = setTimeout(() => show(true), restMs);
    },
    onPointerLeave: hide,
    onPointerDown: hide,
    onBlur: hide,
    onFocus: (event: { readonly currentTarget: HTMLElement }) => {
      if (event.currentTarget.matches(':focus-visible')) show(true);
    },
    onKeyDown: ({ key }: KeyboardEvent) => key === 'Escape' && hide(),
  };
}
