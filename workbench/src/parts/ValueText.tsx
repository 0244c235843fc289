// What a claim says of its subject, whatever it is: an entity, a term, a name, a date, a
// quantity, a position, a measure, an address, a text.
import './value.css';
import { Link } from '@tanstack/react-router';
import type { Label } from '../../../src/server/shapes/basics.ts';
import type { ClaimObject } from '../answers.ts';
import { writeDigits } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';
import { Bdi } from './Bdi.tsx';
import { DateText } from './DateText.tsx';
import { LabelText } from './LabelText.tsx';
import { NameText } from './NameText.tsx';
import { QuantityText } from './QuantityText.tsx';

type Props = {
  readonly object: ClaimObject | null;
  /** The name of the entity or term that it is. */
  readonly label?: Label | null;
};

export function ValueText({ object, label = null }: Props) {
  const t = useWords('parts');
  if (object === null) return <span className="unnamed">{t('no-value')}</span>;
  if ('entity' in object) return <EntityValue id={object.entity} label={label} />;
  if ('term' in object)
    return label === null ? <Bdi>{object.term}</Bdi> : <LabelText label={label} />;
  if ('name' in object) return <NameText {...object.name} />;
  if ('date' in object) return <DateText date={object.date} />;
  if ('quantity' in object) return <QuantityText quantity={object.quantity} />;
  if ('point' in object) return <PointValue {...object.point} />;
  if ('measure' in object) return <MeasureValue {...object.measure} />;
  // An address that a source gives is shown and never opened from here.
  if ('link' in object) return <span className="as-code">{object.link}</span>;
  return (
    <span className="value-text">
      <Bdi lang={object.language ?? undefined}>{object.text}</Bdi>
    </span>
  );
}

function EntityValue({ id, label }: { readonly id: string; readonly label: Label | null }) {
  return (
    <Link to="/entity/$id" params={{ id }}>
      {label === null ? <Bdi>{id}</Bdi> : <LabelText label={label} />}
    </Link>
  );
}

type Point = { readonly latitude: string; readonly longitude: string; readonly precision: string };

function PointValue({ latitude, longitude, precision }: Point) {
  const language = useLanguage();
  return (
    <span>
      <span className="as-code">
        {writeDigits(latitude, language)}, {writeDigits(longitude, language)}
      </span>{' '}
      <span className="quantity-note">
        <Bdi>{precision}</Bdi>
      </span>
    </span>
  );
}

function MeasureValue({ number, unit }: { readonly number: string; readonly unit: string }) {
  return (
    <span>
      <bdi>{writeDigits(number, useLanguage())}</bdi> <Bdi>{unit}</Bdi>
    </span>
  );
}
