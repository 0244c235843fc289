// Where that comes from which a list of the register has nothing of yet.
import { ButtonLink } from '../../parts/ButtonLink.tsx';
import { useWords } from '../../words.ts';

/** Claims are read out of items, or made of the rows of tables. */
export function NoneLinks() {
  const t = useWords('frame');
  return (
    <>
      <ButtonLink to="/items">{t('nav.items')}</ButtonLink>
      <ButtonLink to="/tables">{t('nav.tables')}</ButtonLink>
    </>
  );
}
