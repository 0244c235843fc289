// On a narrow screen: the four pages that are opened most, and a drawer with all of them.
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { useWords } from '../words.ts';
import { Navigation } from './Navigation.tsx';

const Drawer = lazyPart(async () => (await import('../parts/Drawer.tsx')).Drawer);

export function BottomBar() {
  const t = useWords('frame');
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className="bottom" aria-label={t('bottom')}>
      <Link to="/" className="bottom-place" activeOptions={{ exact: true }}>
        <Icon name="overview" />
        {t('nav.overview')}
      </Link>
      <Link to="/items" className="bottom-place">
        <Icon name="item" />
        {t('nav.items')}
      </Link>
      <Link to="/register/$kind" params={{ kind: 'persons' }} className="bottom-place">
        <Icon name="person" />
        {t('nav.persons')}
      </Link>
      <Link to="/contested" className="bottom-place">
        <Icon name="contested" />
        {t('nav.contested-short')}
      </Link>
      <button type="button" className="bottom-place" onClick={() => setOpen(true)}>
        <Icon name="menu" />
        {t('nav.all')}
      </button>
      {isOpen && (
        <Suspense>
          <Drawer isOpen onClose={() => setOpen(false)} title={t('navigation')}>
            <Navigation onGo={() => setOpen(false)} />
          </Drawer>
        </Suspense>
      )}
    </nav>
  );
}
