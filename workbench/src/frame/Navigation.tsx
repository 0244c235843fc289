// The links to every page, as the side bar and the drawer show them.
import { Link, type LinkProps } from '@tanstack/react-router';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useWords } from '../words.ts';
import { kindIcons, registerKinds } from './places.ts';

type Place = { readonly to: LinkProps['to']; readonly word: string; readonly icon: IconName };

const first: readonly Place[] = [
  { to: '/', word: 'overview', icon: 'overview' },
  { to: '/items', word: 'items', icon: 'item' },
  { to: '/tables', word: 'tables', icon: 'table' },
];
const last: readonly Place[] = [
  { to: '/contested', word: 'contested', icon: 'contested' },
  { to: '/linkage', word: 'linkage', icon: 'half' },
  { to: '/clusters', word: 'clusters', icon: 'link' },
  { to: '/judgements', word: 'judgements', icon: 'check' },
  { to: '/verify', word: 'verify', icon: 'verify' },
  { to: '/settings', word: 'settings', icon: 'settings' },
];

export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const t = useWords('frame');
  return (
    <div className="navigation">
      <Places places={first} onGo={onGo} />
      <h2 className="navigation-title">{t('nav.register')}</h2>
      <ul>
        {registerKinds.map((kind) => (
          <li key={kind}>
            <Link to="/register/$kind" params={{ kind }} className="place" onClick={onGo}>
              <Icon name={kindIcons[kind]} />
              {t(`nav.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
      <h2 className="navigation-title">{t('nav.check')}</h2>
      <Places places={last} onGo={onGo} />
    </div>
  );
}

function Places({
  places,
  onGo,
}: {
  readonly places: readonly Place[];
  readonly onGo: (() => void) | undefined;
}) {
  const t = useWords('frame');
  return (
    <ul>
      {places.map(({ to, word, icon }) => (
        <li key={word}>
          <Link to={to} className="place" activeOptions={{ exact: to === '/' }} onClick={onGo}>
            <Icon name={icon} />
            {t(`nav.${word}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
