// Says that the programme was renewed under this page, and loads it again when somebody asks.
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useRenewed } from '../renewed.ts';
import { useWords } from '../words.ts';

export function RenewedNotice() {
  const t = useWords('frame');
  if (!useRenewed()) return null;
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
    </div>
  );
}
