// Nothing is judged or taken back without a reason: asks for it, does the act, and says how it went.
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { TextArea } from './TextField.tsx';

type Props = {
  readonly isOpen?: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, and what stays. */
  readonly words: string;
  readonly act: string;
  readonly run: (reason: string) => Promise<unknown>;
  /** What is chosen before the reason, and whether it is. */
  readonly children?: ReactNode;
  readonly isChosen?: boolean;
};

export function ReasonDialog(props: Props) {
  const { isOpen = true, onClose, title, words, act, run, children, isChosen = true } = props;
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
      {children}
      <TextArea
        label={t('reason')}
        hint={t('reason-hint')}
        value={reason}
        onChange={setReason}
        autoFocus={children === undefined}
      />
      {send.isError && <ProblemNote error={send.error} />}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={!isChosen || reason.trim() === '' || send.isPending}
          onPress={() => send.mutate()}
        >
          {act}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
