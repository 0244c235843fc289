// Nothing is taken back without a reason: asks for it, does the act, and says how it went.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { TextArea } from './TextField.tsx';

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, and what stays. */
  readonly words: string;
  readonly act: string;
  readonly run: (reason: string) => Promise<unknown>;
};

export function ReasonDialog({ isOpen, onClose, title, words, act, run }: Props) {
  const t = useWords('parts');
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => run(reason.trim()),
    onSuccess: () => {
      setReason('');
      onClose();
    },
  });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title}>
      <p>{words}</p>
      <TextArea
        label={t('reason')}
        hint={t('reason-hint')}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      {send.isError && <ProblemNote error={send.error} />}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={reason.trim() === '' || send.isPending}
          onPress={() => send.mutate()}
        >
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
