// How far what is said is confirmed where all answers agree: asked for when somebody looks.
import { useQuery } from '@tanstack/react-query';
import type { Point } from '../../../../src/server/shapes/claim.ts';
import { ConfirmationNote } from '../../parts/ConfirmationNote.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { ValueText } from '../../parts/ValueText.tsx';
import { answer } from '../../queries.ts';
import { useWords } from '../../words.ts';

type Props = { readonly id: string; readonly predicate: string };

export function Levels(props: Props) {
  const t = useWords('entity');
  return (
    <Disclosure title={t('levels')}>
      <Answers {...props} />
    </Disclosure>
  );
}

function Answers({ id, predicate }: Props) {
  const path = `/entities/${encodeURIComponent(id)}/points`;
  const { data, error } = useQuery(answer<{ points: Point[] }>(path, { predicate }));
  if (error !== null) return <ProblemNote error={error} />;
  if (data === undefined) return <Skeleton lines={2} />;
  const answers = data.points.flatMap((point) => point.answers);
  return (
    <ul className="stack close">
      {answers.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers have no id; their order is the server's
        <li key={place}>
          <ValueText object={one.object} label={one.objectLabel} />
          <ConfirmationNote confirmation={one.confirmation} />
        </li>
      ))}
    </ul>
  );
}
