// A button with a sign alone; its label is read aloud and shown when one rests on it.
import './button.css';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import './tooltip.css';
import { Icon, type IconName } from './Icon.tsx';

type Props = Omit<ButtonProps, 'children' | 'className'> & {
  readonly icon: IconName;
  readonly label: string;
  readonly mirrors?: boolean;
};

export function IconButton({ icon, label, mirrors = false, ...rest }: Props) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...rest} className="icon-button" aria-label={label}>
        <Icon name={icon} mirrors={mirrors} />
      </AriaButton>
      <Tooltip className="tooltip">{label}</Tooltip>
    </TooltipTrigger>
  );
}
