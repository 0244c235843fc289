// A button that opens a short list of acts.
import './field.css';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

export type Act = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly run: () => void;
};

export function Menu({
  label,
  icon,
  acts,
}: {
  readonly label: string;
  readonly icon?: IconName;
  readonly acts: readonly Act[];
}) {
  return (
    <MenuTrigger>
      <Button {...(icon === undefined ? {} : { icon })}>
        {label}
        <Icon name="down" />
      </Button>
      <Popover>
        <AriaMenu
          className="list-box"
          items={acts}
          onAction={(key) => acts.find(({ id }) => id === key)?.run()}
        >
          {(act) => (
            <MenuItem id={act.id} textValue={act.label} className="option">
              <span className="row">
                {act.icon !== undefined && <Icon name={act.icon} />}
                <bdi>{act.label}</bdi>
              </span>
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
