// Document and claims side by side where there is room, else one after the other as tabs.
import { type ReactNode, useSyncExternalStore } from 'react';
import { writeNumber } from '../../language.ts';
import { Tabs } from '../../parts/Tabs.tsx';
import { useLanguage, useWords } from '../../words.ts';

export type Side = 'document' | 'claims';

type Props = {
  readonly shown: Side;
  readonly onShow: (side: Side) => void;
  readonly claimCount: number;
  readonly document: ReactNode;
  readonly claims: ReactNode;
};

const narrow = window.matchMedia('(width < 64rem)');

export function Sides({ shown, onShow, claimCount, document, claims }: Props) {
  const t = useWords('item');
  const language = useLanguage();
  const isNarrow = useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
  if (isNarrow) {
    const count = writeNumber(claimCount, language);
    return (
      <Tabs
        label={t('sides')}
        chosen={shown}
        onChoose={(side) => onShow(side === 'claims' ? 'claims' : 'document')}
        parts={[
          { id: 'document', label: t('document'), children: document },
          { id: 'claims', label: t('claims'), count, children: claims },
        ]}
      />
    );
  }
  return (
    <div className="item-sides">
      <section className="item-side" aria-label={t('document')}>
        {document}
      </section>
      <section className="item-side" aria-label={t('claims')}>
        {claims}
      </section>
    </div>
  );
}
