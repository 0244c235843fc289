// What stands in a page's place when it could not be opened.
import { useRouter } from '@tanstack/react-router';
import { Button } from '../parts/Button.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { useWords } from '../words.ts';

export function Failed({ error }: { readonly error: unknown }) {
  const t = useWords('frame');
  const router = useRouter();
  return (
    <div className="page">
      <h1>{t('failed')}</h1>
      <ProblemNote error={error} />
      <div>
        <Button onPress={() => void router.invalidate()}>{t('try-again')}</Button>
      </div>
    </div>
  );
}
