// The bytes of an item, to be kept as a file.
import { apiPath } from '../../api.ts';
import { buttonClass } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useWords } from '../../words.ts';

export function Download({ id }: { readonly id: string }) {
  const t = useWords('item');
  return (
    <a
      className={buttonClass()}
      href={apiPath(`/items/${id}/content`, { download: true })}
      download
    >
      <Icon name="download" />
      {t('download')}
    </a>
  );
}
