// Asking for text: one line, several lines, a search.
import { useId, useRef } from 'react';
import { useWords } from '../words.ts';
import { Field, type FieldProps, fieldControl, useAutoFocus } from './Field.tsx';
import { Icon } from './Icon.tsx';

type TextProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
};

export function TextField(props: TextProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useAutoFocus(input, props.autoFocus);
  return (
    <Field {...props} id={id}>
      <input
        {...fieldControl(id, props)}
        ref={input}
        type="text"
        className="input"
        dir="auto"
        placeholder={props.placeholder}
        required={props.isRequired}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field>
  );
}

export function TextArea(props: TextProps & { readonly rows?: number }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useAutoFocus(area, props.autoFocus);
  return (
    <Field {...props} id={id}>
      <textarea
        {...fieldControl(id, props)}
        ref={area}
        className="input"
        dir="auto"
        rows={props.rows}
        placeholder={props.placeholder}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Field>
  );
}

/** Escape, or the button at its end, clears it. */
export function SearchField({ hideLabel = true, ...props }: TextProps) {
  const { label, value, onChange } = props;
  const t = useWords('parts');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <Field {...props} hideLabel={hideLabel} id={id} isEmpty={value === ''}>
      <div className="search-field">
        <Icon name="search" />
        <input
          {...fieldControl(id, props)}
          ref={input}
          type="search"
          className="input"
          dir="auto"
          placeholder={props.placeholder ?? (hideLabel ? label : undefined)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || value === '') return;
            event.preventDefault();
            clear();
          }}
        />
        <button
          type="button"
          className="search-clear"
          tabIndex={-1}
          aria-label={t('clear')}
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      </div>
    </Field>
  );
}
