// One of a list that opens.
import './field.css';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useWords } from '../words.ts';
import type { Choice } from './Choice.tsx';
import { Icon } from './Icon.tsx';
import { FieldNotes, type FieldProps, fieldClass } from './TextField.tsx';

type Props<Id extends string> = FieldProps & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
};

export function Select<Id extends string>(props: Props<Id>) {
  const { label, hint, error, hideLabel, placeholder, choices, value, onChange } = props;
  const t = useWords('parts');
  return (
    <AriaSelect
      className={fieldClass(hideLabel)}
      placeholder={placeholder ?? t('choose')}
      value={value}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
      onChange={(id) => onChange(String(id) as Id)}
    >
      <Label>{label}</Label>
      <Button className="input select-button">
        <SelectValue>
          {({ selectedText, defaultChildren }) => selectedText ?? defaultChildren}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover>
        <ListBox className="list-box" items={choices}>
          {(choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export function Option({ choice }: { readonly choice: Choice<string> }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className="option">
      <bdi>{choice.label}</bdi>
      {choice.note !== undefined && <bdi className="option-note">{choice.note}</bdi>}
    </ListBoxItem>
  );
}
