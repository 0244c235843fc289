// Whether the programme was renewed while this page was open: it is asked once a part of the page
// cannot be fetched, because another build gives out parts of other names.
import { useSyncExternalStore } from 'react';
import { readFirstPage } from './api.ts';

let isRenewed = false;
/** Whether it is to be said: at every part that is missed, until it is put away. */
let isToBeSaid = false;
const listeners = new Set<() => void>();

/** From now on, what cannot be fetched makes us look. */
export function watchRenewal(): void {
  window.addEventListener('vite:preloadError', () => void look());
}

async function look(): Promise<void> {
  isRenewed ||= await isOtherBuild();
  if (isRenewed) say(true);
}

function say(isSaid: boolean): void {
  isToBeSaid = isSaid;
  for (const tell of listeners) tell();
}

/** Whether the server gives out a page that begins with another script than this one did. */
async function isOtherBuild(): Promise<boolean> {
  const own = document.querySelector('script[type="module"]')?.getAttribute('src');
  if (typeof own !== 'string') return false;
  try {
    return !(await readFirstPage()).includes(own);
  } catch {
    // It does not answer at all, which whoever asked for the part says.
    return false;
  }
}

export const putAway = (): void => say(false);

export function useRenewed(): boolean {
  return useSyncExternalStore(listen, () => isRenewed);
}

export function useRenewedNotice(): boolean {
  return useSyncExternalStore(listen, () => isToBeSaid);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
