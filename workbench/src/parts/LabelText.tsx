// How something is called in the reader's language; what has no name is told apart by its look.
import './value.css';
import { Link } from '@tanstack/react-router';
import type { Label, Named } from '../../../src/server/shapes/basics.ts';
import { useLanguage } from '../words.ts';
import { Bdi } from './Bdi.tsx';

export function LabelText({ label }: { readonly label: Label }) {
  const language = useLanguage();
  const text = <Bdi>{label[language]}</Bdi>;
  return label.isNamed ? text : <span className="unnamed">{text}</span>;
}

/** A name that leads to the page of who or what bears it. */
export function EntityLink({ entity }: { readonly entity: Named }) {
  return (
    <Link to="/entity/$id" params={{ id: entity.id }}>
      <LabelText label={entity.label} />
    </Link>
  );
}
