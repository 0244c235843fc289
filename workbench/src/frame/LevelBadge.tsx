// At which level this browser reads: what lies above it is not shown. On narrow screens it
// stands beside the product's name, where there is room for it.
import type { Visibility } from '../../../src/server/shapes/basics.ts';
import { Icon } from '../parts/Icon.tsx';
import { useWords } from '../words.ts';

type Props = {
  readonly level: Visibility;
  /** The one for narrow screens. */
  readonly isShort?: boolean;
};

export function LevelBadge({ level, isShort = false }: Props) {
  const t = useWords('frame');
  const look = isShort ? 'level short' : 'level';
  return (
    <span className={look} data-level={level} title={t(`level.${level}-explained`)}>
      <Icon name={level === 'public' ? 'eye' : 'lock'} />
      {t(`level.${level}`)}
    </span>
  );
}
