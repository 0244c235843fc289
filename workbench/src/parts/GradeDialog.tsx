// A person grades the reliability of a source, or the credibility of a claim, and says why.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api.ts';
import { useRefresh } from '../queries.ts';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { RadioChoice } from './Choice.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import type { GradeTarget } from './Grades.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { TextArea } from './TextField.tsx';
import { showToast } from './Toast.tsx';

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const digits = ['1', '2', '3', '4', '5', '6'] as const;

type Props = { readonly target: GradeTarget; readonly onClose: () => void };

export function GradeDialog({ target, onClose }: Props) {
  const t = useWords('parts');
  const axis = 'source' in target ? 'reliability' : 'credibility';
  const [grade, setGrade] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const send = useGrade(target, onClose);
  const isReady = grade !== null && reason.trim() !== '' && !send.isPending;
  return (
    <Dialog isOpen onClose={onClose} title={t(`grade.give-${axis}`)}>
      <p>{t(`grade.${axis}-words`)}</p>
      <RadioChoice<string>
        label={t(`grade.${axis}`)}
        hint={t('grade.scale')}
        value={grade}
        onChange={setGrade}
        choices={(axis === 'reliability' ? letters : digits).map((id) => ({
          id,
          label: id,
          note: t(`grade.means.${id}`),
        }))}
      />
      <TextArea label={t('reason')} hint={t('reason-hint')} value={reason} onChange={setReason} />
      {send.isError && <ProblemNote error={send.error} />}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={!isReady}
          onPress={() => send.mutate({ grade, reason: reason.trim() })}
        >
          {t('point.record')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useGrade(target: GradeTarget, onDone: () => void) {
  const t = useWords('parts');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ grade, reason }: { grade: string | null; reason: string }) =>
      post('/grades', {
        graded:
          'source' in target
            ? { ...target, reliability: grade }
            : { ...target, credibility: grade },
        reason,
      }),
    onSuccess: async () => {
      await refresh();
      showToast({ words: t('grade.recorded') });
      onDone();
    },
  });
}
