// How a row of a list is called, with the name in the other script below; where there is
// none, the name has both lines for itself.
import { Link } from '@tanstack/react-router';
import type { Named } from '../../../../src/server/shapes/basics.ts';
import { LabelText } from '../../parts/LabelText.tsx';
import { useLanguage } from '../../words.ts';

export function NameCell({ row }: { readonly row: Named }) {
  const language = useLanguage();
  const other = row.label[language === 'fa' ? 'en' : 'fa'];
  const hasOther = row.label.isNamed && other !== row.label[language];
  return (
    <>
      <Link
        to="/entity/$id"
        params={{ id: row.id }}
        tabIndex={-1}
        title={row.label[language]}
        className={hasOther ? undefined : 'two-lines'}
      >
        <LabelText label={row.label} />
      </Link>
      {hasOther && (
        <span className="second">
          <bdi>{other}</bdi>
        </span>
      )}
    </>
  );
}
