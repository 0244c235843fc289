// A list that its filters leave nothing of: says so, and takes them all away where asked to.
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import type { IconName } from './Icon.tsx';

type Props = {
  readonly icon: IconName;
  readonly title: string;
  /** What else may help, such as another spelling. */
  readonly children: ReactNode;
};

export function NothingFits({ icon, title, children }: Props) {
  const t = useWords('parts');
  const navigate = useNavigate();
  const clear = () => void navigate({ to: '.', search: {} as never, replace: true });
  return (
    <EmptyState
      icon={icon}
      title={title}
      action={<Button onPress={clear}>{t('clear-filters')}</Button>}
    >
      {children}
    </EmptyState>
  );
}
