// How an accused stands: part of every allegation, wherever it is shown. It says what is
// recorded of the proceedings, or that none is.
import './claim-card.css';
import type { Accused } from '../../../src/server/shapes/claim.ts';
import { useLanguage, useWords } from '../words.ts';
import { StanceBadge } from './Badge.tsx';
import { Bdi } from './Bdi.tsx';
import { DateText } from './DateText.tsx';
import { EntityLink, LabelText } from './LabelText.tsx';
import { ValueText } from './ValueText.tsx';

type Standing = Accused['proceedings'][number]['standings'][number];

export function AccusedNotes({ accused }: { readonly accused: readonly Accused[] }) {
  return accused.map((one) => <AccusedNote key={one.person.id} accused={one} />);
}

export function AccusedNote({ accused }: { readonly accused: Accused }) {
  const t = useWords('parts');
  const { person, proceedings, proceedingCount } = accused;
  return (
    <div className="small accused-note">
      <strong>
        <LabelText label={person.label} />:
      </strong>{' '}
      {proceedings.length === 0 && t('accused.none')}
      {proceedings.map(({ id, label, standings }) => (
        <span key={id}>
          {standings.length === 0 && t('accused.unknown')}
          {standings.map((standing, place) => (
            <span key={standing.claim}>
              {place > 0 && ' · '}
              <OneStanding standing={standing} />
            </span>
          ))}{' '}
          (<EntityLink entity={{ id, label }} />){' '}
        </span>
      ))}
      {proceedingCount > proceedings.length && t('accused.more')}
    </div>
  );
}

function OneStanding({
  standing: { stance, object, objectLabel, when },
}: {
  readonly standing: Standing;
}) {
  return (
    <span>
      <StanceBadge stance={stance} /> <ValueText object={object} label={objectLabel} />
      {when !== null && (
        <>
          {' '}
          <DateText date={when} />
        </>
      )}
    </span>
  );
}

/** The same in plain words, where nothing can be followed or pressed. */
export function AccusedWords({ accused }: { readonly accused: Accused }) {
  const t = useWords('parts');
  const language = useLanguage();
  const { proceedings } = accused;
  const words = proceedings.flatMap(({ standings }) =>
    standings.length === 0
      ? t('accused.unknown')
      : standings.map(({ objectLabel }) => objectLabel?.[language] ?? ''),
  );
  return <Bdi>{words.length === 0 ? t('accused.none') : words.join(' · ')}</Bdi>;
}
