// One of a list that is narrowed by typing. For entities of the archive there is EntityPicker.
import './field.css';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useWords } from '../words.ts';
import type { Choice } from './Choice.tsx';
import { Icon } from './Icon.tsx';
import { Option } from './Select.tsx';
import { FieldNotes, type FieldProps, fieldClass } from './TextField.tsx';

type Props<Id extends string> = FieldProps & {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  readonly autoFocus?: boolean;
};

export function ComboBox<Id extends string>(props: Props<Id>) {
  const { label, hint, error, hideLabel, placeholder, choices, value, onChange } = props;
  const t = useWords('parts');
  return (
    <AriaComboBox
      className={fieldClass(hideLabel)}
      defaultItems={choices}
      value={value}
      isInvalid={error !== undefined}
      autoFocus={props.autoFocus ?? false}
      menuTrigger="focus"
      onChange={(id) => onChange(id === null ? null : (String(id) as Id))}
    >
      <Label>{label}</Label>
      <div className="combo">
        <Input className="input" dir="auto" placeholder={placeholder} />
        <Button className="combo-button">
          <Icon name="down" />
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover>
        <ListBox<Choice<Id>> className="list-box" renderEmptyState={() => t('no-choice')}>
          {(choice) => <Option choice={choice} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
