// The way to take a judgement back, a grade among them: asks for the reason first.
import { useState } from 'react';
import { post } from '../api.ts';
import { useRefresh } from '../queries.ts';
import { Button } from './Button.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

type Props = { readonly id: string; readonly title: string; readonly words: string };

export function TakeBack({ id, title, words }: Props) {
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button small look="plain" icon="undo" onPress={() => setAsking(true)}>
        {title}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={title}
        words={words}
        act={title}
        run={async (reason) => {
          await post(`/judgements/${id}/withdrawal`, { reason });
          await refresh();
        }}
      />
    </>
  );
}
