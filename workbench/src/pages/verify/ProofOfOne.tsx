// A proof of one entry with chosen fields open: everything else in it stays closed.
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { apiPath } from '../../api.ts';
import { buttonClass } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { answer } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { OneByOne, type Repeated, writeChosen } from './OneByOne.tsx';

type Entry = {
  readonly id: string;
  readonly kind: string | null;
  readonly fields: readonly string[];
  readonly opened: readonly string[];
  readonly repeated: Repeated | null;
};

export function ProofOfOne() {
  const t = useWords('verify');
  const { entry = '' } = useSearch({ from: '/inside/verify' });
  const [id, setId] = useState(entry);
  const isWhole = /^[0-9a-f]{64}$/.test(id.trim());
  return (
    <section className="stack" aria-labelledby="verify-one">
      <h2 id="verify-one" ref={entry === '' ? undefined : showAtOnce}>
        {t('one')}
      </h2>
      <p>{t('one-words')}</p>
      <TextField label={t('one-id')} hint={t('one-hint')} value={id} onChange={setId} />
      {isWhole && <Fields key={id} id={id.trim()} />}
    </section>
  );
}

/** Whoever came here from an entry came for this part of the page. */
function showAtOnce(heading: HTMLElement | null): void {
  heading?.scrollIntoView({ block: 'start' });
}

function Fields({ id }: { readonly id: string }) {
  const t = useWords('verify');
  const { data, error } = useQuery(answer<Entry>(`/entries/${id}`));
  const [open, setOpen] = useState<readonly string[]>([]);
  const [numbers, setNumbers] = useState<readonly number[]>([]);
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return null;
  const { repeated } = data;
  const choices = data.opened.filter((name) => name !== 'kind' && name !== repeated?.name);
  const toggle = (name: string, isOn: boolean) =>
    setOpen(isOn ? [...open, name] : open.filter((each) => each !== name));
  const chooseNumbers = (chosen: readonly number[]) => {
    const counter = repeated?.counter ?? '';
    const isFirst = numbers.length === 0 && chosen.length > 0;
    if (isFirst && choices.includes(counter) && !open.includes(counter)) toggle(counter, true);
    setNumbers(chosen);
  };
  const all = [...open, ...(repeated === null ? [] : writeChosen(repeated.name, numbers))];
  return (
    <div className="stack">
      <fieldset className="verify-fields">
        <legend>{t('fields', { kind: data.kind ?? '' })}</legend>
        {choices.map((name) => (
          <Checkbox
            key={name}
            isSelected={open.includes(name)}
            onChange={(isOn) => toggle(name, isOn)}
          >
            {t(`field.${name}`)} <code className="tiny soft">{name}</code>
          </Checkbox>
        ))}
      </fieldset>
      {repeated !== null && (
        <OneByOne id={id} repeated={repeated} chosen={numbers} onChange={chooseNumbers} />
      )}
      <div className="row">
        <a
          className={buttonClass('primary')}
          href={apiPath(`/entries/${id}/proof`, { open: all.join(',') })}
          download
        >
          <Icon name="proof" />
          {t('download-one', { count: open.length + numbers.length })}
        </a>
      </div>
    </div>
  );
}
