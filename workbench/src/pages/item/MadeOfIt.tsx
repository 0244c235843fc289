// The items that a machine made of an item, such as the sheets of a workbook: there they can be read.
import { Link } from '@tanstack/react-router';
import type { Item } from '../../../../src/server/shapes/item.ts';
import { Bdi } from '../../parts/Bdi.tsx';
import { useWords } from '../../words.ts';

export function MadeOfIt({ items }: { readonly items: Item['derived'] }) {
  const t = useWords('item');
  return (
    <>
      {t('made-of-it')}
      <ul>
        {items.map(({ id, name, accession }) => (
          <li key={id}>
            <Link to="/items/$id" params={{ id }}>
              <Bdi>{name ?? accession ?? id.slice(0, 8)}</Bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
