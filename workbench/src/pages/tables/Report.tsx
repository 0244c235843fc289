// The account of a list: how many rows were or would be taken, which not and why, and what
// the first ones say.
import { useState } from 'react';
import type { ImportReport } from '../../../../src/server/shapes/work.ts';
import { writeNumber } from '../../language.ts';
import { StanceBadge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { ValueText } from '../../parts/ValueText.tsx';
import { WarningNote } from '../../parts/WarningNote.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { Entities, NewEntity } from './Entities.tsx';
import type { Taken } from './earlier-mapping.ts';

type Props = {
  readonly report: ImportReport;
  readonly isPreview?: boolean;
  /** Says that a new value is an entity of the archive, where that can still be said. */
  readonly onTake?: (taken: Taken) => void;
};

export function Report({ report, isPreview = false, onTake }: Props) {
  const t = useWords('tables');
  return (
    <div className="stack">
      <Counts report={report} isPreview={isPreview} />
      <UnreadDates files={report.files} />
      <Entities report={report} {...(onTake !== undefined && { onTake })} />
      {report.refusals.length > 0 && <Refusals refusals={report.refusals} />}
      {report.samples.length > 0 && (
        <div className="stack close">
          <h3>{t('first-rows')}</h3>
          <Samples samples={report.samples} />
        </div>
      )}
    </div>
  );
}

function Counts({ report, isPreview }: Required<Omit<Props, 'onTake'>>) {
  const t = useWords('tables');
  const language = useLanguage();
  const sum = (part: 'rows' | 'good' | 'refused') =>
    report.files.reduce((total, file) => total + file[part], 0);
  const counts = [
    ['count-rows', sum('rows')],
    ['count-good', sum('good')],
    ['count-refused', sum('refused')],
    [isPreview ? 'count-would' : 'count-claims', report.claims],
  ] as const;
  const unused = report.files.flatMap(({ unusedColumns }) => unusedColumns);
  return (
    <>
      <dl className="report-counts">
        {counts.map(([key, value]) => (
          <div key={key}>
            <dt className="small soft">{t(key)}</dt>
            <dd>{writeNumber(value, language)}</dd>
          </div>
        ))}
      </dl>
      {unused.length > 0 && (
        <p className="small soft">
          {t('unused')}{' '}
          {unused.map((column, i) => (
            <span key={column}>
              {i > 0 && (language === 'fa' ? '، ' : ', ')}
              <Bdi>{column}</Bdi>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** Dates that would be kept as the words that stand there, without a day. */
function UnreadDates({ files }: Pick<ImportReport, 'files'>) {
  const t = useWords('tables');
  const language = useLanguage();
  const count = files.reduce((sum, { unreadDates }) => sum + (unreadDates ?? 0), 0);
  const first = files.flatMap(({ firstUnread }) => firstUnread);
  if (count === 0) return null;
  return (
    <WarningNote title={t('unread-dates', { count })}>
      <p className="small">{t('unread-dates-do')}</p>
      <ul className="report-unread small">
        {first.map(({ line, predicate, text }) => (
          <li key={`${line} ${predicate.id}`}>
            <span className="soft">{t('line-of', { line: writeNumber(line, language) })}</span>{' '}
            <LabelText label={predicate.label} />{' '}
            <q>
              <Bdi>{text}</Bdi>
            </q>
          </li>
        ))}
      </ul>
    </WarningNote>
  );
}

type Refusal = ImportReport['refusals'][number];

const shownAtOnce = 100;

function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const t = useWords('tables');
  const language = useLanguage();
  const [most, setMost] = useState(shownAtOnce);
  return (
    <div className="stack close">
      <h3>{t('refused-rows')}</h3>
      <ol className="report-refusals">
        {refusals.slice(0, most).map(({ file, line, code, why }) => (
          <li key={`${file}:${line}`}>
            <span className="soft">{t('line-of', { line: writeNumber(line, language) })}</span>
            <Bdi>{why[language]}</Bdi>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      {refusals.length > most && (
        <div>
          <Button small onPress={() => setMost(most + 10 * shownAtOnce)}>
            {t('show-more', { shown: writeNumber(refusals.length - most, language) })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Samples({ samples }: { readonly samples: ImportReport['samples'] }) {
  const t = useWords('tables');
  const language = useLanguage();
  return (
    <ol className="report-samples">
      {samples.map(({ line, claims }) => (
        <li key={line} className="card">
          <p className="small soft">{t('line-of', { line: writeNumber(line, language) })}</p>
          <dl>
            {claims.map(({ predicate, stance, object, label, isNew }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the claims of a row never change their order
              <div key={i}>
                <dt>
                  <LabelText label={predicate.label} />
                </dt>
                <dd>
                  <StanceBadge stance={stance} />{' '}
                  {isNew && label !== null ? (
                    <NewEntity label={label} />
                  ) : (
                    <ValueText object={object} label={label} />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
