// Taking back: the reason is asked for, and what was recorded stays in the log as withdrawn.
import { post } from '../../api.ts';
import { ReasonDialog } from '../../parts/ReasonDialog.tsx';
import { useRefresh } from '../../queries.ts';
import { useWords } from '../../words.ts';

type Props = {
  /** The claims that are to be taken back; null: none. */
  readonly ids: readonly string[] | null;
  readonly onDone: (ids: readonly string[]) => void;
  readonly onClose: () => void;
};

export function WithdrawDialog({ ids, onDone, onClose }: Props) {
  const t = useWords('record');
  const refresh = useRefresh();
  return (
    <ReasonDialog
      isOpen={ids !== null}
      onClose={onClose}
      title={t('withdraw-title')}
      words={t('withdraw-words', { count: ids?.length ?? 1 })}
      act={t('withdraw')}
      run={async (reason) => {
        for (const id of ids ?? []) await post(`/claims/${id}/withdrawal`, { reason });
        onDone(ids ?? []);
        await refresh();
      }}
    />
  );
}
