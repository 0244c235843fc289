// A proof of one entry with chosen fields open: everything else in it stays closed.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiPath } from '../../api.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { buttonClass } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { answer } from '../../queries.ts';
import { useWords } from '../../words.ts';

type Entry = {
  readonly id: string;
  readonly kind: string | null;
  readonly fields: readonly string[];
  readonly opened: readonly string[];
};

export function ProofOfOne() {
  const t = useWords('verify');
  const [id, setId] = useState('');
  const isWhole = /^[0-9a-f]{64}$/.test(id.trim());
  return (
    <section className="stack" aria-labelledby="verify-one">
      <h2 id="verify-one">{t('one')}</h2>
      <p>{t('one-words')}</p>
      <TextField label={t('one-id')} hint={t('one-hint')} value={id} onChange={setId} />
      {isWhole && <Fields key={id} id={id.trim()} />}
    </section>
  );
}

function Fields({ id }: { readonly id: string }) {
  const t = useWords('verify');
  const { data, error } = useQuery(answer<Entry>(`/entries/${id}`));
  const [open, setOpen] = useState<readonly string[]>([]);
  if (error) return <ProblemNote error={error} />;
  if (data === undefined) return null;
  const choices = data.opened.filter((name) => name !== 'kind');
  const toggle = (name: string, isOn: boolean) =>
    setOpen(isOn ? [...open, name] : open.filter((each) => each !== name));
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
            <Bdi>{name}</Bdi>
          </Checkbox>
        ))}
      </fieldset>
      <div className="row">
        <a
          className={buttonClass('primary')}
          href={apiPath(`/entries/${id}/proof`, { open: open.join(',') })}
          download
        >
          <Icon name="proof" />
          {t('download-one', { count: open.length })}
        </a>
      </div>
    </div>
  );
}
