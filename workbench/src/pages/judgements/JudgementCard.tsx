// One judgement: on what, what was judged, why, by whom and when; and the way to take it back.
import { Link } from '@tanstack/react-router';
import type { JudgementRow } from '../../../../src/server/shapes/claim.ts';
import { writeDigits } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { EntityLink, LabelText } from '../../parts/LabelText.tsx';
import { TakeBack } from '../../parts/TakeBack.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { ValueText } from '../../parts/ValueText.tsx';
import { useSession } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';

type Props = { readonly judgement: JudgementRow };

export function JudgementCard({ judgement }: Props) {
  const t = useWords('judgements');
  const session = useSession();
  const { at, byName, reason, machine, isWithdrawn } = judgement;
  return (
    <article className="judgement" data-ended={isWithdrawn ? '' : undefined}>
      <p className="judgement-says">
        <Verdict judges={judgement.judges} />
        {isWithdrawn && <Badge tone="unknown">{t('state.withdrawn')}</Badge>}
        {judgement.judges === 'assessment' || judgement.judges === 'credibility' ? (
          <Assessed judgement={judgement} />
        ) : (
          <Two judgement={judgement} />
        )}
      </p>
      {reason !== null && (
        <p>
          <span className="soft small">{t('because')}</span> <Bdi>{reason}</Bdi>
        </p>
      )}
      <div className="row spread">
        <p className="small soft">
          {byName !== null && <Bdi>{byName}</Bdi>} {at !== null && <TimeText at={at} />}
          {machine !== null && (
            <>
              {' · '}
              {t('proposed-by')} <Bdi>{machine.tool}</Bdi>
            </>
          )}
        </p>
        {session?.canWrite === true && session.level === 'protected' && !isWithdrawn && (
          <TakeBack id={judgement.id} title={t('take-back')} words={t('take-back-words')} />
        )}
      </div>
    </article>
  );
}

function Verdict({ judges }: Pick<JudgementRow, 'judges'>) {
  const t = useWords('judgements');
  if (judges === 'same') {
    return (
      <Badge tone="good" icon="check">
        {t('judges.same')}
      </Badge>
    );
  }
  if (judges === 'different') {
    return (
      <Badge tone="denied" icon="close">
        {t('judges.different')}
      </Badge>
    );
  }
  return (
    <Badge tone={judges === 'assessment' ? 'differing' : 'unknown'}>
      {t(`judges.${judges ?? 'closed'}`)}
    </Badge>
  );
}

function Two({ judgement }: Props) {
  const { entities } = judgement;
  const t = useWords('judgements');
  const [a, b] = entities;
  if (a === undefined) return <span className="soft">{t('closed')}</span>;
  return (
    <span>
      <EntityLink entity={a} />
      {b !== undefined && (
        <>
          {` ${t('and')} `}
          <EntityLink entity={b} />
        </>
      )}
      {judgement.grade !== null && (
        <>
          {': '}
          <Held judgement={judgement} />
        </>
      )}
    </span>
  );
}

/** What is held of it: a grade, a value, or that it cannot be settled. */
function Held({ judgement: { grade, gradeLabel, value, valueLabel } }: Props) {
  const pw = useWords('parts');
  const language = useLanguage();
  if (grade !== null) {
    return (
      <>
        <bdi>{writeDigits(grade, language)}</bdi> {gradeLabel?.[language]}
      </>
    );
  }
  if (value === null) return pw('point.no-value');
  return <ValueText object={value} label={valueLabel} />;
}

function Assessed({ judgement }: Props) {
  const t = useWords('judgements');
  const { point } = judgement;
  return (
    <span>
      {point === null ? (
        <span className="soft">{t('closed')}</span>
      ) : (
        <>
          <EntityLink entity={point.subject} />
          {' · '}
          <Link
            to="/contested"
            search={{ subject: point.subject.id, predicate: point.predicate.id }}
          >
            <LabelText label={point.predicate.label} />
          </Link>
        </>
      )}
      {': '}
      <Held judgement={judgement} />
    </span>
  );
}
