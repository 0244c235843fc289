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
  const [own, setOwn] = useState(parts[0]?.id);
  const shown = parts.find(({ id }) => id === (chosen ?? own)) ?? parts[0];
  const show = (id: string) => {
    setOwn(id);
    onChoose?.(id);
  };
  if (shown === undefined) return null;
  return (
    <div className="tabs">
      <TabList name={name} label={label} parts={parts} shown={shown.id} onShow={show} />
      <div key={shown.id} className="tab-panel" {...panelOf(name, shown.id)}>
        {shown.children}
      </div>
    </div>
  );
}

/** What makes an element the part that is shown of the tabs of a name. */
export function panelOf(name: string, shown: string) {
  return { role: 'tabpanel', id: `${name}-panel`, 'aria-labelledby': `${name}-${shown}` };
}

type ListProps = {
  /** What the ids of the tabs and of the part that is shown begin with. */
  readonly name: string;
  readonly label: string;
  readonly parts: readonly Omit<TabPart, 'children'>[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
};

/** The tabs alone, for whoever keeps the parts. */
export function TabList({ name, label, parts, shown, onShow }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => bringIn(list.current, shown), [shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = parts.findIndex(({ id }) => id === shown);
    const place = nextOf(event, at);
    const next = place === undefined ? undefined : parts.at(place % parts.length);
    if (next === undefined) return;
    event.preventDefault();
    onShow(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="tab-list" onKeyDown={onKeyDown}>
      {parts.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${name}-${id}`}
          className="tab"
          data-tab={id}
          aria-selected={id === shown}
          aria-controls={id === shown ? `${name}-panel` : undefined}
          tabIndex={id === shown ? 0 : -1}
          onClick={() => onShow(id)}
        >
          {label}
          {count !== undefined && <span className="tab-count">{count}</span>}
        </button>
      ))}
    </div>
  );
}

/** Where the tabs are wider than the window, the one that is shown is in sight among them. */
function bringIn(list: HTMLElement | null, id: string): void {
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
