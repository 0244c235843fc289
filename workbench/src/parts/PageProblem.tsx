// A page that could not be shown: a title that says so, and the problem.
import { useWords } from '../words.ts';
import { ProblemNote } from './ProblemNote.tsx';

export function PageProblem({ error }: { readonly error: unknown }) {
  const t = useWords('parts');
  return (
    <div className="page">
      <h1>{t('page-problem')}</h1>
      <ProblemNote error={error} />
    </div>
  );
}
