// What an analyst made of a contested point: when, who, what they hold and why. It changes
// no claim, and can itself be taken back.
import './point-compare.css';
import { useState } from 'react';
import type { Judgement } from '../../../src/server/shapes/claim.ts';
import { post } from '../api.ts';
import { useRefresh, useSession } from '../queries.ts';
import { useWords } from '../words.ts';
import { Badge } from './Badge.tsx';
import { Bdi } from './Bdi.tsx';
import { Button } from './Button.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { TimeText } from './TimeText.tsx';
import { ValueText } from './ValueText.tsx';

export function AssessmentNote({ assessment }: { readonly assessment: Judgement }) {
  const t = useWords('parts');
  const session = useSession();
  const { at, byName, value, reason, isWithdrawn } = assessment;
  return (
    <div className="assessment" data-ended={isWithdrawn ? '' : undefined}>
      <p className="small soft">
        {byName !== null && <Bdi>{byName}</Bdi>} {at !== null && <TimeText at={at} />}{' '}
        {isWithdrawn && <Badge tone="unknown">{t('state.withdrawn')}</Badge>}
      </p>
      <p>{value === null ? t('point.no-value') : <ValueText object={value} />}</p>
      {reason !== null && (
        <p className="small">
          <span className="soft">{t('point.because')}</span> <Bdi>{reason}</Bdi>
        </p>
      )}
      {session?.canWrite === true && !isWithdrawn && (
        <WithdrawAssessment
          id={assessment.id}
          title={t('point.withdraw')}
          words={t('point.withdraw-words')}
        />
      )}
    </div>
  );
}

type WithdrawProps = { readonly id: string; readonly title: string; readonly words: string };

/** The way to take a judgement back, a grade among them. */
export function WithdrawAssessment({ id, title, words }: WithdrawProps) {
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
