// More of something, shown when asked for.
import './disclosure.css';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { Icon } from './Icon.tsx';

type Props = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpen?: boolean;
  /** Of the heading that its title is; none where what it belongs to has no heading. */
  readonly level?: 2 | 3 | 4;
};

export function Disclosure({ title, children, isOpen = false, level }: Props) {
  const trigger = (isExpanded: boolean) => (
    <Button slot="trigger" className="disclosure-button">
      <Icon name={isExpanded ? 'down' : 'forward'} mirrors />
      {title}
    </Button>
  );
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpen}>
      {({ isExpanded }) => (
        <>
          {level === undefined ? (
            trigger(isExpanded)
          ) : (
            <Heading level={level} className="disclosure-heading">
              {trigger(isExpanded)}
            </Heading>
          )}
          <DisclosurePanel className="disclosure-panel">{isExpanded && children}</DisclosurePanel>
        </>
      )}
    </AriaDisclosure>
  );
}
