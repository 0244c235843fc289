// The filters of a list of claims that came with the address, each with a way to drop it.
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Entity } from '../../../../src/server/shapes/entity.ts';
import type { Item } from '../../../../src/server/shapes/item.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { answer } from '../../queries.ts';
import { useTerm } from '../../terms.ts';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';

export function ClaimFilters() {
  const { source, subject, predicate, item } = useSearch({ from: '/inside/claims' });
  return (
    <div className="row">
      {source !== undefined && <EntityFilter name="source" id={source} />}
      {subject !== undefined && <EntityFilter name="subject" id={subject} />}
      {predicate !== undefined && <PredicateFilter id={predicate} />}
      {item !== undefined && <ItemFilter id={item} />}
    </div>
  );
}

function EntityFilter({ name, id }: { readonly name: 'source' | 'subject'; readonly id: string }) {
  const language = useLanguage();
  const { data } = useQuery(answer<Entity>(`/entities/${encodeURIComponent(id)}`));
  return <Chip name={name} words={data?.label[language] ?? id} />;
}

function ItemFilter({ id }: { readonly id: string }) {
  const { data } = useQuery(answer<Item>(`/items/${id}`));
  return <Chip name="item" words={data?.accession ?? id.slice(0, 8)} />;
}

function PredicateFilter({ id }: { readonly id: string }) {
  const language = useLanguage();
  return <Chip name="predicate" words={useTerm(id)?.label[language] ?? id} />;
}

type ChipProps = {
  readonly name: 'source' | 'subject' | 'predicate' | 'item';
  readonly words: string;
};

function Chip({ name, words }: ChipProps) {
  const t = useWords('register');
  const { setFilter } = useFilters();
  return (
    <span className="chip">
      <span className="soft">{t(`chip.${name}`)}</span> <Bdi>{words}</Bdi>
      <IconButton
        icon="close"
        label={t('drop-filter', { words })}
        onPress={() => setFilter({ [name]: undefined })}
      />
    </span>
  );
}
