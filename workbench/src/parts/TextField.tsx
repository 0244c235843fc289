// Asking for text: one line, several lines, a search.
import './field.css';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps } from 'react-aria-components/TextField';
import { useWords } from '../words.ts';
import { Icon } from './Icon.tsx';

export type FieldProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** The label is read aloud and not shown. */
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
};

type TextProps = FieldProps & Omit<TextFieldProps, 'children' | 'className' | 'placeholder'>;

export function TextField({ label, hint, error, hideLabel, placeholder, ...rest }: TextProps) {
  return (
    <AriaTextField {...rest} className={fieldClass(hideLabel)} isInvalid={error !== undefined}>
      <Label>{label}</Label>
      <Input className="input" dir="auto" placeholder={placeholder} />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  placeholder,
  rows,
  ...rest
}: TextProps & { readonly rows?: number }) {
  return (
    <AriaTextField {...rest} className={fieldClass(hideLabel)} isInvalid={error !== undefined}>
      <Label>{label}</Label>
      <AriaTextArea className="input" dir="auto" rows={rows} placeholder={placeholder} />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  );
}

type SearchProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
};

export function SearchField({ label, hint, hideLabel = true, placeholder, ...rest }: SearchProps) {
  const t = useWords('parts');
  return (
    <AriaSearchField {...rest} className={fieldClass(hideLabel)}>
      <Label>{label}</Label>
      <div className="search-field">
        <Icon name="search" />
        <Input className="input" dir="auto" placeholder={placeholder ?? label} />
        <Button className="search-clear" aria-label={t('clear')}>
          <Icon name="close" />
        </Button>
      </div>
      <FieldNotes hint={hint} />
    </AriaSearchField>
  );
}

export function FieldNotes({ hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  return (
    <>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {error !== undefined && <FieldError className="field-error">{error}</FieldError>}
    </>
  );
}

export function fieldClass(hideLabel: boolean | undefined): string {
  return hideLabel === true ? 'field only-input' : 'field';
}
