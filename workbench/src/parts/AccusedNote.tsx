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

type Proceeding = Accused['proceedings'][number];
type Standing = Proceeding['standings'][number];
type ProceedingProps = { readonly proceeding: Proceeding };

export function AccusedNotes({ accused }: { readonly accused: readonly Accused[] }) {
  return accused.map((one) => <AccusedNote key={one.person.id} accused={one} />);
}

export function AccusedNote({ accused }: { readonly accused: Accused }) {
  const t = useWords('parts');
  const { person, proceedings, proceedingCount } = accused;
  const [first, ...others] = proceedings;
  return (
    <div className="small accused-note">
      <strong>
        <LabelText label={person.label} />:
      </strong>{' '}
      {proceedings.length === 0 && t('accused.none')}
      {first !== undefined && others.length === 0 && <OneProceeding proceeding={first} />}
      {others.length > 0 && (
        <ul>
          {proceedings.map((proceeding) => (
            <li key={proceeding.id}>
              <OneProceeding proceeding={proceeding} />
            </li>
          ))}
        </ul>
      )}
      {proceedingCount > proceedings.length && t('accused.more')}
    </div>
  );
}

/** How far it came, and which it is. */
function OneProceeding({ proceeding: { id, label, standings } }: ProceedingProps) {
  const t = useWords('parts');
  return (
    <>
      {standings.length === 0 && t('accused.unknown')}
      {standings.map((standing, place) => (
        <span key={standing.claim}>
          {place > 0 && ' · '}
          <OneStanding standing={standing} />
        </span>
      ))}{' '}
      (<EntityLink entity={{ id, label }} />){' '}
    </>
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
