// Light, dark, or as the system says. Kept in this browser only.
import { useSyncExternalStore } from 'react';

export type Theme = 'system' | 'light' | 'dark';

const listeners = new Set<() => void>();

export function themeKept(): Theme {
  const kept = localStorage.getItem('gavah.theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Puts the kept theme on the page; look/tokens.css does the rest. */
export function startTheme(): void {
  document.documentElement.dataset.theme = themeKept();
}

export function setTheme(theme: Theme): void {
  localStorage.setItem('gavah.theme', theme);
  startTheme();
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, themeKept);
}
