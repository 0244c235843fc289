// What is said once for all files of a receipt: from whom they come, how, who may
// see them, and whether they can distress.
import { useState } from 'react';
import type { Visibility } from '../../../../src/server/shapes/basics.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox, RadioChoice } from '../../parts/Choice.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { TextArea, TextField } from '../../parts/TextField.tsx';
import { useWords } from '../../words.ts';

export type About = {
  readonly from: string;
  readonly note: string;
  readonly visibility: Visibility;
  readonly isDistressing: boolean;
} & Readonly<Record<(typeof more)[number], string>>;

/** What only some receipts can say, and all of which is optional. */
const more = ['method', 'collectedAt', 'relevance', 'risk'] as const;

type Props = {
  readonly canBegin: boolean;
  readonly onBegin: (about: About) => void;
};

const levels = ['team', 'protected', 'public'] as const;

export function ReceiptForm({ canBegin, onBegin }: Props) {
  const t = useWords('receive');
  const p = useWords('parts');
  const [about, setAbout] = useState<About>({
    from: '',
    note: '',
    visibility: 'team',
    isDistressing: false,
    ...{ method: '', collectedAt: '', relevance: '', risk: '' },
  });
  const [isAsked, setAsked] = useState(false);
  const isMissing = about.from.trim() === '';
  const change = (part: Partial<About>) => setAbout((before) => ({ ...before, ...part }));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (canBegin && !isMissing) onBegin({ ...about, from: about.from.trim() });
      }}
    >
      <TextField
        label={t('from')}
        hint={t('from-hint')}
        isRequired
        value={about.from}
        error={isAsked && isMissing ? t('from-missing') : undefined}
        onChange={(from) => change({ from })}
      />
      <TextArea
        label={t('note')}
        hint={t('note-hint')}
        rows={2}
        value={about.note}
        onChange={(note) => change({ note })}
      />
      <Disclosure title={t('about-more')}>
        <div className="stack">
          {more.map((name) => (
            <TextField
              key={name}
              label={t(`about.${name}`)}
              hint={t(`about-hint.${name}`)}
              value={about[name]}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
        </div>
      </Disclosure>
      <RadioChoice<Visibility>
        label={t('visibility')}
        value={about.visibility}
        choices={levels.map((id) => ({
          id,
          label: p(`visibility.${id}`),
          note: t(`visibility-note.${id}`),
        }))}
        onChange={(visibility) => change({ visibility })}
      />
      <Checkbox
        isSelected={about.isDistressing}
        onChange={(isDistressing) => change({ isDistressing })}
      >
        {t('distressing')}
      </Checkbox>
      <div>
        <Button type="submit" look="primary" icon="upload" isDisabled={!canBegin}>
          {t('begin')}
        </Button>
      </div>
    </form>
  );
}
