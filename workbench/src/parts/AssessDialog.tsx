// An analyst says what they hold of a point, and why. Nothing is deleted or overruled by
// it: it stands beside the answers with their name.
import { useState } from 'react';
import type { Point } from '../../../src/server/shapes/claim.ts';
import { post } from '../api.ts';
import { useRefresh } from '../queries.ts';
import { useWords } from '../words.ts';
import { StanceBadge } from './Badge.tsx';
import { PickOne } from './Choice.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
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
  const refresh = useRefresh();
  return (
    <ReasonDialog
      onClose={onClose}
      title={t('point.assess')}
      words={t('point.assess-words')}
      act={t('point.record')}
      isChosen={choice !== null}
      run={async (reason) => {
        await post('/assessments', {
          claims: point.answers.flatMap(({ claims }) => claims.map(({ id }) => id)).slice(0, 256),
          value: choice === open ? null : (point.answers[Number(choice)]?.object ?? null),
          reason,
        });
        await refresh();
        showToast({ words: t('point.recorded') });
      }}
    >
      <PickOne
        label={t('point.hold')}
        value={choice}
        onChange={setChoice}
        choices={choicesOf(point, t('point.open'))}
      />
    </ReasonDialog>
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
