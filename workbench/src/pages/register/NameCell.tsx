// How a row of a list is called, with the name in the other script below; where there is
// none, the name has both lines for itself. Where there is no room for a column of its own,
// what tells it from others of its name stands there too.
import { Link } from '@tanstack/react-router';
import type { Label, Named } from '../../../../src/server/shapes/basics.ts';
import { LabelText } from '../../parts/LabelText.tsx';
import { useLanguage } from '../../words.ts';

const mostLetters = 30;

type Props = { readonly row: Named & { readonly hint?: Label | null } };

export function NameCell({ row }: Props) {
  const language = useLanguage();
  // A long name needs both lines.
  const hint = row.label[language].length > mostLetters ? null : row.hint;
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
          {hint && (
            <span className="narrow-only">
              {' · '}
              <LabelText label={hint} />
            </span>
          )}
        </span>
      )}
      {!hasOther && hint && (
        <span className="second narrow-only">
          <LabelText label={hint} />
        </span>
      )}
    </>
  );
}
