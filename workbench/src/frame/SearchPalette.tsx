// Search from anywhere: names in any script and spelling, as one types. Arrows choose,
// Enter opens, Escape closes.
import './search-palette.css';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Hit } from '../../../src/server/shapes/entity.ts';
import { useAutoFocus } from '../parts/Field.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Veil } from '../parts/ModalWindow.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useSearch } from '../search.ts';
import { useWords } from '../words.ts';
import { SearchHit } from './SearchHit.tsx';

export function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('frame');
  return (
    <Veil className="dialog wide palette" label={t('search.title')} onClose={onClose}>
      <div className="palette-inside">
        <Search onClose={onClose} />
      </div>
    </Veil>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('frame');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  useAutoFocus(field, true);
  const open = useOpen(onClose);
  const isLong = [...text.trim()].length >= 2;
  const { data, error, isPlaceholderData } = useSearch(text, undefined, 30);
  const hits = isLong ? (data?.hits ?? []) : [];
  const chosen = hits[Math.min(at, hits.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    // A key that chooses among the suggestions of an input method is not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && chosen !== undefined) return open(chosen);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(hits.length - 1, at + step));
    setAt(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <div className="palette-field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          dir="auto"
          value={text}
          placeholder={t('search.field')}
          role="combobox"
          aria-label={t('search.field')}
          aria-expanded={hits.length > 0}
          aria-controls={list}
          aria-activedescendant={
            chosen === undefined ? undefined : `${list}-${hits.indexOf(chosen)}`
          }
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" id={list} role="listbox" aria-label={t('search.title')}>
        {hits.map((hit, place) => (
          <SearchHit
            key={hit.id}
            id={`${list}-${place}`}
            hit={hit}
            isChosen={hit === chosen}
            isOld={isPlaceholderData}
            onOpen={open}
            onPoint={() => setAt(place)}
          />
        ))}
      </div>
      <div className="palette-foot small soft" role="status">
        {error !== null && <ProblemNote error={error} />}
        {!isLong && <p>{t('search.begin')}</p>}
        {isLong && data !== undefined && hits.length === 0 && !isPlaceholderData && (
          <>
            <p>
              <strong>{t('search.none')}</strong>
            </p>
            <p>{t('search.none-do')}</p>
          </>
        )}
        {hits.length > 0 && (
          <p>
            {data?.isCut === true ? t('search.cut') : t('search.found', { count: hits.length })}
          </p>
        )}
        <p className="tiny">{t('search.keys')}</p>
      </div>
    </>
  );
}

function useOpen(onClose: () => void): (hit: Hit) => void {
  const navigate = useNavigate();
  return ({ id, accession }) => {
    onClose();
    void (accession === null
      ? navigate({ to: '/entity/$id', params: { id } })
      : navigate({ to: '/items/$id', params: { id } }));
  };
}
