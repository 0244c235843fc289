// Parts of a page of which one is seen at a time.
import './tabs.css';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

export type TabPart = {
  readonly id: string;
  readonly label: string;
  readonly count?: string | undefined;
  readonly children: ReactNode;
};

type Props = {
  readonly label: string;
  readonly parts: readonly TabPart[];
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
};

export function Tabs({ label, parts, chosen, onChoose }: Props) {
  return (
    <AriaTabs
      className="tabs"
      {...(chosen === undefined ? {} : { selectedKey: chosen })}
      onSelectionChange={(key) => onChoose?.(String(key))}
    >
      <TabList aria-label={label} className="tab-list">
        {parts.map(({ id, label, count }) => (
          <Tab key={id} id={id} className="tab">
            {label}
            {count !== undefined && <span className="tab-count">{count}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, children }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {children}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
