// What narrows the list of claims: names in it, predicate, source and state; and the
// subject or the item that came with the address, each with a way to drop it.
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import type { Item } from '../../../../src/server/shapes/item.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { FilterField } from '../../parts/FilterField.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Select } from '../../parts/Select.tsx';
import { SourcePicker } from '../../parts/SourcePicker.tsx';
import { answer } from '../../queries.ts';
import { useVocabulary } from '../../terms.ts';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';

const states = ['stands', 'withdrawn', 'superseded'] as const;

export function ClaimFilters() {
  const t = useWords('register');
  const { subject, item, source, state, q } = useSearch({ from: '/inside/claims' });
  const { setFilter } = useFilters();
  return (
    <Filters>
      <FilterField label={t('filter-claims')} value={q ?? ''} onChange={(q) => setFilter({ q })} />
      <PredicateFilter />
      <SourcePicker
        label={t('column.source')}
        placeholder={t('any-source')}
        value={source}
        onChange={(source) => setFilter({ source })}
      />
      <Select
        label={t('state')}
        value={state ?? 'any'}
        choices={[
          { id: 'any', label: t('any-state') },
          ...states.map((id) => ({ id, label: t(`states.${id}`) })),
        ]}
        onChange={(state) => setFilter({ state: state === 'any' ? undefined : state })}
      />
      {subject !== undefined && <SubjectFilter id={subject} />}
      {item !== undefined && <ItemFilter id={item} />}
    </Filters>
  );
}

function PredicateFilter() {
  const t = useWords('register');
  const language = useLanguage();
  const { predicate } = useSearch({ from: '/inside/claims' });
  const { setFilter } = useFilters();
  const predicates = useVocabulary().filter(({ type }) => type === 'predicate');
  const choices = predicates.map(({ term, label }) => ({ id: term, label: label[language] }));
  // A predicate that the vocabulary does not have is shown as it is.
  const isKnown = predicate === undefined || choices.some(({ id }) => id === predicate);
  return (
    <ComboBox
      label={t('predicate')}
      placeholder={t('any-predicate')}
      choices={isKnown ? choices : [...choices, { id: predicate, label: predicate }]}
      value={predicate ?? null}
      onChange={(predicate) => setFilter({ predicate: predicate ?? undefined })}
    />
  );
}

function SubjectFilter({ id }: { readonly id: string }) {
  const language = useLanguage();
  const { data } = useQuery(answer<Entity>(`/entities/${encodeURIComponent(id)}`));
  return <Chip name="subject" words={data?.label[language] ?? id} />;
}

function ItemFilter({ id }: { readonly id: string }) {
  const { data } = useQuery(answer<Item>(`/items/${id}`));
  return <Chip name="item" words={data?.accession ?? id.slice(0, 8)} />;
}

type ChipProps = {
  readonly name: 'subject' | 'item';
  readonly words: string;
};

function Chip({ name, words }: ChipProps) {
  const t = useWords('register');
  const { setFilter } = useFilters();
  return (
    <span className="filter-chip">
      <span className="soft">{t(`chip.${name}`)}</span> <Bdi>{words}</Bdi>
      <IconButton
        icon="close"
        label={t('drop-filter', { words })}
        onPress={() => setFilter({ [name]: undefined })}
      />
    </span>
  );
}
