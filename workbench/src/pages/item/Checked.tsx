// When the bytes of an item were last checked, as the log says, and with what outcome.
import type { Item } from '../../../../src/server/shapes/item.ts';
import { Badge } from '../../parts/Badge.tsx';
import { TimeText } from '../../parts/TimeText.tsx';
import { useWords } from '../../words.ts';

export function Checked({ item }: { readonly item: Item }) {
  const t = useWords('item');
  const { checked } = item;
  if (item.stored === null) return null;
  if (checked === null) return <p className="small soft">{t('unchecked')}</p>;
  return (
    <p className="small">
      {t('checked')} {checked.at !== null && <TimeText at={checked.at} />}{' '}
      {checked.state === 'held' ? (
        <Badge tone="good" icon="check">
          {t('check-state.held')}
        </Badge>
      ) : (
        <Badge tone="denied" icon="warning">
          {t(`check-state.${checked.state}`, { code: checked.code ?? '' })}
        </Badge>
      )}
    </p>
  );
}
