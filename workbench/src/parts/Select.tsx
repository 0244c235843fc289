// One of a list that opens: the browser's own, which every keyboard, screen reader and
// telephone knows how to open.
import { useId } from 'react';
import { useWords } from '../words.ts';
import type { Choice } from './Choice.tsx';
import { Field, type FieldProps, fieldControl } from './Field.tsx';
import { Icon } from './Icon.tsx';

type Props<Id extends string> = FieldProps & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
};

export function Select<Id extends string>(props: Props<Id>) {
  const { choices, value, onChange, placeholder, isDisabled = false } = props;
  const t = useWords('parts');
  const id = useId();
  return (
    <Field {...props} id={id}>
      <div className="combo">
        <select
          {...fieldControl(id, props)}
          className="input select"
          disabled={isDisabled}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = choices.find(({ id }) => id === event.target.value);
            if (chosen !== undefined) onChange(chosen.id);
          }}
        >
          {value === null && (
            <option value="" disabled hidden>
              {placeholder ?? t('choose')}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {textOf(choice)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </Field>
  );
}

function textOf({ label, note }: Choice<string>): string {
  return note === undefined || note === '' ? label : `${label} · ${note}`;
}
