// What stands in a page's place when it could not be opened.
import { useRouter } from '@tanstack/react-router';
import { Button } from '../parts/Button.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { Problem } from '../problem.ts';
import { useRenewed } from '../renewed.ts';
import { useWords } from '../words.ts';

export function Failed({ error }: { readonly error: unknown }) {
  const t = useWords('frame');
  const router = useRouter();
  // What was not refused was not there: where the programme was renewed, that is said by itself.
  const isSaid = useRenewed() && !(error instanceof Problem);
  return (
    <div className="page">
      <h1>{t('failed')}</h1>
      {!isSaid && (
        <>
          <ProblemNote error={error} />
          <div>
            <Button onPress={() => void router.invalidate()}>{t('try-again')}</Button>
          </div>
        </>
      )}
    </div>
  );
}
