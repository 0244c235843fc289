// Yes or no, and one of a few that are all in sight.
import './field.css';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components/Checkbox';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Icon } from './Icon.tsx';
import { FieldNotes } from './TextField.tsx';

type CheckProps = Omit<CheckboxProps, 'children' | 'className'> & { readonly children: ReactNode };

export function Checkbox({ children, ...rest }: CheckProps) {
  return (
    <AriaCheckbox {...rest} className="choice">
      <span className="choice-box">
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

export type Choice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly note?: string | undefined;
};

type RadioProps<Id extends string> = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  /** Side by side rather than one under the other. */
  readonly inLine?: boolean;
  readonly isDisabled?: boolean;
};

export function RadioChoice<Id extends string>(props: RadioProps<Id>) {
  const { label, hint, choices, value, onChange, inLine = false, isDisabled = false } = props;
  return (
    <RadioGroup
      className={inLine ? 'field choices in-line' : 'field choices'}
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => onChange(id as Id)}
    >
      <Label>{label}</Label>
      <div className="choice-list">
        {choices.map(({ id, label, note }) => (
          <Radio key={id} value={id} className="choice">
            <span className="choice-box round">
              <Icon name="check" />
            </span>
            <span>
              {label}
              {note !== undefined && <span className="field-hint"> {note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldNotes hint={hint} />
    </RadioGroup>
  );
}
