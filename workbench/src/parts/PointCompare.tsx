// One point with its answers side by side, each with who gives it and on whose word, none
// before the others; below, what analysts made of it, and a way to say so oneself.
import './point-compare.css';
import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense, useState } from 'react';
import type { Judgement, Point } from '../../../src/server/shapes/claim.ts';
import { useSession } from '../queries.ts';
import { useWords } from '../words.ts';
import { AccusedNotes } from './AccusedNote.tsx';
import { AssessmentNote } from './AssessmentNote.tsx';
import { StanceBadge, VerdictBadge } from './Badge.tsx';
import { Button } from './Button.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { ConfirmationNote } from './ConfirmationNote.tsx';
import { Disclosure } from './Disclosure.tsx';
import { EntityLink } from './LabelText.tsx';
import { lazyPart } from './lazy-part.tsx';
import { ScopeText } from './ScopeText.tsx';
import { ValueText } from './ValueText.tsx';

const AssessDialog = lazyPart(async () => (await import('./AssessDialog.tsx')).AssessDialog);

type Answer = Point['answers'][number];
type Props = { readonly point: Point; readonly title?: ReactNode };

export function PointCompare({ point, title }: Props) {
  const t = useWords('parts');
  const session = useSession();
  const [isAssessing, setAssessing] = useState(false);
  return (
    <section className="point" data-verdict={point.verdict}>
      <header className="point-head">
        {title}
        <VerdictBadge verdict={point.verdict} />
        <ScopeText scope={point.scope} labels={point.scopeLabels} />
      </header>
      <ul className="point-answers">
        {point.answers.map((answer, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no id; their order is the server's
          <li key={place} className="point-answer" data-stance={answer.stance}>
            <OneAnswer answer={answer} />
          </li>
        ))}
      </ul>
      <WhatIsLeft point={point} />
      <Assessments assessments={point.assessments} />
      {session?.canWrite === true && (
        <div>
          <Button small onPress={() => setAssessing(true)}>
            {t('point.assess')}
          </Button>
        </div>
      )}
      {isAssessing && (
        <Suspense>
          <AssessDialog point={point} onClose={() => setAssessing(false)} />
        </Suspense>
      )}
    </section>
  );
}

function WhatIsLeft({ point }: { readonly point: Point }) {
  const t = useWords('parts');
  const { subject, predicate, answers, answerCount, claimCount } = point;
  return (
    <p className="small">
      {answerCount > answers.length && (
        <span className="soft">
          {t('point.more-answers', { count: answerCount - answers.length })}{' '}
        </span>
      )}
      <Link to="/claims" search={{ subject: subject.id, predicate: predicate.id }}>
        {t('point.all-claims', { count: claimCount })}
      </Link>
    </p>
  );
}

function OneAnswer({ answer }: { readonly answer: Answer }) {
  const t = useWords('parts');
  const { stance, object, objectLabel, origins, sources, sourceCount, claims } = answer;
  return (
    <>
      <div className="claim-says">
        <StanceBadge stance={stance} />
        <span className="claim-value">
          <ValueText object={object} label={objectLabel} />
        </span>
      </div>
      <AccusedNotes accused={claims[0]?.accused ?? []} />
      <p className="small">
        <span className="soft">{t('point.origins', { count: origins })}</span>
      </p>
      <ConfirmationNote confirmation={answer.confirmation} />
      <ul className="point-sources small">
        {sources.map((source) => (
          <li key={source.id}>
            <EntityLink entity={source} />
          </li>
        ))}
        {sourceCount > sources.length && (
          <li className="soft">
            {t('point.more-sources', { count: sourceCount - sources.length })}
          </li>
        )}
      </ul>
      {claims.length > 0 && (
        <Disclosure title={t('point.claims', { count: answer.claimCount })}>
          <div className="stack close">
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  );
}

function Assessments({ assessments }: { readonly assessments: readonly Judgement[] }) {
  const t = useWords('parts');
  if (assessments.length === 0) return null;
  return (
    <div className="point-assessments">
      <p className="small">
        <strong>{t('point.assessments', { count: assessments.length })}</strong>
      </p>
      {assessments.map((assessment) => (
        <AssessmentNote key={assessment.id} assessment={assessment} />
      ))}
    </div>
  );
}
