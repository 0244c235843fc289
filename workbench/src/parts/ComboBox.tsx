// One of a list that is narrowed by typing. For entities of the archive there is EntityPicker.
import { useState } from 'react';
import { useWords } from '../words.ts';
import type { Choice } from './Choice.tsx';
import { Combo } from './Combo.tsx';
import type { FieldProps } from './Field.tsx';

type Props<Id extends string> = FieldProps & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
};

export function ComboBox<Id extends string>({ choices, value, onChange, ...field }: Props<Id>) {
  const t = useWords('parts');
  const chosen = choices.find(({ id }) => id === value)?.label ?? '';
  // What is being typed; null while nobody does, when the choice stands there.
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? '').trim().toLowerCase();
  const fitting = choices.filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <Combo
      {...field}
      text={typed ?? chosen}
      onText={(text) => {
        setTyped(text);
        if (text === '') onChange(null);
      }}
      rows={fitting.map(({ id, label, note }) => ({ id, text: label, note }))}
      onChoose={(id) => {
        setTyped(null);
        onChange(choices.find((choice) => choice.id === id)?.id ?? null);
      }}
      none={t('no-choice')}
      icon="down"
      opensOnFocus
      onLeave={() => setTyped(null)}
    />
  );
}
