// The form of a claim, from the mark to the source, for the keyboard first: Tab goes on,
// Ctrl-Enter records, Escape puts it away with everything in it.
import { type KeyboardEvent, Suspense, useEffect, useRef } from 'react';
import { Button } from '../../parts/Button.tsx';
import { RadioChoice } from '../../parts/Choice.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { EntityPicker } from '../../parts/EntityPicker.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { ProblemNote } from '../../parts/ProblemNote.tsx';
import { problemOf } from '../../problem.ts';
import { useLanguage, useWords } from '../../words.ts';
import { CautionFields } from './CautionFields.tsx';
import { ChainFields } from './ChainFields.tsx';
import { definitionOf } from './definition.ts';
import type { Draft } from './draft.ts';
import { fieldOf } from './field-of.ts';
import type { Change } from './kept-draft.ts';
import { MarkField } from './MarkField.tsx';
import { type Field, Missing } from './missing.ts';
import { QualifierFields, ScopeFields } from './QualifierFields.tsx';
import { TermPicker } from './TermPicker.tsx';
import { kindsFor, predicatesFor, type Terms } from './terms.ts';
import { type Saved, useRecord } from './use-record.ts';
import { ValueField } from './ValueField.tsx';

type Props = {
  readonly item: string;
  readonly terms: Terms;
  readonly draft: Draft;
  readonly change: Change;
  /** Grows with every mark and every claim begun: the form then takes the focus. */
  readonly turn: number;
  /** `goesOn`: the next claim is begun at once, of the same place. */
  readonly onSaved: (saved: Saved, goesOn: boolean) => void;
  readonly onClose: () => void;
};

const TermCodes = lazyPart(async () => (await import('./TermCodes.tsx')).TermCodes);

const stances = ['asserts', 'denies', 'unknown'] as const;

export function ClaimForm(props: Props) {
  const { item, terms, draft, change, turn, onSaved, onClose } = props;
  const t = useWords('record');
  const record = useRecord(item);
  const term = draft.predicate === null ? undefined : terms.get(draft.predicate);
  const errors = useErrors(record.error, draft);
  const form = useFirstField(draft, turn);
  const save = (goesOn: boolean) => {
    if (record.isPending) return;
    record.mutate({ draft, term }, { onSuccess: (saved) => onSaved(saved, goesOn) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(event.shiftKey);
    } else if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  const fields = { terms, draft, change, errors };
  return (
    <form
      ref={form}
      className="item-form card stack close"
      aria-label={t(draft.supersedes === null ? 'title' : 'title-correct')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="row spread">
        <h2>{t(draft.supersedes === null ? 'title' : 'title-correct')}</h2>
        <IconButton icon="close" label={t('put-away')} onPress={onClose} />
      </div>
      <MarkField
        locator={draft.locator}
        error={errors.mark}
        onClear={() => change({ locator: [] })}
      />
      <Relation {...fields} />
      <QualifierFields {...fields} />
      <ScopeFields {...fields} />
      {term !== undefined && (
        <Disclosure title={t('codes')}>
          <Suspense>
            <TermCodes of={[term, terms.get(draft.value.term ?? '')]} />
          </Suspense>
        </Disclosure>
      )}
      <SourceField {...fields} />
      <ChainFields
        terms={terms}
        chain={draft.chain}
        error={errors.chain}
        onChange={(chain) => change({ chain })}
      />
      <CautionFields draft={draft} change={change} error={errors.visibility} />
      {record.isError && errors.isWhole && <ProblemNote error={record.error} />}
      <div className="row item-form-acts">
        <Button look="primary" isDisabled={record.isPending} onPress={() => save(false)}>
          {t(draft.supersedes === null ? 'save' : 'save-correct')} <kbd>Ctrl ↵</kbd>
        </Button>
        <Button isDisabled={record.isPending} onPress={() => save(true)}>
          {t('save-go-on')} <kbd>Ctrl ⇧ ↵</kbd>
        </Button>
      </div>
    </form>
  );
}

type Fields = {
  readonly terms: Terms;
  readonly draft: Draft;
  readonly change: Change;
  readonly errors: Errors;
};

/** Subject, predicate, stance and value. */
function Relation({ terms, draft, change, errors }: Fields) {
  const t = useWords('record');
  const language = useLanguage();
  const { makes } = kindsFor(terms, [], language);
  const { subject, predicate, stance, value } = draft;
  const term = predicate === null ? undefined : terms.get(predicate);
  const fitting = predicatesFor(terms, kindOf(subject));
  return (
    <>
      <EntityPicker
        label={t('subject')}
        makes={makes}
        value={subject}
        error={errors.subject}
        onChange={(subject) => change({ subject })}
      />
      <TermPicker
        label={t('predicate')}
        terms={fitting}
        value={predicate}
        error={errors.predicate}
        hint={definitionOf(term, { terms, language, t })}
        onChange={(predicate) => change({ predicate, value: { ...value, kept: null } })}
      />
      {term !== undefined && stance !== 'unknown' && (
        <ValueField
          terms={terms}
          term={term}
          value={value}
          error={errors.value}
          onChange={(part) => change({ value: { ...value, ...part } })}
        />
      )}
      <RadioChoice
        inLine
        label={t('stance-label')}
        value={stance}
        choices={stances.map((id) => ({ id, label: t(`stance.${id}`) }))}
        onChange={(stance) => change({ stance })}
      />
    </>
  );
}

function SourceField({ terms, draft, change, errors }: Fields) {
  const t = useWords('record');
  const { makes } = kindsFor(terms, ['item', 'person', 'body', 'group'], useLanguage());
  return (
    <EntityPicker
      label={t('source')}
      hint={t(draft.source === null ? 'source-hint' : 'source-kept')}
      makes={makes}
      value={draft.source}
      error={errors.source}
      onChange={(source) => change({ source })}
    />
  );
}

function kindOf(subject: Draft['subject']): string | null {
  if (subject === null) return null;
  return 'make' in subject ? subject.make.kind : (subject.kind ?? null);
}

type Errors = { readonly [F in Field]?: string } & {
  /** Whether it is about the claim as a whole. */
  readonly isWhole?: boolean;
};

/** What was refused, in words, beside the field that it is about. */
function useErrors(error: unknown, draft: Draft): Errors {
  const t = useWords('record');
  const language = useLanguage();
  if (error === null) return {};
  if (error instanceof Missing) return { [error.field]: t(error.why) };
  const problem = problemOf(error);
  const field = problem.words === null ? null : fieldOf(problem, draft);
  if (field === null) return { isWhole: true };
  return { [field]: `${problem.words?.[language]} (${problem.code})` };
}

/** When a claim is begun, the first field that waits for something has the focus. */
function useFirstField(draft: Draft, turn: number) {
  const form = useRef<HTMLFormElement>(null);
  const place = useRef(0);
  place.current = draft.subject === null ? 0 : 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is what moves the focus
  useEffect(() => {
    const inputs = form.current?.querySelectorAll<HTMLInputElement>('input.input');
    inputs?.[place.current]?.focus();
  }, [turn]);
  return form;
}
