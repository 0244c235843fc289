// Says that the programme was renewed under this page, and loads it again when somebody asks.
// Whoever has something to finish first puts it away; it comes back when more is missed.
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { putAway, useRenewedNotice } from '../renewed.ts';
import { useWords } from '../words.ts';

export function RenewedNotice() {
  const t = useWords('frame');
  const p = useWords('parts');
  if (!useRenewedNotice()) return null;
  return (
    <div className="renewed" role="alert">
      <Icon name="warning" />
      <div className="stack close">
        <p>
          <strong>{t('renewed')}</strong> {t('renewed-do')}
        </p>
        <div>
          <Button look="primary" onPress={() => location.reload()}>
            {t('load-again')}
          </Button>
        </div>
      </div>
      <IconButton icon="close" label={p('close')} onPress={putAway} />
    </div>
  );
}
