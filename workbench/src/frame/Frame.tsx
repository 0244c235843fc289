// What stands around every page: skip link, header, navigation, notices, the page itself.
import './frame.css';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Toasts } from '../parts/Toast.tsx';
import { useSession } from '../queries.ts';
import { useWords } from '../words.ts';
import { BottomBar } from './BottomBar.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx';

export function Frame() {
  const t = useWords('frame');
  const main = useFocusOnNewPage();
  const session = useSession();
  return (
    <div className="frame">
      <a className="skip-link" href="#page">
        {t('skip')}
      </a>
      <Header />
      <nav className="side" aria-label={t('navigation')}>
        <Navigation />
      </nav>
      <main id="page" ref={main} tabIndex={-1} className="main">
        {session !== undefined && !session.canWrite && (
          <ReadOnlyBanner why={session.readOnlyWords} />
        )}
        <Outlet />
      </main>
      <BottomBar />
      <Toasts />
    </div>
  );
}

// Whoever reads with the keyboard or a screen reader goes on from the top of the new page.
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
