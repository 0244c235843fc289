// Document and claims side by side where there is room, else one after the other as tabs.
// Making the window narrower or wider leaves both as they are, with what is open in them.
import { type ReactNode, useId, useState, useSyncExternalStore } from 'react';
import { writeNumber } from '../../language.ts';
import { panelOf, TabList } from '../../parts/Tabs.tsx';
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
  const name = useId();
  const isNarrow = useNarrow();
  const { kept, turn } = useKept(isNarrow, shown);
  const side = (id: Side, content: ReactNode, key?: number) => {
    if (isNarrow && id !== shown && kept === null) return null;
    const look = { className: isNarrow ? 'tab-panel' : 'item-side' };
    const whose = isNarrow && id === shown ? panelOf(name, id) : { 'aria-label': t(id) };
    return (
      <section key={key} {...look} {...whose} hidden={isNarrow && id !== shown}>
        {content}
      </section>
    );
  };
  return (
    <div className={isNarrow ? 'tabs' : 'item-sides'}>
      {isNarrow && (
        <TabList
          name={name}
          label={t('sides')}
          shown={shown}
          onShow={(id) => onShow(id === 'claims' ? 'claims' : 'document')}
          parts={[
            { id: 'document', label: t('document') },
            { id: 'claims', label: t('claims'), count: writeNumber(claimCount, language) },
          ]}
        />
      )}
      {side('document', document, turn)}
      {side('claims', claims)}
    </div>
  );
}

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}

/**
 * Which side is shown as long as the other one is kept beside it: always in a wide window, and
 * in a narrow one that was wide until the other one is chosen. The document then begins anew,
 * because a viewer that was hidden has not gone to the mark that was chosen meanwhile.
 */
function useKept(isNarrow: boolean, shown: Side) {
  const [was, setWas] = useState({ kept: isNarrow ? null : shown, turn: 0 });
  const kept = !isNarrow || was.kept === shown ? shown : null;
  if (kept === was.kept) return was;
  const isDropped = kept === null;
  const now = { kept, turn: was.turn + (isDropped ? 1 : 0) };
  setWas(now);
  return now;
}
