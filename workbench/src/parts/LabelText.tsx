// How something is called in the reader's language; what has no name is told apart by its look,
// and letters that no source has, only a rule, are marked as derived.
import './value.css';
import { Link } from '@tanstack/react-router';
import type { Label, Named } from '../../../src/server/shapes/basics.ts';
import { useLanguage, useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';

export function LabelText({ label }: { readonly label: Label }) {
  const language = useLanguage();
  const text = <Bdi>{label[language]}</Bdi>;
  if (!label.isNamed) return <span className="unnamed">{text}</span>;
  if (label.romanised === undefined || language !== 'en') return text;
  return (
    <span className="name">
      {text} <Romanised text={label.romanised} />
    </span>
  );
}

function Romanised({ text }: { readonly text: string }) {
  const t = useWords('parts');
  return (
    <span className="name-note" title={t('name.derived')}>
      <Bdi>{text}</Bdi> ({t('name.derived-mark')})
    </span>
  );
}

/** A name that leads to the page of who or what bears it. */
export function EntityLink({ entity }: { readonly entity: Named }) {
  return (
    <Link to="/entity/$id" params={{ id: entity.id }}>
      <LabelText label={entity.label} />
    </Link>
  );
}
