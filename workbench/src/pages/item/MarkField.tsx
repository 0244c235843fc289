// What is marked in the document: the place that the claim will cite.
import { Button } from '../../parts/Button.tsx';
import { LocatorText, quoteOf } from '../../parts/LocatorText.tsx';
import type { Selector } from '../../viewers/viewer.ts';
import { useWords } from '../../words.ts';

type Props = {
  readonly locator: readonly Selector[];
  readonly onClear: () => void;
  readonly error?: string | undefined;
};

export function MarkField({ locator, onClear, error }: Props) {
  const t = useWords('record');
  if (locator.length === 0) {
    return (
      <div className="item-mark" data-empty="">
        <p className="soft small">{t('no-mark')}</p>
        {error !== undefined && <p className="field-error">{error}</p>}
      </div>
    );
  }
  const quote = quoteOf([...locator]);
  return (
    <div className="item-mark">
      <p className="small soft">
        {t('marked')} <LocatorText locator={[...locator]} />
      </p>
      {quote !== null && (
        <blockquote className="claim-quote" dir="auto">
          {quote}
        </blockquote>
      )}
      {error !== undefined && <p className="field-error">{error}</p>}
      <Button small icon="close" onPress={onClear}>
        {t('clear-mark')}
      </Button>
    </div>
  );
}
