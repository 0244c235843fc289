// What narrows a list, beside one another as far as there is room.
import './filters.css';
import type { ReactNode } from 'react';

export function Filters({ children }: { readonly children: ReactNode }) {
  return <div className="filters">{children}</div>;
}
