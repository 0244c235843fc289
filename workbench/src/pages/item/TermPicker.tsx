// A term of the vocabulary by a few letters of either language. Enter or Tab takes the first
// that fits: what was taken stands in words beside it, and is quickly changed.
import { useState } from 'react';
import type { Term } from '../../answers.ts';
import { Combo } from '../../parts/Combo.tsx';
import type { FieldProps } from '../../parts/Field.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { findTerms } from './terms.ts';

type Props = FieldProps & {
  readonly terms: readonly Term[];
  readonly value: string | null;
  readonly onChange: (term: string | null) => void;
};

const mostShown = 60;

export function TermPicker(props: Props) {
  const { terms, value, onChange, ...field } = props;
  const t = useWords('parts');
  const language = useLanguage();
  const labelOf = (term: string | null) =>
    terms.find((one) => one.term === term)?.label[language] ?? term ?? '';
  const [text, setText] = useState(labelOf(value));
  const [before, setBefore] = useState(value);
  if (before !== value) {
    setBefore(value);
    setText(labelOf(value));
  }
  const isChosen = value !== null && text === labelOf(value);
  const rows = findTerms(terms, isChosen ? '' : text, language).slice(0, mostShown);
  const choose = (term: string) => {
    setBefore(term);
    setText(labelOf(term));
    onChange(term);
  };
  return (
    <Combo
      {...field}
      text={text}
      onText={(next) => {
        setText(next);
        if (value !== null && next !== labelOf(value)) onChange(null);
      }}
      rows={rows.map(({ term, label }) => ({
        id: term,
        text: label[language],
        note: label[language === 'en' ? 'fa' : 'en'],
      }))}
      onChoose={choose}
      none={text.trim() !== '' && !isChosen ? t('no-choice') : null}
      icon={isChosen ? 'check' : 'down'}
      takesFirst={!isChosen}
    />
  );
}
