// Parts of a page of which one is seen at a time. One Tab stop; arrows, Home and End go from
// one to the next and show it.
import './tabs.css';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export type TabPart = {
  readonly id: string;
  readonly label: string;
  readonly count?: string | undefined;
  readonly children: ReactNode;
};

type Props = {
  readonly label: string;
  readonly parts: readonly TabPart[];
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
};

export function Tabs({ label, parts, chosen, onChoose }: Props) {
  const name = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(parts[0]?.id);
  const shown = parts.find(({ id }) => id === (chosen ?? own)) ?? parts[0];
  useEffect(() => bringIn(list.current, shown?.id), [shown?.id]);
  const show = (id: string) => {
    setOwn(id);
    onChoose?.(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = parts.findIndex(({ id }) => id === shown?.id);
    const place = nextOf(event, at);
    const next = place === undefined ? undefined : parts.at(place % parts.length);
    if (next === undefined) return;
    event.preventDefault();
    show(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  if (shown === undefined) return null;
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} className="tab-list" onKeyDown={onKeyDown}>
        {parts.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${name}-${id}`}
            className="tab"
            data-tab={id}
            aria-selected={id === shown.id}
            aria-controls={id === shown.id ? `${name}-panel` : undefined}
            tabIndex={id === shown.id ? 0 : -1}
            onClick={() => show(id)}
          >
            {label}
            {count !== undefined && <span className="tab-count">{count}</span>}
          </button>
        ))}
      </div>
      <div
        key={shown.id}
        role="tabpanel"
        id={`${name}-panel`}
        aria-labelledby={`${name}-${shown.id}`}
        className="tab-panel"
      >
        {shown.children}
      </div>
    </div>
  );
}

/** Where the tabs are wider than the window, the one that is shown is in sight among them. */
function bringIn(list: HTMLElement | null, id: string | undefined): void {
  const tab = list?.querySelector(`[data-tab="${id}"]`)?.getBoundingClientRect();
  const box = list?.getBoundingClientRect();
  if (tab === undefined || box === undefined) return;
  list?.scrollBy({ left: Math.max(0, tab.right - box.right) + Math.min(0, tab.left - box.left) });
}

/** Which part a key leads to, from the end where it is negative. */
function nextOf({ key, currentTarget }: KeyboardEvent, at: number): number | undefined {
  const isRtl = getComputedStyle(currentTarget).direction === 'rtl';
  if (key === 'Home') return 0;
  if (key === 'End') return -1;
  if (key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) return at + 1;
  if (key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) return at - 1;
  return undefined;
}
