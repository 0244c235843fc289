// What narrows the list of items.
import { Checkbox } from '../../parts/Choice.tsx';
import { FilterField } from '../../parts/FilterField.tsx';
import { Filters } from '../../parts/Filters.tsx';
import { Select } from '../../parts/Select.tsx';
import { useFilters } from '../../use-filters.ts';
import { useWords } from '../../words.ts';

const types = ['any', 'pdf', 'image', 'table', 'text', 'sound', 'video', 'other'] as const;
const levels = ['any', 'public', 'team', 'protected'] as const;

export function ItemFilters() {
  const t = useWords('items');
  const p = useWords('parts');
  const { filters, setFilter } = useFilters();
  return (
    <Filters>
      <FilterField label={t('filter')} value={filters.q ?? ''} onChange={(q) => setFilter({ q })} />
      <Select<(typeof types)[number]>
        label={t('type')}
        value={types.find((id) => id === filters.type) ?? 'any'}
        choices={types.map((id) => ({ id, label: t(`types.${id}`) }))}
        onChange={(type) => setFilter({ type: type === 'any' ? undefined : type })}
      />
      <Select<(typeof levels)[number]>
        label={t('visibility')}
        value={levels.find((id) => id === filters.visibility) ?? 'any'}
        choices={levels.map((id) => ({
          id,
          label: id === 'any' ? t('any-visibility') : p(`visibility.${id}`),
        }))}
        onChange={(level) => setFilter({ visibility: level === 'any' ? undefined : level })}
      />
      <Checkbox
        isSelected={filters.duplicates === 'true'}
        onChange={(only) => setFilter({ duplicates: only ? 'true' : undefined })}
      >
        {t('only-duplicates')}
      </Checkbox>
    </Filters>
  );
}
