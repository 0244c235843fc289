// What an analyst made of a contested point: when, who, what they hold and why. It changes
// no claim, and can itself be taken back.
import './point-compare.css';
import type { Judgement } from '../../../src/server/shapes/claim.ts';
import { useSession } from '../queries.ts';
import { useWords } from '../words.ts';
import { Badge } from './Badge.tsx';
import { Bdi } from './Bdi.tsx';
import { TakeBack } from './TakeBack.tsx';
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
        <TakeBack
          id={assessment.id}
          title={t('point.withdraw')}
          words={t('point.withdraw-words')}
        />
      )}
    </div>
  );
}
