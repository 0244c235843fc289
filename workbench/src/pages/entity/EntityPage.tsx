// One person, group, place or whatever it is: nothing but an id, and all that is said of it.
import './entity.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import { writeNumber } from '../../language.ts';
import { Grades } from '../../parts/Grades.tsx';
import { PageProblem } from '../../parts/PageProblem.tsx';
import { type TabPart, Tabs } from '../../parts/Tabs.tsx';
import { answer } from '../../queries.ts';
import { useLanguage, useWords } from '../../words.ts';
import { ClaimPages } from './ClaimPages.tsx';
import { EntityHead } from './EntityHead.tsx';
import { EntitySkeleton } from './EntitySkeleton.tsx';
import { Relations } from './Relations.tsx';
import { Said } from './Said.tsx';
import { Timeline } from './Timeline.tsx';

export function EntityPage() {
  const { id } = useParams({ from: '/inside/entity/$id' });
  const { data, error } = useQuery(answer<Entity>(`/entities/${encodeURIComponent(id)}`));
  if (error !== null && data === undefined) return <PageProblem error={error} />;
  return (
    <div className="page" key={id}>
      {data === undefined ? <EntitySkeleton /> : <WholeEntity entity={data} />}
    </div>
  );
}

function WholeEntity({ entity }: { readonly entity: Entity }) {
  const t = useWords('entity');
  const { tab } = useSearch({ from: '/inside/entity/$id' });
  const navigate = useNavigate({ from: '/entity/$id' });
  return (
    <>
      <EntityHead entity={entity} />
      <Reliability entity={entity} />
      <Tabs
        label={t('parts')}
        parts={usePartsOf(entity)}
        chosen={tab ?? 'said'}
        onChoose={(id) =>
          void navigate({
            to: '.',
            search: { tab: id === 'said' ? undefined : id },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}

// Only what claims rest on is a source, and only a source has a grade of reliability.
function Reliability({ entity: { id, restingCount, judgements } }: { readonly entity: Entity }) {
  const grades = judgements.filter(({ judges }) => judges === 'reliability');
  if (restingCount === 0 && grades.length === 0) return null;
  return <Grades target={{ source: id }} grades={grades} />;
}

function usePartsOf(entity: Entity): readonly TabPart[] {
  const t = useWords('entity');
  const language = useLanguage();
  const { id, predicates, mentionCount, restingCount } = entity;
  const said = predicates.reduce((sum, { count }) => sum + count, 0);
  const count = (number: number) => writeNumber(number, language);
  return [
    { id: 'said', label: t('said'), count: count(said), children: <Said entity={entity} /> },
    { id: 'timeline', label: t('timeline'), children: <Timeline id={id} /> },
    { id: 'relations', label: t('relations'), children: <Relations id={id} /> },
    {
      id: 'mentions',
      label: t('mentions'),
      count: count(mentionCount),
      children: <ClaimPages path={pathOf(id, 'mentions')} empty={t('no-mentions')} />,
    },
    ...(restingCount === 0
      ? []
      : [
          {
            id: 'resting',
            label: t('resting'),
            count: count(restingCount),
            children: <ClaimPages path={pathOf(id, 'resting')} empty={t('no-mentions')} />,
          },
        ]),
  ];
}

const pathOf = (id: string, part: string): string => `/entities/${encodeURIComponent(id)}/${part}`;
