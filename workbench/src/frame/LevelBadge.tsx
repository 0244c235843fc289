// At which level this browser reads: what lies above it is not shown.

import type { Visibility } from '../../../src/server/shapes/basics.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words.ts';

export function LevelBadge({ level }: { readonly level: Visibility }) {
  const t = useWords('frame');
  return (
    <span className="level" data-level={level} title={t(`level.${level}-explained`)}>
      <Icon name={level === 'public' ? 'eye' : 'lock'} />
      {t(`level.${level}`)}
    </span>
  );
}
