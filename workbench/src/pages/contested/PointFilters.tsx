// Which points are shown: by how their answers stand to one another, and by predicate.
import { RadioChoice } from '../../parts/Choice.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Select } from '../../parts/Select.tsx';
import { useVocabulary } from '../../terms.ts';
import { useFilters } from '../../use-filters.ts';
import { useLanguage, useWords } from '../../words.ts';

const verdicts = ['contested,differing', 'contested', 'differing'] as const;

export function PointFilters() {
  const t = useWords('contested');
  const language = useLanguage();
  const { filters, setFilter } = useFilters();
  const predicates = useVocabulary().filter(
    ({ type, contradiction }) => type === 'predicate' && contradiction !== 'never',
  );
  const [both] = verdicts;
  return (
    <Filters>
      <RadioChoice
        label={t('show')}
        inLine
        value={verdicts.find((verdict) => verdict === filters.verdict) ?? both}
        choices={verdicts.map((id) => ({ id, label: t(`verdict.${id.replace(',', '-')}`) }))}
        onChange={(verdict) => setFilter({ verdict: verdict === both ? undefined : verdict })}
      />
      <Select
        label={t('predicate')}
        value={filters.predicate ?? 'any'}
        choices={[
          { id: 'any', label: t('any-predicate') },
          ...predicates.map(({ term, label }) => ({ id: term, label: label[language] })),
        ]}
        onChange={(predicate) =>
          setFilter({ predicate: predicate === 'any' ? undefined : predicate })
        }
      />
    </Filters>
  );
}
