// What narrows the list of judgements.
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Select } from '../../parts/Select.tsx';
import { answer } from '../../queries.ts';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';

const verdicts = [
  'same',
  'different',
  'unsure',
  'assessment',
  'reliability',
  'credibility',
] as const;
const states = ['stands', 'withdrawn'] as const;

export function JudgementFilters() {
  const t = useWords('judgements');
  const { judges, state, entity, cluster } = useSearch({ from: '/inside/judgements' });
  const { setFilter } = useFilters();
  return (
    <Filters>
      <Select
        label={t('judges-label')}
        value={judges ?? 'any'}
        choices={[
          { id: 'any', label: t('any') },
          ...verdicts.map((id) => ({ id, label: t(`judges.${id}`) })),
        ]}
        onChange={(judges) => setFilter({ judges: judges === 'any' ? undefined : judges })}
      />
      <Select
        label={t('state-label')}
        value={state ?? 'any'}
        choices={[
          { id: 'any', label: t('any') },
          ...states.map((id) => ({ id, label: t(`state.${id}`) })),
        ]}
        onChange={(state) => setFilter({ state: state === 'any' ? undefined : state })}
      />
      {entity !== undefined && <EntityChip name="entity" id={entity} />}
      {cluster !== undefined && <EntityChip name="cluster" id={cluster} />}
    </Filters>
  );
}

type ChipProps = { readonly name: 'entity' | 'cluster'; readonly id: string };

function EntityChip({ name, id }: ChipProps) {
  const t = useWords('judgements');
  const language = useLanguage();
  const { setFilter } = useFilters();
  const { data } = useQuery(answer<Entity>(`/entities/${encodeURIComponent(id)}`));
  const words = data?.label[language] ?? id;
  return (
    <span className="filter-chip">
      <span className="soft">{t(`on.${name}`)}</span> <Bdi>{words}</Bdi>
      <IconButton
        icon="close"
        label={t('drop-filter', { words })}
        onPress={() => setFilter({ [name]: undefined })}
      />
    </span>
  );
}
