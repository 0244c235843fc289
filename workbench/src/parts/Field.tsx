// What every field has around it: a label, a hint and what is wrong, told to screen readers too.
import './field.css';
import { type ReactNode, type RefObject, useEffect } from 'react';

export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** The label is read aloud and not shown. */
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
};

type Props = FieldProps & {
  /** Of the control that the label names. */
  readonly id: string;
  readonly isEmpty?: boolean;
  readonly children: ReactNode;
};

export function Field({ id, label, hint, error, hideLabel, isEmpty, children }: Props) {
  return (
    <div
      className={hideLabel === true ? 'field only-input' : 'field'}
      data-invalid={error === undefined ? undefined : ''}
      data-empty={isEmpty === true ? '' : undefined}
    >
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </div>
  );
}

/** What the control of a field says of itself. */
export function fieldControl(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const notes = [
    hint === undefined ? [] : [`${id}-hint`],
    error === undefined ? [] : [`${id}-error`],
  ].flat();
  return {
    id,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': notes.length === 0 ? undefined : notes.join(' '),
  };
}

/** Takes the focus when it comes. In a dialog, this is after the dialog has opened. */
export function useAutoFocus(control: RefObject<HTMLElement | null>, isWanted = false): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes
  useEffect(() => {
    if (isWanted) control.current?.focus();
  }, []);
}
