// The entities that the cells of a list name: those that it would introduce, those that an
// earlier list introduced, and how many a written import introduced.
import { useState } from 'react';
import type { Label } from '../../../../src/server/shapes/basics.ts';
import type { ImportReport } from '../../../../src/server/shapes/work.ts';
import { writeNumber } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { EntityAside } from './EntityAside.tsx';
import type { Taken } from './earlier-mapping.ts';

/** An entity that is not there yet: nothing can be opened. */
export function NewEntity({ label }: { readonly label: Label }) {
  const t = useWords('cells');
  return (
    <>
      <LabelText label={label} /> <Badge icon="plus">{t('is-new')}</Badge>
    </>
  );
}

type Props = {
  readonly report: ImportReport;
  readonly onTake?: (taken: Taken) => void;
};

export function Entities({ report, onTake }: Props) {
  const t = useWords('cells');
  const language = useLanguage();
  const { files, introduced } = report;
  const sum = (part: 'newEntities' | 'metEntities') =>
    files.reduce((total, file) => total + (file[part] ?? 0), 0);
  const [made, met] = [sum('newEntities'), sum('metEntities')];
  return (
    <>
      {made > 0 && (
        <div className="stack close">
          <h3>{t('new-entities', { count: made })}</h3>
          <p className="small soft">{t('new-entities-do')}</p>
          <FirstNew
            first={files.flatMap(({ firstNew }) => firstNew)}
            {...(onTake !== undefined && { onTake })}
          />
        </div>
      )}
      {met > 0 && (
        <p className="small">{t('met', { count: met, shown: writeNumber(met, language) })}</p>
      )}
      {introduced.length > 0 && (
        <div className="stack close">
          <h3>{t('introduced')}</h3>
          <ul className="row">
            {introduced.map(({ kind, count }) => (
              <li key={kind.id}>
                {t('kind-count', {
                  kind: kind.label[language],
                  shown: writeNumber(count, language),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type New = ImportReport['files'][number]['firstNew'][number];

const shownAtOnce = 30;

type First = Pick<Props, 'onTake'> & { readonly first: readonly New[] };

/** What has the name of something in the register stands first, a line each. */
function FirstNew({ first, onTake }: First) {
  const t = useWords('cells');
  const language = useLanguage();
  const [most, setMost] = useState(shownAtOnce);
  const [known, unknown] = [
    first.filter(({ same }) => same.length > 0),
    first.filter(({ same }) => same.length === 0),
  ];
  const left = Math.max(known.length, unknown.length) - most;
  return (
    <>
      {known.length > 0 && (
        <ul className="report-known small">
          {known.slice(0, most).map((each) => (
            <li key={`${each.column} ${each.text}`}>
              <SameAsNew found={each} {...(onTake !== undefined && { onTake })} />
            </li>
          ))}
        </ul>
      )}
      <ul className="report-new small">
        {unknown.slice(0, most).map(({ column, kind, text }) => (
          <li key={`${column} ${text}`}>
            <Bdi>{text}</Bdi> <span className="soft">{kind.label[language]}</span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button small onPress={() => setMost(most + 10 * shownAtOnce)}>
            {t('more', { count: left, shown: writeNumber(left, language) })}
          </Button>
        </div>
      )}
    </>
  );
}

function SameAsNew({ found, onTake }: Pick<Props, 'onTake'> & { readonly found: New }) {
  const t = useWords('cells');
  const language = useLanguage();
  const { column, text, kind, same } = found;
  return (
    <>
      <Bdi>{text}</Bdi> <span className="soft">{kind.label[language]}</span> {t('known-as')}{' '}
      {same.map((entity) => (
        <span key={entity.id} className="report-same">
          <EntityAside entity={entity} />{' '}
          {onTake !== undefined && (
            <Button small onPress={() => onTake({ column, text, id: entity.id })}>
              {t('is-it', { value: text })}
            </Button>
          )}
        </span>
      ))}
    </>
  );
}
