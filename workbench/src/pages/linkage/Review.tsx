// One pair after the other, judged with three keys. The reason is asked for each and kept as
// it was typed last, since many pairs are judged for the same one.
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Proposal } from '../../../../src/server/shapes/linkage.ts';
import { post } from '../../api.ts';
import { writeNumber } from '../../language.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/Toast.tsx';
import { listQuery, useRefresh, useSession } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { Pair } from './Pair.tsx';

export type Shown = {
  readonly show: 'open' | 'judged';
  readonly order: 'doubt' | 'probable';
};

type Judges = 'same' | 'different' | 'unsure';

export function Review({ show, order }: Shown) {
  const t = useWords('linkage');
  const language = useLanguage();
  const list = useInfiniteQuery({
    ...listQuery<Proposal>('/linkage/proposals', { show, order, limit: 20 }),
    // The pairs stay in their places while one after the other is judged.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [at, setAt] = useState(0);
  const pairs = list.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const total = list.data?.pages[0]?.total ?? pairs.length;
  const pair = pairs[at];
  const { hasNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && at >= pairs.length - 3) void fetchNextPage();
  }, [at, pairs.length, hasNextPage, fetchNextPage]);
  const go = useCallback(
    (step: number) => setAt((now) => Math.max(0, Math.min(total - 1, now + step))),
    [total],
  );
  if (list.error) return <ProblemNote error={list.error} />;
  if (list.isPending) return <Skeleton lines={8} />;
  if (total === 0) {
    return <EmptyState title={t(`none-${show}`)}>{t(`none-${show}-words`)}</EmptyState>;
  }
  const place = t('place', {
    at: writeNumber(at + 1, language),
    total: writeNumber(total, language),
  });
  return (
    <div className="stack">
      <div className="row spread">
        <span className="soft" aria-live="polite">
          {place}
        </span>
        <div className="row">
          <Button small icon="back" isDisabled={at === 0} onPress={() => go(-1)}>
            {t('previous')}
          </Button>
          <Button small isDisabled={at >= total - 1} onPress={() => go(1)}>
            {t('next')}
            <Icon name="forward" />
          </Button>
        </div>
      </div>
      {pair === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <>
          <Pair key={`${pair.a.id} ${pair.b.id}`} proposal={pair} />
          <Judging pair={pair} onGo={go} />
        </>
      )}
    </div>
  );
}

type JudgingProps = { readonly pair: Proposal; readonly onGo: (step: number) => void };

// By the place of the key, so that they work on a Persian keyboard too.
const keys: { readonly [code: string]: Judges } = {
  KeyS: 'same',
  KeyD: 'different',
  KeyU: 'unsure',
};

function Judging({ pair, onGo }: JudgingProps) {
  const t = useWords('linkage');
  const session = useSession();
  const [reason, setReason] = useReason();
  const judge = useJudge(pair, reason, onGo);
  const { mutate, isPending } = judge;
  const canJudge = session?.canWrite === true && reason.trim() !== '' && !isPending;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.code === 'KeyJ') onGo(1);
      if (event.code === 'KeyK') onGo(-1);
      const judges = keys[event.code];
      if (judges !== undefined && canJudge) mutate(judges);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [canJudge, mutate, onGo]);
  if (session?.canWrite !== true) return null;
  return (
    <div className="judging card">
      <TextField label={t('why')} hint={t('why-hint')} value={reason} onChange={setReason} />
      <div className="row">
        {(['same', 'different', 'unsure'] as const).map((judges) => (
          <Button
            key={judges}
            {...(judges === 'same' ? { look: 'primary' as const } : {})}
            isDisabled={!canJudge}
            onPress={() => mutate(judges)}
          >
            {t(judges)} <kbd>{judges[0]}</kbd>
          </Button>
        ))}
        <span className="tiny soft">{t('keys')}</span>
      </div>
      {judge.isError && <ProblemNote error={judge.error} />}
    </div>
  );
}

function useJudge(pair: Proposal, reason: string, onGo: (step: number) => void) {
  const t = useWords('linkage');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (judges: Judges) => {
      const entities = [pair.a.id, pair.b.id];
      const { id } = await post<{ id: string }>('/judgements', {
        judges,
        entities,
        reason: reason.trim(),
      });
      return { id, judges };
    },
    onSuccess: ({ id, judges }) => {
      onGo(1);
      showToast({
        words: t(`judged-${judges}`),
        undo: {
          run: async () => {
            await post(`/judgements/${id}/withdrawal`, { reason: t('undo-reason') });
            await refresh();
          },
        },
      });
    },
  });
}

/** The reason as it was typed last in this sitting. */
function useReason(): [string, (reason: string) => void] {
  const key = 'gavah.linkage.reason';
  const [reason, setReason] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = (text: string) => {
    sessionStorage.setItem(key, text);
    setReason(text);
  };
  return [reason, keep];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
  );
}
