// What is said of the subject, as the predicate wants it: an entity, a term, a name, a date,
// a quantity, a position, a measure, an address or a text.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { QuantityValue, Term } from '../../answers.ts';
import { get } from '../../api.ts';
import { Checkbox } from '../../parts/Choice.tsx';
import { EntityPicker } from '../../parts/EntityPicker.tsx';
import { QuantityText } from '../../parts/QuantityText.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useSettled } from '../../search.ts';
import { useLanguage, useWords } from '../../words.ts';
import { DateField } from './DateField.tsx';
import type { ValueDraft } from './draft.ts';
import { TermPicker } from './TermPicker.tsx';
import { kindsFor, type Terms, valuesFor } from './terms.ts';

type Props = {
  readonly terms: Terms;
  readonly term: Term;
  readonly value: ValueDraft;
  readonly onChange: (part: Partial<ValueDraft>) => void;
  readonly error?: string | undefined;
};

/** Asks how a number can be read. */
export async function readQuantity(text: string, counts: string): Promise<QuantityValue> {
  const query = { text, counts };
  return (await get<{ quantity: QuantityValue }>('/read/quantity', { query })).quantity;
}

export function ValueField({ terms, term, value, onChange, error }: Props) {
  const language = useLanguage();
  const label = term.label[language];
  const change = (part: Partial<ValueDraft>) => onChange({ ...part, kept: null });
  const field = { label, error };
  switch (term.range) {
    case 'entity': {
      const { kinds, makes } = kindsFor(terms, term.rangeKinds, language);
      const entity = {
        value: value.entity,
        onChange: (entity: typeof value.entity) => change({ entity }),
      };
      return <EntityPicker {...field} {...entity} kinds={kinds} makes={makes} />;
    }
    case 'term': {
      const onTerm = (term: string | null) => change({ term });
      const choices = valuesFor(terms, term);
      return <TermPicker {...field} terms={choices} value={value.term} onChange={onTerm} />;
    }
    case 'name':
      return <TextField {...field} value={value.name} onChange={(name) => change({ name })} />;
    case 'date':
      return <DateField {...field} value={value.date} onChange={(date) => change({ date })} />;
    case 'quantity':
      return <QuantityField {...field} value={value} onChange={change} />;
    default:
      return <PlainField {...field} range={term.range} value={value} onChange={change} />;
  }
}

type FieldProps = Pick<Props, 'value' | 'onChange' | 'error'> & { readonly label: string };

function QuantityField({ label, value, onChange, error }: FieldProps) {
  const t = useWords('record');
  const [text, counts] = [
    useSettled(value.amount.trim(), 150),
    useSettled(value.counts.trim(), 150),
  ];
  const { data } = useQuery({
    queryKey: ['/read/quantity', text, counts],
    queryFn: () => readQuantity(text, counts),
    enabled: text !== '' && counts !== '',
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isRead = data !== undefined && text === value.amount.trim() && text !== '';
  return (
    <div className="stack close">
      <div className="item-pair">
        <TextField
          label={label}
          placeholder={t('quantity-example')}
          value={value.amount}
          error={error}
          onChange={(amount) => onChange({ amount })}
        />
        <TextField
          label={t('counts')}
          placeholder={t('counts-example')}
          value={value.counts}
          onChange={(counts) => onChange({ counts })}
        />
      </div>
      <Checkbox isSelected={value.isEstimate} onChange={(isEstimate) => onChange({ isEstimate })}>
        {t('is-estimate')}
      </Checkbox>
      {isRead && (
        <p className="item-reading" aria-live="polite">
          <QuantityText quantity={value.isEstimate ? { ...data, type: 'estimate' } : data} />
        </p>
      )}
    </div>
  );
}

function PlainField({
  range,
  label,
  value,
  onChange,
  error,
}: FieldProps & { readonly range: string | null }) {
  const t = useWords('record');
  const field = (name: 'latitude' | 'longitude' | 'precision' | 'number' | 'unit' | 'link') => ({
    value: value[name],
    onChange: (text: string) => onChange({ [name]: text }),
  });
  if (range === 'link') return <TextField label={label} error={error} {...field('link')} />;
  if (range === 'measure') {
    return (
      <div className="item-pair">
        <TextField label={label} error={error} {...field('number')} />
        <TextField label={t('unit')} {...field('unit')} />
      </div>
    );
  }
  if (range === 'point') {
    return (
      <div className="item-pair">
        <TextField label={t('latitude')} error={error} {...field('latitude')} />
        <TextField label={t('longitude')} {...field('longitude')} />
        <TextField label={t('precision')} {...field('precision')} />
      </div>
    );
  }
  const onText = (text: string) => onChange({ text });
  return <TextArea label={label} error={error} rows={2} value={value.text} onChange={onText} />;
}
