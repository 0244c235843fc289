// A list of the register: persons, groups, bodies, posts, places, incidents, proceedings,
// any other kind that the vocabulary has; or the sources. The address holds the filters, so
// that a view can be kept and sent on.
import { useParams } from '@tanstack/react-router';
import { kindIcons, kindOf, type RegisterKind, registerKinds } from '../../frame/places.ts';
import { useVocabulary } from '../../terms.ts';
import { useLanguage, useWords } from '../../words.ts';
import { EntityList } from './EntityList.tsx';
import { SourceList } from './SourceList.tsx';

export function RegisterPage() {
  const { kind } = useParams({ from: '/inside/register/$kind' });
  if (kind === 'sources') return <SourceList />;
  // A list keeps nothing of the one before it.
  return isKnown(kind) ? (
    <KnownList key={kind} list={kind} />
  ) : (
    <OtherList key={kind} kind={kind} />
  );
}

type EntityKind = Exclude<RegisterKind, 'sources'>;

function isKnown(kind: string): kind is EntityKind {
  return registerKinds.some((known) => known === kind);
}

function KnownList({ list }: { readonly list: EntityKind }) {
  const t = useWords('register');
  const fw = useWords('frame');
  return (
    <EntityList
      kind={kindOf[list]}
      title={fw(`nav.${list}`)}
      lead={t(`lead.${list}`)}
      icon={kindIcons[list]}
    />
  );
}

function OtherList({ kind }: { readonly kind: string }) {
  const t = useWords('register');
  const language = useLanguage();
  const term = useVocabulary().find((one) => one.type === 'kind' && one.term === kind);
  return (
    <EntityList
      kind={kind}
      title={term?.label[language] ?? kind}
      lead={term?.definition[language] ?? t('lead.other')}
      icon="info"
    />
  );
}
