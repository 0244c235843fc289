// Two persons side by side, predicate by predicate, what differs marked; why the engine
// gives the pair its weight; and what others judged.
import { Link } from '@tanstack/react-router';
import type { PersonSide, Proposal } from '../../../../src/server/shapes/linkage.ts';
import { writeFraction, writeNumber } from '../../language.ts';
import { Badge } from '../../parts/Badge.tsx';
import { Bdi } from '../../parts/Bdi.tsx';
import { LabelText } from '../../parts/LabelText.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { ValueText } from '../../parts/ValueText.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { type ComparedRow, comparedRows } from './compared-rows.ts';
import { Waterfall } from './Waterfall.tsx';

export function Pair({ proposal }: { readonly proposal: Proposal }) {
  const { a, b, isBridge, clusterSize, verdicts } = proposal;
  const t = useWords('linkage');
  const language = useLanguage();
  return (
    <article className="pair">
      <div className="row">
        <strong className="pair-probability">
          {t('probability', { share: percent(proposal.probability, language) })}
        </strong>
        {isBridge && (
          <Badge tone="contested" icon="contested" title={t('bridge-explained')}>
            {t('bridge')}
          </Badge>
        )}
        {clusterSize > 2 && (
          <span className="small soft">
            {t('cluster', { count: clusterSize, shown: writeNumber(clusterSize, language) })}
          </span>
        )}
      </div>
      <Sides a={a} b={b} />
      <h3>{t('why-weight')}</h3>
      <Waterfall parts={proposal.parts} weight={proposal.weight} />
      {verdicts.length > 0 && <Verdicts verdicts={verdicts} />}
    </article>
  );
}

function percent(probability: number, language: 'en' | 'fa'): string {
  // Never rounded to certainty.
  const share = Math.min(probability, 0.9999);
  return writeFraction(share, probability > 0.99 ? 2 : 1, language, { style: 'percent' });
}

function Sides({ a, b }: { readonly a: PersonSide; readonly b: PersonSide }) {
  const t = useWords('linkage');
  const rows = comparedRows(a, b);
  return (
    <table className="pair-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="only-read-aloud">{t('predicate')}</span>
          </th>
          {[a, b].map((side) => (
            <th key={side.id} scope="col">
              <Link to="/entity/$id" params={{ id: side.id }}>
                <LabelText label={side.label} />
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.predicate} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ComparedRow }) {
  const t = useWords('linkage');
  const isOneSided = row.a.length === 0 || row.b.length === 0;
  return (
    <tr data-differs={row.differs && !isOneSided ? '' : undefined}>
      <th scope="row">
        <LabelText label={row.label} />
        {row.differs && !isOneSided && <span className="only-read-aloud"> ({t('differs')})</span>}
      </th>
      {[row.a, row.b].map((claims, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are always two sides, in this order
        <td key={side}>
          {claims.length === 0 && <span className="soft">{t('nothing')}</span>}
          {claims.map(({ id, object, objectLabel, source }) => (
            <div key={id} className="pair-value">
              <ValueText object={object} label={objectLabel} />
              {source !== null && (
                <span className="tiny soft">
                  <LabelText label={source.label} />
                </span>
              )}
            </div>
          ))}
        </td>
      ))}
    </tr>
  );
}

function Verdicts({ verdicts }: { readonly verdicts: Proposal['verdicts'] }) {
  const t = useWords('linkage');
  return (
    <div className="stack close">
      <h3>{t('verdicts')}</h3>
      <ul className="stack close">
        {verdicts.map(({ id, judges, byName, at, reason }) => (
          <li key={id}>
            <Badge>{t(judges)}</Badge> {byName !== null && <Bdi>{byName}</Bdi>}{' '}
            {at !== null && <TimeText at={at} />} <span className="soft">—</span>{' '}
            <Bdi>{reason ?? ''}</Bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
