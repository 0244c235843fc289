// A term of the vocabulary by a few letters of either language. Enter or Tab takes the first
// that fits: what was taken stands in words beside it, and is quickly changed.
import '../../parts/field.css';
import { type KeyboardEvent, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Term } from '../../answers.ts';
import { Icon } from '../../parts/Icon.tsx';
import { FieldNotes, type FieldProps, fieldClass } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { findTerms } from './terms.ts';

type Props = FieldProps & {
  readonly terms: readonly Term[];
  readonly value: string | null;
  readonly onChange: (term: string | null) => void;
};

const mostShown = 60;

export function TermPicker(props: Props) {
  const { label, hint, error, terms, value, onChange } = props;
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
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = rows;
    const isPointing = event.currentTarget.hasAttribute('aria-activedescendant');
    if (isPointing || isChosen || text.trim() === '' || first === undefined) return;
    if (event.key === 'Enter' || event.key === 'Tab') choose(first.term);
  };
  return (
    <ComboBox
      className={fieldClass(false)}
      items={rows.map((term) => ({ id: term.term, term }))}
      inputValue={text}
      value={null}
      isInvalid={error !== undefined}
      menuTrigger="input"
      allowsEmptyCollection={text.trim() !== '' && !isChosen}
      allowsCustomValue
      onInputChange={(next) => {
        setText(next);
        if (value !== null && next !== labelOf(value)) onChange(null);
      }}
      onChange={(id) => id !== null && choose(String(id))}
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input className="input" dir="auto" onKeyDown={onKeyDown} />
        <Button className="combo-button">
          <Icon name={isChosen ? 'check' : 'down'} />
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover>
        <ListBox<{ id: string; term: Term }>
          className="list-box"
          renderEmptyState={() => <p className="option">{t('no-choice')}</p>}
        >
          {({ term }) => (
            <ListBoxItem id={term.term} textValue={term.label[language]} className="option">
              <bdi>{term.label[language]}</bdi>
              <bdi className="option-note">{term.label[language === 'en' ? 'fa' : 'en']}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
