// While a region is steered: where it is and how large, and which keys act on it.
import { useWords } from '../words.ts';
import type { Rect } from './regions.ts';

export function SteeringNote({ rect }: { readonly rect: Rect | null }) {
  const t = useWords('viewers');
  return (
    <div className={rect === null ? 'only-read-aloud' : 'steering-note small'}>
      <p role="status">{rect !== null && t('region-now', rect)}</p>
      {rect !== null && <p className="soft">{t('region-keys')}</p>}
    </div>
  );
}
