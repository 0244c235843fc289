// How far two reviewers said the same of the pairs that both judged.
import type { Linkage } from '../../../../src/server/shapes/linkage.ts';
import { writeFraction, writeNumber } from '../../language.ts';
import { LabelText } from '../../parts/LabelText.tsx';
import { useLanguage, useWords } from '../../words.ts';

type Props = { readonly agreement: Linkage['agreement'] };

export function AgreementTable({ agreement }: Props) {
  const t = useWords('linkage');
  const language = useLanguage();
  if (agreement.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="linkage-agreement">
      <h2 id="linkage-agreement">{t('agreement')}</h2>
      <p className="soft">{t('agreement-words')}</p>
      <table className="pair-table">
        <thead>
          <tr>
            <th scope="col">{t('reviewers')}</th>
            <th scope="col">{t('both-judged')}</th>
            <th scope="col">{t('agreed')}</th>
            <th scope="col">{t('kappa')}</th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ first, second, pairs, agreed, kappa }) => (
            <tr key={`${first.id} ${second.id}`}>
              <th scope="row">
                <LabelText label={first.label} /> · <LabelText label={second.label} />
              </th>
              <td>{writeNumber(pairs, language)}</td>
              <td>{writeNumber(agreed, language)}</td>
              <td>{kappa === null ? t('no-kappa') : writeFraction(kappa, 2, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
