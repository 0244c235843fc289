// Who told whom: every speaker from the one who knew it first to the text that we hold, and
// how each of them came by it.
import { Button } from '../../parts/Button.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { EntityPicker } from '../../parts/EntityPicker.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Select } from '../../parts/Select.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useLanguage, useWords } from '../../words.ts';
import type { LinkDraft } from './draft.ts';
import { kindsFor, type Terms } from './terms.ts';

type Props = {
  readonly terms: Terms;
  readonly chain: readonly LinkDraft[];
  readonly onChange: (chain: readonly LinkDraft[]) => void;
  readonly error?: string | undefined;
};

const bases = ['saw', 'took-part', 'was-told', 'read', 'inferred', 'unknown'] as const;
const emptyLink: LinkDraft = { speaker: null, label: '', basis: 'unknown' };
const mostLinks = 16;

export function ChainFields({ terms, chain, onChange, error }: Props) {
  const t = useWords('record');
  const isOpen = chain.length > 0 || error !== undefined;
  const withLink = (place: number, part: Partial<LinkDraft>) =>
    onChange(chain.map((link, i) => (i === place ? { ...link, ...part } : link)));
  return (
    <Disclosure title={t('chain')} isOpen={isOpen} key={String(error !== undefined)}>
      <div className="stack close">
        <p className="field-hint">{t('chain-hint')}</p>
        <ol className="stack close">
          {chain.map((link, i) => (
            <Link
              // biome-ignore lint/suspicious/noArrayIndexKey: a link is nothing but its place in the chain
              key={i}
              terms={terms}
              link={link}
              number={i + 1}
              onChange={(part) => withLink(i, part)}
              onRemove={() => onChange(chain.filter((_, place) => place !== i))}
            />
          ))}
        </ol>
        {error !== undefined && <p className="field-error">{error}</p>}
        {chain.length < mostLinks && (
          <Button small icon="plus" onPress={() => onChange([...chain, emptyLink])}>
            {t('add-link')}
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

type LinkProps = Pick<Props, 'terms'> & {
  readonly link: LinkDraft;
  readonly number: number;
  readonly onChange: (part: Partial<LinkDraft>) => void;
  readonly onRemove: () => void;
};

function Link({ terms, link, number, onChange, onRemove }: LinkProps) {
  const t = useWords('record');
  const { makes } = kindsFor(terms, ['person', 'group', 'body'], useLanguage());
  return (
    <li className="item-link">
      <EntityPicker
        label={t('speaker', { number })}
        makes={makes}
        value={link.speaker}
        onChange={(speaker) => onChange({ speaker })}
      />
      <TextField
        label={t('speaker-label')}
        placeholder={t('speaker-example')}
        value={link.label}
        onChange={(label) => onChange({ label })}
      />
      <Select
        label={t('basis-label')}
        choices={bases.map((id) => ({ id, label: t(`basis.${id}`) }))}
        value={link.basis}
        onChange={(basis) => onChange({ basis })}
      />
      <IconButton icon="close" label={t('remove-link', { number })} onPress={onRemove} />
    </li>
  );
}
