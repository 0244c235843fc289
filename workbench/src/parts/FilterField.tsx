// A field that narrows a list as one types, a moment after the last letter.
import { useEffect, useState } from 'react';
import { useSettled } from '../search.ts';
import { SearchField } from './TextField.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
};

export function FilterField({ label, value, onChange }: Props) {
  const [text, setText] = useState(value);
  const settled = useSettled(text.trim(), 150);
  // An address that changes otherwise, by Back or a saved view, is shown in the field.
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    if (value !== text.trim()) setText(value);
  }
  useEffect(() => {
    if (settled !== value && settled === text.trim())
      onChange(settled === '' ? undefined : settled);
  }, [settled, value, text, onChange]);
  return <SearchField label={label} hideLabel={false} value={text} onChange={setText} />;
}
