// When and where it held, in which role, and of what exactly: what the source says beside
// the value itself. Closed until it is wanted, so that a plain claim is quickly made.
import { Disclosure } from '../../parts/Disclosure.tsx';
import { EntityPicker } from '../../parts/EntityPicker.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { DateField } from './DateField.tsx';
import type { Draft } from './draft.ts';
import type { Change } from './kept-draft.ts';
import type { Field } from './missing.ts';
import { kindsFor, type Terms } from './terms.ts';

type Props = {
  readonly terms: Terms;
  readonly draft: Draft;
  readonly change: Change;
  readonly errors: { readonly [F in Field]?: string | undefined };
};

export function QualifierFields({ terms, draft, change, errors }: Props) {
  const t = useWords('record');
  const language = useLanguage();
  const { when, place, role } = draft;
  const places = kindsFor(terms, ['place'], language);
  const isUsed = when.text !== '' || place !== null || role !== '';
  const hasErrors = errors.when !== undefined || errors.place !== undefined;
  return (
    <Disclosure title={t('qualifiers')} isOpen={isUsed || hasErrors} key={String(hasErrors)}>
      <div className="stack close">
        <DateField
          label={t('when')}
          value={when}
          error={errors.when}
          onChange={(when) => change({ when })}
        />
        <EntityPicker
          label={t('place')}
          {...places}
          value={place}
          error={errors.place}
          onChange={(place) => change({ place })}
        />
        <TextField
          label={t('role')}
          hint={t('role-hint')}
          value={role}
          onChange={(role) => change({ role })}
        />
      </div>
    </Disclosure>
  );
}

/** What exactly a number or a claim is about, where that is less or other than the subject. */
export function ScopeFields({ terms, draft, change, errors }: Props) {
  const t = useWords('record');
  const language = useLanguage();
  const { scopeWhat, scopeWhom, scopeWhere, scopeWhen } = draft;
  const isUsed =
    scopeWhat !== '' || scopeWhom !== '' || scopeWhere !== null || scopeWhen.text !== '';
  return (
    <Disclosure
      title={t('scope')}
      isOpen={isUsed || errors.scope !== undefined}
      key={String(errors.scope !== undefined)}
    >
      <div className="stack close">
        <p className="field-hint">{t('scope-hint')}</p>
        <div className="item-pair">
          <TextField
            label={t('scope-what')}
            value={scopeWhat}
            onChange={(scopeWhat) => change({ scopeWhat })}
          />
          <TextField
            label={t('scope-whom')}
            value={scopeWhom}
            onChange={(scopeWhom) => change({ scopeWhom })}
          />
        </div>
        <EntityPicker
          label={t('scope-where')}
          {...kindsFor(terms, ['place'], language)}
          value={scopeWhere}
          onChange={(scopeWhere) => change({ scopeWhere })}
        />
        <DateField
          label={t('scope-when')}
          value={scopeWhen}
          error={errors.scope}
          onChange={(scopeWhen) => change({ scopeWhen })}
        />
      </div>
    </Disclosure>
  );
}
