// Views of lists that somebody named and kept: an address with its filters. They belong to
// this installation, not to the evidence.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SavedView } from '../answers.ts';
import { post } from '../api.ts';
import { answer } from '../queries.ts';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import { Menu } from './Menu.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { TextField } from './TextField.tsx';
import { showToast } from './Toast.tsx';

export const viewsQuery = answer<{ rows: SavedView[] }>('/views');

export function SavedViews() {
  const t = useWords('parts');
  const { data } = useQuery(viewsQuery);
  const [isNaming, setNaming] = useState(false);
  const navigate = useNavigate();
  const acts = [
    { id: 'keep', label: t('view.keep'), icon: 'save' as const, run: () => setNaming(true) },
    ...(data?.rows ?? []).map(({ id, name, path }) => ({
      id,
      label: name,
      run: () => void navigate({ href: path }),
    })),
  ];
  return (
    <>
      <Menu label={t('view.views')} icon="save" acts={acts} />
      {isNaming && <KeepDialog onClose={() => setNaming(false)} />}
    </>
  );
}

function KeepDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('parts');
  const path = useLocation({ select: ({ href }) => href });
  const [name, setName] = useState('');
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: () => post('/views', { name: name.trim(), path }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
      showToast({ words: t('view.kept') });
      onClose();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('view.keep')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') keep.mutate();
        }}
      >
        <TextField
          label={t('view.name')}
          hint={t('view.hint')}
          value={name}
          onChange={setName}
          autoFocus
        />
        {keep.isError && <ProblemNote error={keep.error} />}
        <DialogActions>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" isDisabled={name.trim() === '' || keep.isPending}>
            {t('view.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
