// Finds a person, group, place or whatever the kinds allow by typing in any script; what is
// not there yet can be made, of one of the kinds, named as typed.
import { useState } from 'react';
import type { Hit } from '../../../src/server/shapes/entity.ts';
import type { Language } from '../language.ts';
import { useSearch } from '../search.ts';
import { useLanguage, useWords } from '../words.ts';
import { Combo, type ComboRow } from './Combo.tsx';
import type { FieldProps } from './Field.tsx';
import type { Picked, PickerKind } from './picked.ts';

export type { Picked } from './picked.ts';

type Props = FieldProps & {
  readonly value: Picked | null;
  readonly onChange: (value: Picked | null) => void;
  /** Kinds that are looked for and may be made; none given: all are looked for, none made. */
  readonly kinds?: readonly PickerKind[];
  /** Kinds that may be made, where they are fewer than those that are looked for. */
  readonly makes?: readonly PickerKind[];
  readonly autoFocus?: boolean;
};

type Row = ComboRow & { readonly picked: Picked };

export function EntityPicker(props: Props) {
  const { kinds = [], makes = kinds, value, onChange, placeholder, ...field } = props;
  const t = useWords('parts');
  const language = useLanguage();
  const [text, setText] = useState(value?.label ?? '');
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(value?.label ?? '');
  }
  const isChosen = value !== null && text === value.label;
  const kindQuery = kinds.length === 0 ? undefined : kinds.map(({ kind }) => kind).join(',');
  const { data } = useSearch(isChosen ? '' : text, kindQuery, 8);
  const rows = isChosen
    ? []
    : rowsOf(data?.hits ?? [], makes, text.trim(), language, (kind) => t('picker.make', { kind }));
  const onText = (next: string) => {
    setText(next);
    if (value !== null && next !== value.label) onChange(null);
  };
  const choose = (id: string) => {
    const row = rows.find((row) => row.id === id);
    if (row === undefined) return;
    setText(row.picked.label);
    setBefore(row.picked);
    onChange(row.picked);
  };
  return (
    <Combo
      {...field}
      text={text}
      onText={onText}
      rows={rows}
      onChoose={choose}
      none={text.trim().length > 1 && !isChosen ? t('picker.none') : null}
      placeholder={placeholder ?? t('picker.type')}
      icon={isChosen ? 'check' : 'search'}
    />
  );
}

function rowsOf(
  hits: readonly Hit[],
  kinds: readonly PickerKind[],
  text: string,
  language: Language,
  make: (kind: string) => string,
): Row[] {
  const found = hits.map(({ id, kind, label, kindLabel, found }) => ({
    id,
    text: label[language],
    note: [kindLabel?.[language], found === label[language] ? '' : found]
      .filter(Boolean)
      .join(' · '),
    picked: { id, label: label[language], kind },
  }));
  if (text === '') return found;
  const made = kinds.map(({ kind, label }) => ({
    id: `make:${kind}`,
    text,
    note: make(label),
    picked: { make: { kind, name: text }, label: text },
  }));
  return [...found, ...made];
}
