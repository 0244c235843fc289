// How sure the source is, how well it could be read, how the archive has it, and who may see
// the claim.
import { Disclosure } from '../../parts/Disclosure.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../words.ts';
import type { Draft } from './draft.ts';
import type { Change } from './kept-draft.ts';

type Props = {
  readonly draft: Draft;
  readonly change: Change;
  readonly error?: string | undefined;
};

const certainties = ['clear', 'probable', 'unclear'] as const;
const levels = ['public', 'team', 'protected'] as const;
const accesses = ['held', 'excerpt', 'secondary', 'not-seen'] as const;

export function CautionFields({ draft, change, error }: Props) {
  const t = useWords('record');
  const p = useWords('parts');
  const { hedge, reading, readingNote, cited, access, visibility, note } = draft;
  const isOpen = [hedge, readingNote, cited, note].some((text) => text !== '');
  return (
    <Disclosure
      title={t('caution')}
      isOpen={isOpen || error !== undefined || reading !== 'clear'}
      key={String(error !== undefined)}
    >
      <div className="stack close">
        <TextField
          label={t('hedge')}
          hint={t('hedge-hint')}
          value={hedge}
          onChange={(hedge) => change({ hedge })}
        />
        <div className="item-pair">
          <Select
            label={t('reading')}
            choices={certainties.map((id) => ({ id, label: p(`reading.${id}`) }))}
            value={reading}
            onChange={(reading) => change({ reading })}
          />
          <TextField
            label={t('reading-note')}
            value={readingNote}
            onChange={(readingNote) => change({ readingNote })}
          />
        </div>
        <div className="item-pair">
          <Select
            label={t('access')}
            choices={accesses.map((id) => ({ id, label: p(`access.${id}`) }))}
            value={access ?? 'held'}
            onChange={(access) => change({ access })}
          />
          <TextField
            label={t('cited')}
            hint={t('cited-hint')}
            value={cited}
            onChange={(cited) => change({ cited })}
          />
        </div>
        <Select<(typeof levels)[number] | 'rules'>
          label={t('visibility')}
          error={error}
          choices={[
            { id: 'rules' as const, label: t('visibility-rules') },
            ...levels.map((id) => ({ id, label: p(`visibility.${id}`) })),
          ]}
          value={visibility ?? 'rules'}
          onChange={(id) => change({ visibility: id === 'rules' ? null : id })}
        />
        <TextField label={t('note')} value={note} onChange={(note) => change({ note })} />
      </div>
    </Disclosure>
  );
}
