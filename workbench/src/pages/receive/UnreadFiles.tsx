// Files that were chosen and could not be sent, because the browser could not read them any more.
import { WarningNote } from '../../parts/WarningNote.tsx';
import { useWords } from '../../words.ts';
import type { Dropped } from './dropped-files.ts';

export function UnreadFiles({ files }: { readonly files: readonly Dropped[] }) {
  const t = useWords('receive');
  return (
    <WarningNote title={t('unread', { count: files.length })}>
      <p>{t('unread-again')}</p>
      <ul className="small">
        {files.map(({ path }) => (
          <li key={path}>
            <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
    </WarningNote>
  );
}
