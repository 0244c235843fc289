// A page that could not be shown: a title that says so, the problem, and a way on.
import { useWords } from '../words.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { ProblemNote } from './ProblemNote.tsx';

export function PageProblem({ error }: { readonly error: unknown }) {
  const t = useWords('parts');
  const fw = useWords('frame');
  return (
    <div className="page">
      <h1>{t('page-problem')}</h1>
      <ProblemNote error={error} />
      <p>
        <ButtonLink to="/">{fw('nav.overview')}</ButtonLink>
      </p>
    </div>
  );
}
