// What qualifies a claim: when, where, in which role, of what exactly, with which caution.
import type { ReactNode } from 'react';
import type { ClaimRow } from '../../../src/server/shapes/claim.ts';
import { useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';
import { DateText } from './DateText.tsx';
import { EntityLink } from './LabelText.tsx';

export function ClaimQualifiers({ claim }: { readonly claim: ClaimRow }) {
  const { when, place, role, scope, hedge, reading, machine, note, closed } = claim;
  const isUnclear = reading !== null && (reading.certainty !== 'clear' || reading.note !== null);
  return (
    <dl className="claim-qualifiers">
      {when && <Qualifier name="when">{<DateText date={when} />}</Qualifier>}
      {place && <Qualifier name="place">{<EntityLink entity={place} />}</Qualifier>}
      <WordsQualifier name="role" words={role} />
      <WordsQualifier name="scope-what" words={scope?.what} />
      <WordsQualifier name="scope-whom" words={scope?.whom} />
      {scope?.when && (
        <Qualifier name="scope-when">
          <DateText date={scope.when} short />
        </Qualifier>
      )}
      <WordsQualifier name="hedge" words={hedge} isQuoted />
      {isUnclear && (
        <Qualifier name="reading">
          <Reading certainty={reading.certainty} note={reading.note} />
        </Qualifier>
      )}
      <WordsQualifier name="machine" words={machine && `${machine.tool} ${machine.version}`} />
      <WordsQualifier name="note" words={note} />
      {closed.length > 0 && (
        <Qualifier name="closed">
          <code>{closed.join(', ')}</code>
        </Qualifier>
      )}
    </dl>
  );
}

function Qualifier({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const t = useWords('parts');
  return (
    <div>
      <dt>{t(`qualifier.${name}`)}</dt> <dd>{children}</dd>
    </div>
  );
}

type WordsProps = {
  readonly name: string;
  readonly words: string | null | undefined;
  readonly isQuoted?: boolean;
};

function WordsQualifier({ name, words, isQuoted = false }: WordsProps) {
  if (words === null || words === undefined) return null;
  return (
    <Qualifier name={name}>
      {isQuoted ? (
        <q>
          <Bdi>{words}</Bdi>
        </q>
      ) : (
        <Bdi>{words}</Bdi>
      )}
    </Qualifier>
  );
}

function Reading({
  certainty,
  note,
}: {
  readonly certainty: string;
  readonly note: string | null;
}) {
  const t = useWords('parts');
  return (
    <>
      {t(`reading.${certainty}`)} {note !== null && <Bdi>{note}</Bdi>}
    </>
  );
}
