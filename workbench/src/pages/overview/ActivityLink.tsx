// Leads from a line of what happened to the thing itself, where that has a page.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ActivityRow } from '../../../../src/server/shapes/overview.ts';

type Props = { readonly row: ActivityRow; readonly children: ReactNode };

export function ActivityLink({ row, children }: Props) {
  const { id, kind } = row;
  if (kind?.includes('item') === true) {
    return (
      <Link to="/items/$id" params={{ id }}>
        {children}
      </Link>
    );
  }
  if (kind?.includes('import') === true) {
    return (
      <Link to="/tables/$import" params={{ import: id }}>
        {children}
      </Link>
    );
  }
  return <>{children}</>;
}
