// An address that leads nowhere.
import { Link } from '@tanstack/react-router';
import { useWords } from '../words.ts';

export function NotFound() {
  const t = useWords('frame');
  return (
    <div className="page">
      <h1>{t('not-found')}</h1>
      <p>{t('not-found-do')}</p>
      <p>
        <Link to="/">{t('nav.overview')}</Link>
      </p>
    </div>
  );
}

/** Without the frame around it. */
export function NotFoundAlone() {
  return (
    <main className="main alone">
      <NotFound />
    </main>
  );
}
