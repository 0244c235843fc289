// Files that were chosen and could not be sent, because the browser could not read them any more.
import '../../parts/problem-note.css';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../words.ts';
import type { Dropped } from './dropped-files.ts';

export function UnreadFiles({ files }: { readonly files: readonly Dropped[] }) {
  const t = useWords('receive');
  return (
    <div className="problem-note" role="alert">
      <Icon name="warning" />
      <div>
        <p className="problem-words">{t('unread', { count: files.length })}</p>
        <p>{t('unread-again')}</p>
        <ul className="small">
          {files.map(({ path }) => (
            <li key={path}>
              <bdi>{path}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
