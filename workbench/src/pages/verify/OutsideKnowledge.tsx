// What the person who checks knows from elsewhere: without it a folder can only show that
// it is consistent in itself.
import { type ReactNode, useRef } from 'react';
import { Bdi } from '../../parts/Bdi.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Choice.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { TextArea } from '../../parts/TextField.tsx';
import { useWords } from '../../words.ts';

export type Known = {
  readonly keys: readonly string[];
  readonly policy: string | null;
  readonly since: readonly string[];
  readonly tsaRoots: readonly string[];
  readonly deep: boolean;
};

export const nothingKnown: Known = { keys: [], policy: null, since: [], tsaRoots: [], deep: false };

type Props = { readonly known: Known; readonly onChange: (known: Known) => void };

export function OutsideKnowledge({ known, onChange }: Props) {
  const t = useWords('verify');
  return (
    <Disclosure title={t('outside')}>
      <div className="stack">
        <p className="soft">{t('outside-words')}</p>
        <TextArea
          label={t('keys')}
          hint={t('keys-hint')}
          rows={2}
          value={known.keys.join('\n')}
          onChange={(text) => onChange({ ...known, keys: linesOf(text) })}
        />
        <Files
          label={t('since')}
          hint={t('since-hint')}
          texts={known.since}
          onChange={(since) => onChange({ ...known, since })}
        />
        <Files
          label={t('policy')}
          hint={t('policy-hint')}
          texts={known.policy === null ? [] : [known.policy]}
          onChange={(texts) => onChange({ ...known, policy: texts.at(-1) ?? null })}
        />
        <Files
          label={t('tsa-roots')}
          hint={t('tsa-roots-hint')}
          texts={known.tsaRoots}
          onChange={(tsaRoots) => onChange({ ...known, tsaRoots })}
        />
        <Checkbox isSelected={known.deep} onChange={(deep) => onChange({ ...known, deep })}>
          {t('deep')}
        </Checkbox>
      </div>
    </Disclosure>
  );
}

// An empty line is kept while it is being typed; the server takes only those that say something.
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => line.trimStart());
}

type FilesProps = {
  readonly label: string;
  readonly hint: ReactNode;
  readonly texts: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
};

/** Small text files that are read here and sent with the question. */
function Files({ label, hint, texts, onChange }: FilesProps) {
  const t = useWords('verify');
  const chooser = useRef<HTMLInputElement>(null);
  const add = async (files: FileList | null) => {
    const read = await Promise.all([...(files ?? [])].map((file) => file.text()));
    onChange([...texts, ...read]);
  };
  return (
    <div className="verify-files">
      <div className="row">
        <Button small onPress={() => chooser.current?.click()}>
          {label}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={label}
          onChange={({ currentTarget }) => {
            void add(currentTarget.files).then(() => {
              currentTarget.value = '';
            });
          }}
        />
        {texts.map((text, i) => (
          <span key={text} className="verify-file small">
            <Bdi>{firstLine(text)}</Bdi>
            <IconButton
              icon="close"
              label={t('leave-out', { name: firstLine(text) })}
              onPress={() => onChange(texts.filter((_, at) => at !== i))}
            />
          </span>
        ))}
      </div>
      <p className="field-hint">{hint}</p>
    </div>
  );
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, 60);
}
