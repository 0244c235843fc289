// What exactly a point is about, where its predicate says that this matters.
import type { Label } from '../../../src/server/shapes/basics.ts';
import { useLanguage, useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';

type Props = {
  readonly scope: { readonly [name: string]: unknown };
  /** What the entities that it names are called, by the name of the qualifier. */
  readonly labels: { readonly [name: string]: Label };
};

const words: { readonly [name: string]: string } = {
  what: 'scope-what',
  whom: 'scope-whom',
  where: 'place',
  place: 'place',
  role: 'role',
  when: 'when',
  'scope-when': 'scope-when',
};

export function ScopeText({ scope, labels }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  const parts = Object.entries(scope).flatMap(([name, value]) => {
    const text = labels[name]?.[language] ?? textOf(value);
    const word = words[name];
    return text === null || word === undefined ? [] : [{ name, text, word }];
  });
  if (parts.length === 0) return null;
  return (
    <span className="small soft">
      {parts.map(({ name, text, word }) => (
        <span key={name}>
          {t(`qualifier.${word}`)} <Bdi>{text}</Bdi>{' '}
        </span>
      ))}
    </span>
  );
}

/** Words as they are; of a date, what the source wrote. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value !== 'object' || value === null || !('asWritten' in value)) return null;
  return typeof value.asWritten === 'string' ? value.asWritten : null;
}
