// Finds a person, group, place or whatever the kinds allow by typing in any script; what is
// not there yet can be made, of one of the kinds, named as typed.
import './field.css';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Hit } from '../../../src/server/shapes/entity.ts';
import type { Language } from '../language.ts';
import { useSearch } from '../search.ts';
import { useLanguage, useWords } from '../words.ts';
import { Icon } from './Icon.tsx';
import type { Picked, PickerKind } from './picked.ts';
import { FieldNotes, type FieldProps, fieldClass } from './TextField.tsx';

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

type Row = {
  readonly id: string;
  readonly text: string;
  readonly note: string;
  readonly picked: Picked;
};

export function EntityPicker(props: Props) {
  const { label, hint, error, hideLabel, placeholder, value, onChange } = props;
  const { kinds = [], makes = kinds } = props;
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
  return (
    <AriaComboBox
      className={fieldClass(hideLabel)}
      items={rows}
      inputValue={text}
      value={null}
      isInvalid={error !== undefined}
      autoFocus={props.autoFocus ?? false}
      allowsEmptyCollection={text.trim().length > 1 && !isChosen}
      menuTrigger="input"
      allowsCustomValue
      onInputChange={onText}
      onChange={(id) => {
        const row = rows.find((row) => row.id === id);
        if (row === undefined) return;
        setText(row.picked.label);
        setBefore(row.picked);
        onChange(row.picked);
      }}
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input className="input" dir="auto" placeholder={placeholder ?? t('picker.type')} />
        <Button className="combo-button" aria-label={t('picker.open')}>
          <Icon name={isChosen ? 'check' : 'search'} />
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover>
        <ListBox<Row>
          className="list-box"
          renderEmptyState={() => <p className="option">{t('picker.none')}</p>}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={row.text} className="option">
              <bdi>{row.text}</bdi>
              <bdi className="option-note">{row.note}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
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
