// One of the sources, found by typing in any script; those that most claims rest on first.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceRow } from '../../../src/server/shapes/overview.ts';
import type { Page } from '../answers.ts';
import { answer } from '../queries.ts';
import { useSettled } from '../search.ts';
import { useLanguage, useWords } from '../words.ts';
import { Combo } from './Combo.tsx';
import type { FieldProps } from './Field.tsx';

type Props = FieldProps & {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

export function SourcePicker({ value, onChange, ...field }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  // What is being typed; null while nobody does, when the choice stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const q = useSettled((typed ?? '').trim(), 120);
  const found = useQuery({
    ...answer<Page<SourceRow>>('/sources', { limit: 8, q: q === '' ? undefined : q }),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    ...answer<Page<SourceRow>>('/sources', { limit: 1, q: value }),
    enabled: value !== undefined,
  });
  const label = chosen.data?.rows.find(({ id }) => id === value)?.label[language] ?? value ?? '';
  return (
    <Combo
      {...field}
      text={typed ?? label}
      onText={(text) => {
        setTyped(text);
        if (text === '') onChange(undefined);
      }}
      rows={(found.data?.rows ?? []).map(({ id, label, claims }) => ({
        id,
        text: label[language],
        note: t('point.claims', { count: claims }),
      }))}
      onChoose={(id) => {
        setTyped(null);
        onChange(id);
      }}
      none={found.data === undefined ? null : t('no-choice')}
      icon="down"
      opensOnFocus
      onLeave={() => setTyped(null)}
    />
  );
}
