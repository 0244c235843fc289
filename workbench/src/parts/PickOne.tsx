// One of a few, each of which is more than a word.
import './field.css';
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Icon } from './Icon.tsx';

type Props = {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly id: string; readonly children: ReactNode }[];
};

export function PickOne({ label, value, onChange, choices }: Props) {
  return (
    <RadioGroup className="field choices" value={value} onChange={onChange}>
      <Label>{label}</Label>
      <div className="choice-list">
        {choices.map(({ id, children }) => (
          <Radio key={id} value={id} className="choice">
            <span className="choice-box round">
              <Icon name="check" />
            </span>
            <span>{children}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
