// How persons grade a source or a claim: a letter or a digit of the scale, by whom, when and
// why. The two axes are never put together.
import './point-compare.css';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { ClaimRow, Judgement } from '../../../src/server/shapes/claim.ts';
import { writeDigits } from '../language.ts';
import { answer, useSession } from '../queries.ts';
import { useLanguage, useWords } from '../words.ts';
import { Badge } from './Badge.tsx';
import { Bdi } from './Bdi.tsx';
import { Button } from './Button.tsx';
import { lazyPart } from './lazy-part.tsx';
import { TakeBack } from './TakeBack.tsx';
import { TimeText } from './TimeText.tsx';

const GradeDialog = lazyPart(async () => (await import('./GradeDialog.tsx')).GradeDialog);

export type GradeTarget = { readonly source: string } | { readonly claim: string };

type Props = { readonly target: GradeTarget; readonly grades: readonly Judgement[] };

export function Grades({ target, grades }: Props) {
  const t = useWords('parts');
  const session = useSession();
  const [isGrading, setGrading] = useState(false);
  const axis = 'source' in target ? 'reliability' : 'credibility';
  return (
    <section className="stack close">
      <p className="small">
        <strong>{t(`grade.${axis}`)}</strong>{' '}
        {grades.length === 0 && <span className="soft">{t('grade.none')}</span>}
      </p>
      {grades.map((grade) => (
        <GradeNote key={grade.id} grade={grade} />
      ))}
      {session?.canWrite === true && (
        <div>
          <Button small onPress={() => setGrading(true)}>
            {t(`grade.give-${axis}`)}
          </Button>
        </div>
      )}
      {isGrading && (
        <Suspense>
          <GradeDialog target={target} onClose={() => setGrading(false)} />
        </Suspense>
      )}
    </section>
  );
}

function GradeNote({
  grade: { id, at, byName, grade, gradeLabel, reason, isWithdrawn },
}: {
  readonly grade: Judgement;
}) {
  const t = useWords('parts');
  const language = useLanguage();
  const session = useSession();
  return (
    <div className="assessment" data-ended={isWithdrawn ? '' : undefined}>
      <p>
        <Badge>
          <bdi>{writeDigits(grade ?? '', language)}</bdi> {gradeLabel?.[language]}
        </Badge>{' '}
        {isWithdrawn && <Badge tone="unknown">{t('state.withdrawn')}</Badge>}
      </p>
      <p className="small soft">
        {byName !== null && <Bdi>{byName}</Bdi>} {at !== null && <TimeText at={at} />}
      </p>
      {reason !== null && (
        <p className="small">
          <span className="soft">{t('point.because')}</span> <Bdi>{reason}</Bdi>
        </p>
      )}
      {session?.canWrite === true && !isWithdrawn && (
        <TakeBack id={id} title={t('grade.withdraw')} words={t('grade.withdraw-words')} />
      )}
    </div>
  );
}

/** The grades of one claim, asked for where it is told how it is known. */
export function ClaimGrades({ id }: { readonly id: string }) {
  const { data } = useQuery(
    answer<{ claim: ClaimRow; judgements: Judgement[] }>(`/claims/${encodeURIComponent(id)}`),
  );
  if (data === undefined) return null;
  const grades = data.judgements.filter(({ judges }) => judges === 'credibility');
  return <Grades target={{ claim: id }} grades={grades} />;
}
