// A button that opens a short list of acts. Arrows, Home, End and first letters go through
// it, Enter does, Escape closes.
import './field.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { buttonClass } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { useFloating } from './use-floating.ts';

export type Act = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly run: () => void;
};

type Props = {
  readonly label: string;
  readonly icon?: IconName;
  readonly acts: readonly Act[];
};

export function Menu({ label, icon, acts }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  useFloating(isOpen, { floating: list, anchor: button });
  useEffect(() => {
    if (isOpen) itemsIn(list.current)[0]?.focus();
  }, [isOpen]);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={buttonClass()}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          list.current?.showPopover();
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        {label}
        <Icon name="down" />
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className="floating list-box"
        onToggle={({ newState }) => setOpen(newState === 'open')}
        onKeyDown={(event) => goThrough(event, list.current)}
      >
        {acts.map((act) => (
          <button
            key={act.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            className="option"
            onPointerMove={({ currentTarget }) => currentTarget.focus()}
            onClick={() => {
              list.current?.hidePopover();
              act.run();
            }}
          >
            <span className="row">
              {act.icon !== undefined && <Icon name={act.icon} />}
              <bdi>{act.label}</bdi>
            </span>
          </button>
        ))}
      </div>
    </>
  );
}

function itemsIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function goThrough(event: KeyboardEvent, list: HTMLElement | null): void {
  const items = itemsIn(list);
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1;
  if (event.key === 'Tab') list?.hidePopover();
  const next = nextOf(event.key, at, items);
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

function nextOf(key: string, at: number, items: readonly HTMLElement[]): number | undefined {
  if (key === 'ArrowDown') return at + 1;
  if (key === 'ArrowUp') return Math.max(at, 0) - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return -1;
  if ([...key].length !== 1 || key === ' ') return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const begun = after.find((item) => item.textContent.trim().toLowerCase().startsWith(key));
  return begun === undefined ? undefined : items.indexOf(begun);
}
