// Distressing material is covered until somebody asks to see it, each time anew.
// What is covered is not fetched.
import { type ReactNode, useState } from 'react';
import type { Item } from '../../../src/server/shapes/item.ts';
import { Bdi } from '../parts/Bdi.tsx';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { useWords } from '../words.ts';

type Props = { readonly item: Item; readonly children: ReactNode };

export function Cover({ item, children }: Props) {
  const t = useWords('viewers');
  const [isAsked, ask] = useState(false);
  if (!item.isDistressing) return children;
  if (!isAsked) {
    return (
      <div className="viewer-cover">
        <EmptyState
          icon="eye-off"
          title={t('covered')}
          action={
            <Button icon="eye" onPress={() => ask(true)}>
              {t('uncover')}
            </Button>
          }
        >
          {item.warning?.reason != null && <Bdi>{item.warning.reason}</Bdi>}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="stack close">
      <div>
        <Button small icon="eye-off" onPress={() => ask(false)}>
          {t('cover')}
        </Button>
      </div>
      {children}
    </div>
  );
}
