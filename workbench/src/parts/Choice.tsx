// Yes or no, and one of a few that are all in sight.
import './field.css';
import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

type CheckProps = {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
};

export function Checkbox({ isSelected, onChange, children }: CheckProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        className="only-read-aloud"
        checked={isSelected}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice-box">
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </label>
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
};

export function RadioChoice<Id extends string>({ choices, ...rest }: RadioProps<Id>) {
  return (
    <PickOne
      {...rest}
      choices={choices.map(({ id, label, note }) => ({
        id,
        children: (
          <>
            {label}
            {note !== undefined && <span className="field-hint"> {note}</span>}
          </>
        ),
      }))}
    />
  );
}

type PickProps<Id extends string> = Omit<RadioProps<Id>, 'choices'> & {
  readonly choices: readonly { readonly id: Id; readonly children: ReactNode }[];
};

/** One of a few, each of which is more than a word. */
export function PickOne<Id extends string>(props: PickProps<Id>) {
  const { label, hint, choices, value, onChange, inLine = false } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${name}-label`}
      aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      className={inLine ? 'field choices in-line' : 'field choices'}
    >
      <span id={`${name}-label`} className="field-label">
        {label}
      </span>
      <div className="choice-list">
        {choices.map(({ id, children }) => (
          <label key={id} className="choice">
            <input
              type="radio"
              className="only-read-aloud"
              name={name}
              value={id}
              checked={id === value}
              onChange={() => onChange(id)}
            />
            <span className="choice-box round">
              <Icon name="check" />
            </span>
            <span>{children}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <span id={`${name}-hint`} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  );
}
