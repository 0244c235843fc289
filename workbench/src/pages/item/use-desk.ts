// The state of the page: the draft, whether its form is open, the claims with their marks,
// what was recorded in this sitting, and the keys that act on all of it.
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ClaimRow } from '../../../../src/server/shapes/claim.ts';
import type { Item } from '../../../../src/server/shapes/item.ts';
import { showToast } from '../../parts/Toast.tsx';
import type { Mark, Selector } from '../../viewers/viewer.ts';
import { useLanguage, useWords } from '../../words.ts';
import { emptyDraft, isTouched, nextDraft } from './draft.ts';
import { draftOf } from './draft-of.ts';
import { useItemClaims } from './item-claims.ts';
import { useKeptDraft } from './kept-draft.ts';
import type { Side } from './Sides.tsx';
import { useShortcuts } from './shortcuts.ts';
import type { Act, Saved } from './use-record.ts';
import { useUsualSource } from './usual-source.ts';

type Options = { readonly chosen: string | undefined; readonly canWrite: boolean };

export function useDesk(item: Item, { chosen, canWrite }: Options) {
  const t = useWords('record');
  const language = useLanguage();
  const { draft, change, replace } = useKeptDraft(item.id);
  const claims = useItemClaims(item.id, chosen);
  const [isOpen, setOpen] = useState(() => canWrite && isTouched(draft));
  const [turn, setTurn] = useState(0);
  const [side, show] = useState<Side>('document');
  const [withdrawing, withdraw] = useState<readonly string[] | null>(null);
  const [showsKeys, showKeys] = useState(false);
  const [acts, setActs] = useState<readonly Act[]>([]);
  const choose = useChoose(item.id, { chosen, onLink: () => show('document') });
  useUsualSource(item, { source: draft.source, claims: claims.rows, change });

  const open = () => {
    setOpen(true);
    setTurn((last) => last + 1);
    show('claims');
  };
  const begin = () => canWrite && open();
  const mark = (locator: Selector[]) => {
    if (!canWrite) return;
    change({ locator });
    open();
  };
  const chooseMark = (claim: string) => {
    choose(claim);
    show('claims');
  };
  const correct = (claim: ClaimRow) => {
    replace(draftOf(claim, language));
    open();
  };
  const undo = (act: Act | undefined) => {
    if (act === undefined) return;
    withdraw([act.claim, ...act.introduced]);
  };
  const withdrawn = (ids: readonly string[]) =>
    setActs((before) => before.filter(({ claim }) => !ids.includes(claim)));
  const saved = ({ act, draft }: Saved, goesOn: boolean) => {
    replace(nextDraft(draft, goesOn));
    setActs((before) => [...before, act]);
    showToast({ words: t('recorded'), undo: { run: () => undo(act) } });
    if (goesOn) setTurn((last) => last + 1);
    else setOpen(false);
    choose(act.claim);
  };
  const close = () => {
    setOpen(false);
    if (draft.supersedes !== null)
      replace(nextDraft({ ...emptyDraft, source: draft.source }, false));
  };

  const standing = claims.rows.filter(({ state }) => state === 'stands');
  const current = standing.find(({ id }) => id === chosen);
  const step = (by: 1 | -1) => {
    const at = standing.findIndex(({ id }) => id === chosen);
    const next = standing[at === -1 ? (by === 1 ? 0 : standing.length - 1) : at + by];
    if (next !== undefined) choose(next.id);
  };
  useShortcuts({
    n: begin,
    j: () => step(1),
    k: () => step(-1),
    e: () => canWrite && current !== undefined && correct(current),
    w: () => canWrite && current !== undefined && withdraw([current.id]),
    'Control+z': () => canWrite && undo(acts.at(-1)),
    '?': () => showKeys(true),
  });
  useReturnOfFocus(isOpen);

  return {
    ...{ draft, change, claims, isOpen, turn, side, show, withdrawing, withdraw, showsKeys },
    ...{ showKeys, chooseMark, begin, mark, correct, saved, close, withdrawn },
    marks: marksOf(claims.rows),
  };
}

/** The places that standing claims cite. */
function marksOf(rows: readonly ClaimRow[]): Mark[] {
  return rows
    .filter(({ state, locator }) => state === 'stands' && locator.length > 0)
    .map(({ id, locator }) => ({ claim: id, locator }));
}

type Choosing = { readonly chosen: string | undefined; readonly onLink: () => void };

/** Chooses a claim; one that a link chose is looked for in the document instead. */
function useChoose(id: string, { chosen, onLink }: Choosing): (claim: string) => void {
  const navigate = useNavigate();
  const own = useRef<string | undefined>(chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another claim is news
  useEffect(() => {
    if (chosen !== undefined && chosen !== own.current) onLink();
    own.current = chosen;
  }, [chosen]);
  return (claim) => {
    own.current = claim;
    navigate({ to: '/items/$id', params: { id }, search: { claim }, replace: true });
  };
}

/** When the form is put away, the focus goes back to where it was before. */
function useReturnOfFocus(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  const was = useRef(isOpen);
  if (isOpen && !was.current) before.current = document.activeElement;
  useEffect(() => {
    if (!isOpen && was.current) {
      const target = before.current;
      const isThere = target instanceof HTMLElement && target.isConnected;
      (isThere ? target : document.querySelector<HTMLElement>('#page'))?.focus();
    }
    was.current = isOpen;
  }, [isOpen]);
}
