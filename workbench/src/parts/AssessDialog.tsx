// An analyst says what they hold of a point, and why. Nothing is deleted or overruled by
// it: it stands beside the answers with their name.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Point } from '../../../src/server/shapes/claim.ts';
import { post } from '../api.ts';
import { useRefresh } from '../queries.ts';
import { useWords } from '../words.ts';
import { StanceBadge } from './Badge.tsx';
import { Button } from './Button.tsx';
import { PickOne } from './Choice.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { TextArea } from './TextField.tsx';
import { showToast } from './Toast.tsx';
import { ValueText } from './ValueText.tsx';

export function AssessDialog({
  point,
  onClose,
}: {
  readonly point: Point;
  readonly onClose: () => void;
}) {
  const t = useWords('parts');
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const send = useAssess(point, onClose);
  const isReady = choice !== null && reason.trim() !== '' && !send.isPending;
  return (
    <Dialog isOpen onClose={onClose} title={t('point.assess')}>
      <p>{t('point.assess-words')}</p>
      <PickOne
        label={t('point.hold')}
        value={choice}
        onChange={setChoice}
        choices={choicesOf(point, t('point.open'))}
      />
      <TextArea label={t('reason')} hint={t('reason-hint')} value={reason} onChange={setReason} />
      {send.isError && <ProblemNote error={send.error} />}
      <DialogActions>
        <Button onPress={onClose}>{t('cancel')}</Button>
        <Button
          look="primary"
          isDisabled={!isReady}
          onPress={() => send.mutate({ choice, reason: reason.trim() })}
        >
          {t('point.record')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const open = 'open';

// An assessment can hold a value that is asserted; of a denial there is none to hold.
function choicesOf({ answers }: Point, words: string) {
  const given = answers.flatMap(({ stance, object, objectLabel }, place) =>
    object === null || stance !== 'asserts'
      ? []
      : [
          {
            id: String(place),
            children: (
              <>
                <StanceBadge stance={stance} /> <ValueText object={object} label={objectLabel} />
              </>
            ),
          },
        ],
  );
  return [...given, { id: open, children: words }];
}

function useAssess(point: Point, onDone: () => void) {
  const t = useWords('parts');
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ choice, reason }: { choice: string | null; reason: string }) =>
      post('/assessments', {
        claims: point.answers.flatMap(({ claims }) => claims.map(({ id }) => id)).slice(0, 256),
        value: choice === open ? null : (point.answers[Number(choice)]?.object ?? null),
        reason,
      }),
    onSuccess: async () => {
      await refresh();
      showToast({ words: t('point.recorded') });
      onDone();
    },
  });
}
