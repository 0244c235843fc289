// The draft of an item, kept in this tab until it is recorded, so that a reload or a failed
// save loses nothing. It never leaves the browser: a draft is no evidence.
import { useEffect, useState } from 'react';
import { type Draft, emptyDraft } from './draft.ts';

const keyOf = (item: string) => `gavah.draft.${item}`;

export type Change = (part: Partial<Draft>) => void;

export function useKeptDraft(item: string): {
  readonly draft: Draft;
  readonly change: Change;
  readonly replace: (draft: Draft) => void;
} {
  const [draft, replace] = useState(() => readKept(item));
  useEffect(() => keep(item, draft), [item, draft]);
  return { draft, replace, change: (part) => replace((before) => ({ ...before, ...part })) };
}

function readKept(item: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(item)) ?? '{}');
    return isObject(kept) ? { ...emptyDraft, ...kept } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keep(item: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(item), JSON.stringify(draft));
  } catch {
    // Storage that is full or forbidden costs the reload's safety, not the claim.
  }
}
