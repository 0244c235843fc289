// What went wrong, in words, with what to do and the code that one can look up or send on.
import { problemOf } from '../problem.ts';
import { useLanguage, useWords } from '../words.ts';
import { WarningNote } from './WarningNote.tsx';

type Props = {
  /** Whatever was caught. */
  readonly error: unknown;
  /** What to do, where the page knows better than the general advice. */
  readonly todo?: string;
};

export function ProblemNote({ error, todo }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  const problem = problemOf(error);
  const kind = adviceOf(problem.code, problem.status);
  return (
    <WarningNote title={problem.words?.[language] ?? t(`problem.${kind}`)}>
      <p>{todo ?? t(`problem.${kind}-do`)}</p>
      <p className="tiny soft">
        {t('problem.code')} <code>{problem.code}</code>
      </p>
    </WarningNote>
  );
}

function adviceOf(code: string, status: number): string {
  if (code === 'offline') return 'offline';
  if (status === 401) return 'signed-out';
  if (status === 403) return 'not-allowed';
  if (status === 404) return 'missing';
  if (status === 409) return 'busy';
  if (status >= 400 && status < 500) return 'refused';
  return 'unexpected';
}
