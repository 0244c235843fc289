// A name that leads to the page of an entity in another tab, so that what was chosen here stays.
import type { Named } from '../../../../src/server/shapes/basics.ts';
import { LabelText } from '../../parts/LabelText.tsx';

export function EntityAside({ entity }: { readonly entity: Named }) {
  return (
    <a href={`/entity/${entity.id}`} target="_blank" rel="noreferrer">
      <LabelText label={entity.label} />
    </a>
  );
}
