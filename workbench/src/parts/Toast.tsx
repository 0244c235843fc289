// Short notes that something was done, with a way to undo it where there is one.
// They stay until they are closed or ten seconds have gone by unregarded.
import './toast.css';
import { useSyncExternalStore } from 'react';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export type Toast = {
  readonly words: string;
  readonly undo?: { readonly label?: string; readonly run: () => void };
};
type Shown = Toast & { readonly key: number };

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Shows a note at the foot of the page. */
export function showToast(toast: Toast): void {
  last += 1;
  const key = last;
  change([...shown.slice(-2), { ...toast, key }]);
  setTimeout(() => hide(key), 10_000);
}

function hide(key: number): void {
  if (document.querySelector('.toasts:hover, .toasts:focus-within') !== null) {
    setTimeout(() => hide(key), 3_000);
    return;
  }
  close(key);
}

function close(key: number): void {
  change(shown.filter((toast) => toast.key !== key));
}

function change(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const t = useWords('parts');
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <section className="toasts" aria-label={t('notes')} aria-live="polite">
      {toasts.map(({ key, words, undo }) => (
        <div key={key} className="toast">
          <p>{words}</p>
          {undo !== undefined && (
            <Button
              look="plain"
              icon="undo"
              small
              onPress={() => {
                close(key);
                undo.run();
              }}
            >
              {undo.label ?? t('undo')}
            </Button>
          )}
          <IconButton icon="close" label={t('close')} onPress={() => close(key)} />
        </div>
      ))}
    </section>
  );
}
