// A column whose values stand for entities: of what kind, how a cell is parted, under which
// predicate words stay words, and with which columns it shares its entities.
import type { Term } from '../../answers.ts';
import type { Choice } from '../../parts/Choice.tsx';
import { ComboBox } from '../../parts/ComboBox.tsx';
import { Select } from '../../parts/Select.tsx';
import { useLanguage, useWords } from '../../words.ts';
import type { EntityRole } from './cells.ts';

/** What is around the column: the list, the prefix that is its own, and columns it may share one with. */
export type Around = {
  readonly item: string;
  readonly prefix: string;
  readonly others: readonly { readonly name: string; readonly role: EntityRole }[];
  /** The kind of the rows' entities. */
  readonly kind: string;
};

type Props = {
  readonly column: string;
  readonly role: EntityRole;
  readonly around: Around;
  readonly terms: ReadonlyMap<string, Term>;
  readonly onChange: (role: EntityRole) => void;
};

export function EntityColumn(props: Props) {
  return (
    <>
      <KindOfNew {...props} />
      <Parting {...props} />
      <SameAs {...props} />
      <Wording {...props} />
    </>
  );
}

/** Which kinds the predicate takes; where it says none, any. */
export function kindsOf(predicate: string, terms: ReadonlyMap<string, Term>): readonly string[] {
  const said = terms.get(predicate)?.rangeKinds ?? [];
  if (said.length > 0) return said;
  return [...terms.values()].filter(({ type }) => type === 'kind').map(({ term }) => term);
}

function KindOfNew({ role, terms, onChange }: Props) {
  const t = useWords('cells');
  const language = useLanguage();
  const kinds = kindsOf(role.predicate, terms);
  if (kinds.length < 2) return null;
  return (
    <Select
      label={t('kind')}
      choices={kinds.map((id) => ({ id, label: terms.get(id)?.label[language] ?? id }))}
      value={role.kind}
      onChange={(kind) => onChange({ ...role, kind })}
    />
  );
}

const separators = [';', '؛', ',', '،', '/', '|'] as const;

function Parting({ role, onChange }: Props) {
  const t = useWords('cells');
  const choices: Choice<string>[] = [
    { id: '', label: t('split-none') },
    ...separators.map((id) => ({ id, label: t('split-by', { sign: id }) })),
  ];
  return (
    <Select
      label={t('split')}
      choices={choices}
      value={role.split ?? ''}
      onChange={(id) => onChange({ ...role, split: id === '' ? null : id, values: {} })}
    />
  );
}

/** Equal values of two columns are one entity only where somebody says so. */
function SameAs({ column, role, around, onChange }: Props) {
  const t = useWords('cells');
  const others = around.others.filter(
    ({ name, role: other }) => name !== column && other.kind === role.kind,
  );
  if (others.length === 0) return null;
  const choices = [
    { id: around.prefix, label: t('alone') },
    ...others
      .filter(({ role: other }) => other.prefix !== around.prefix)
      .map(({ name, role: other }) => ({ id: other.prefix, label: t('same-as', { name }) })),
  ];
  return (
    <Select
      label={t('equal')}
      choices={choices}
      value={role.prefix}
      onChange={(prefix) => onChange({ ...role, prefix })}
    />
  );
}

function Wording({ role, around, terms, onChange }: Props) {
  const t = useWords('cells');
  const language = useLanguage();
  const fitting = [...terms.values()].filter(
    ({ type, range, domain }) =>
      type === 'predicate' &&
      range === 'text' &&
      (domain.length === 0 || domain.includes(around.kind)),
  );
  return (
    <ComboBox
      label={t('text')}
      choices={fitting.map(({ term, label }) => ({ id: term, label: label[language] }))}
      value={role.text}
      onChange={(text) => onChange({ ...role, text })}
    />
  );
}
