// Single letters that act while nothing is being typed. Whoever speaks to the computer, or
// strikes keys by accident, can turn them off; the choice is kept in this browser.
import { useEffect, useRef, useSyncExternalStore } from 'react';

export type Shortcuts = { readonly [key: string]: () => void };

const keptAs = 'gavah.single-keys';
const listeners = new Set<() => void>();

export function areShortcutsOn(): boolean {
  return localStorage.getItem(keptAs) !== 'off';
}

export function setShortcuts(isOn: boolean): void {
  localStorage.setItem(keptAs, isOn ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areShortcutsOn);
}

/** Keys by the letter that they write; `Control+z` is Ctrl or ⌘ with z, and works even when letters are off. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const act = latest.current[name];
      if (act === undefined || event.defaultPrevented || isTyping(event.target)) return;
      if (!name.startsWith('Control+') && !areShortcutsOn()) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

// By the place of the key where it writes another script, so that a Persian keyboard works alike.
function nameOf({ key, code, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  if (altKey) return '';
  const letter = /^[ -~]$/.test(key) ? key : code.replace(/^Key/, '').toLowerCase();
  const name = key === '؟' ? '?' : letter;
  return ctrlKey || metaKey ? `Control+${name}` : name;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.closest('input, textarea, select, [contenteditable="true"]') !== null;
  return (
    isField || target.closest('dialog, [role="dialog"], [role="listbox"], [role="menu"]') !== null
  );
}
