// Opens the search, which also opens with Ctrl-K (⌘K) from anywhere.
import { Suspense, useEffect, useState } from 'react';
import { useAtRest } from '../at-rest.ts';
import { Icon } from '../parts/Icon.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useWords } from '../words.ts';

const SearchPalette = lazyPart(async () => (await import('./SearchPalette.tsx')).SearchPalette);

export function SearchButton() {
  const t = useWords('frame');
  const [isOpen, setOpen] = useState(false);
  useShortcut(() => setOpen(true));
  useAtRest(SearchPalette.load);
  return (
    <>
      <button type="button" className="search-button" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span className="search-hint">{t('search.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense>
          <SearchPalette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function useShortcut(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
