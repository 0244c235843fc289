// A person tells what happened to an item since it was received: what, when, by whom, to
// whom and where.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../api.ts';
import { Button } from '../../parts/Button.tsx';
import { RadioChoice } from '../../parts/Choice.tsx';
import { Dialog, DialogActions } from '../../parts/Dialog.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { showToast } from '../../parts/Toast.tsx';
import { useRefresh } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { DateField, readDate } from './DateField.tsx';
import { emptyDate } from './draft.ts';
import { Missing } from './missing.ts';
import { dateOf } from './readers.ts';

const acts = ['handed-over', 'given-out', 'moved', 'copied', 'read', 'checked'] as const;

/** Those whose word does not say enough. */
const explained: readonly string[] = ['handed-over', 'given-out', 'moved'];

const whom = ['from', 'to', 'place'] as const;
const nothing = { from: '', to: '', place: '', note: '' };

type Props = { readonly id: string; readonly onClose: () => void };

export function CustodyDialog({ id, onClose }: Props) {
  const [t, words] = [useWords('custody'), useWords('parts')];
  const [act, setAct] = useState<(typeof acts)[number] | null>(null);
  const [when, setWhen] = useState(emptyDate);
  const [told, setTold] = useState(nothing);
  const refresh = useRefresh();
  const send = useMutation({
    mutationFn: async () => {
      const happened = await dateOf(when, { date: readDate }, 'when');
      const rest = Object.entries(told).map(([name, text]) => [name, text.trim() || null]);
      await post(`/items/${id}/custody`, { act, happened, ...Object.fromEntries(rest) });
    },
    onSuccess: async () => {
      onClose();
      await refresh();
      showToast({ words: t('recorded') });
    },
  });
  const unread = send.error instanceof Missing ? t(send.error.why) : undefined;
  return (
    <Dialog isOpen onClose={onClose} title={t('record')}>
      <p>{t('words')}</p>
      <RadioChoice
        label={t('what')}
        value={act}
        onChange={setAct}
        choices={acts.map((id) => ({
          id,
          label: t(`act.${id}`),
          note: explained.includes(id) ? t(`means.${id}`) : undefined,
        }))}
      />
      <DateField label={t('when')} value={when} onChange={setWhen} error={unread} />
      {whom.map((name) => (
        <TextField
          key={name}
          label={t(`told.${name}`)}
          hint={t(`hint.${name}`)}
          value={told[name]}
          onChange={(text) => setTold({ ...told, [name]: text })}
        />
      ))}
      <TextArea
        label={t('told.note')}
        value={told.note}
        onChange={(note) => setTold({ ...told, note })}
      />
      {send.isError && unread === undefined && <ProblemNote error={send.error} />}
      <DialogActions>
        <Button onPress={onClose}>{words('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={act === null || send.isPending}
          onPress={() => send.mutate()}
        >
          {words('point.record')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
