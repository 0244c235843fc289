// What is dated, on one line of time: as wide as the bounds that the words leave open.
// Beside each bar stand its words, so that nothing is told by the drawing alone.
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineRow } from '../../answers.ts';
import { StanceBadge } from '../../parts/Badge.tsx';
import { DaysText } from '../../parts/DateText.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { EntityLink, LabelText } from '../../parts/LabelText.tsx';
import { MoreButton } from '../../parts/MoreButton.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { ValueText } from '../../parts/ValueText.tsx';
import { listQuery } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { type Scale, scaleOver } from './timeline-scale.ts';

export function Timeline({ id }: { readonly id: string }) {
  const t = useWords('entity');
  const language = useLanguage();
  const path = `/entities/${encodeURIComponent(id)}/timeline`;
  const found = useInfiniteQuery(listQuery<TimelineRow>(path, { limit: 200 }));
  if (found.error !== null) return <ProblemNote error={found.error} />;
  if (found.isPending) return <Skeleton lines={8} />;
  const rows = found.data.pages.flatMap((page) => page.rows);
  const scale = scaleOver(rows, language);
  if (scale === null) return <EmptyState icon="calendar" title={t('no-dates')} />;
  return (
    <div className="timeline">
      <div className="timeline-axis" aria-hidden="true">
        {scale.ticks.map(({ at, words }) => (
          <span key={at} style={{ insetInlineStart: `${at * 100}%` }}>
            {words}
          </span>
        ))}
      </div>
      <ol>
        {rows.map((row) => (
          <TimelineLine key={row.claim.id} id={id} row={row} scale={scale} />
        ))}
      </ol>
      <MoreButton list={found} words={t('more-dates')} />
    </div>
  );
}

type LineProps = { readonly id: string; readonly row: TimelineRow; readonly scale: Scale };

function TimelineLine({ id, row, scale }: LineProps) {
  const { claim, what, earliest, latest } = row;
  const { subject, predicate } = claim;
  return (
    <li className="timeline-row">
      <div className="timeline-words">
        <p>
          {subject !== null && subject.id !== id && (
            <>
              <EntityLink entity={subject} /> <span className="soft">·</span>{' '}
            </>
          )}
          <LabelText label={predicate?.label ?? what} /> <StanceBadge stance={claim.stance} />
        </p>
        <p className="small">
          <DaysText earliest={earliest} latest={latest} />
        </p>
        <p className="tiny soft">
          {claim.object !== null && !('date' in claim.object) && (
            <>
              <ValueText object={claim.object} label={claim.objectLabel} />
              {' · '}
            </>
          )}
          {claim.source !== null && <EntityLink entity={claim.source} />}
        </p>
      </div>
      <Bar
        from={scale.place(earliest)}
        to={scale.place(latest)}
        scale={scale}
        stance={claim.stance}
      />
    </li>
  );
}

type BarProps = {
  readonly from: number;
  readonly to: number;
  readonly scale: Scale;
  readonly stance: TimelineRow['claim']['stance'];
};

// Drawn from left to right; the style sheet turns it around in Persian.
function Bar({ from, to, scale, stance }: BarProps) {
  const width = Math.max(0.008, to - from);
  return (
    <svg
      className="timeline-bar"
      viewBox="0 0 1000 40"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {scale.ticks.map(({ at }) => (
        <line key={at} className="timeline-tick" x1={at * 1000} x2={at * 1000} y1="0" y2="40" />
      ))}
      <rect
        className="timeline-stretch"
        data-stance={stance}
        x={from * 1000}
        y="15"
        width={width * 1000}
        height="10"
        rx="2"
      />
    </svg>
  );
}
