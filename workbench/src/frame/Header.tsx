// The header: which archive this is, search, at which level one reads, language, theme.
import { Link } from '@tanstack/react-router';
import { Bdi } from '../parts/Bdi.tsx';
import { useSession } from '../queries.ts';
import { useWords } from '../words.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { LevelBadge } from './LevelBadge.tsx';
import { SearchButton } from './SearchButton.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

export function Header() {
  const t = useWords('frame');
  const session = useSession();
  return (
    <header className="header">
      <Link to="/" className="archive-name">
        <span className="tiny soft">
          {t('product')}
          {session !== undefined && <LevelBadge level={session.level} isShort />}
        </span>
        <span>
          <Bdi>{session?.archive.name ?? ''}</Bdi>
        </span>
      </Link>
      <SearchButton />
      <div className="header-tools">
        {session !== undefined && <LevelBadge level={session.level} />}
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
