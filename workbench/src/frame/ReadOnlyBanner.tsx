// Says that nothing can be written here, and why.
import { Icon } from '../parts/Icon.tsx';
import { useLanguage, useWords } from '../words.ts';

type Props = { readonly why: { readonly en: string; readonly fa: string } | null };

export function ReadOnlyBanner({ why }: Props) {
  const t = useWords('frame');
  const language = useLanguage();
  return (
    <p className="read-only" role="status">
      <Icon name="lock" />
      <span>
        <strong>{t('read-only')}</strong> <bdi>{why?.[language] ?? t('read-only-why')}</bdi>
      </span>
    </p>
  );
}
