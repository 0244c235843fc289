// Which page is shown, and the way to the others.

import { readDigits, writeNumber } from '../language.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useLanguage, useWords } from '../words.ts';

type Props = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
};

export function PageTurner({ page, pages, onPage }: Props) {
  const t = useWords('viewers');
  const language = useLanguage();
  return (
    <>
      <IconButton
        icon="back"
        label={t('previous-page')}
        isDisabled={page === 1}
        onPress={() => onPage(page - 1)}
      />
      <label className="row small">
        <span className="only-read-aloud">{t('go-to-page')}</span>
        <input
          className="page-number"
          inputMode="numeric"
          defaultValue={writeNumber(page, language)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onPage(Number(readDigits(event.currentTarget.value)));
          }}
        />
        <span aria-hidden="true">/ {writeNumber(pages, language)}</span>
      </label>
      <IconButton
        icon="forward"
        label={t('next-page')}
        isDisabled={page === pages}
        onPress={() => onPage(page + 1)}
      />
    </>
  );
}
