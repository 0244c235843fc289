// How far long work has come, in words and as a bar, with a way to stop it.
import './progress-bar.css';
import { writeNumber } from '../language.ts';
import { useLanguage, useWords } from '../words.ts';
import { Button } from './Button.tsx';

type Props = {
  readonly label: string;
  readonly done: number;
  /** Null where nobody knows how much there is. */
  readonly total: number | null;
  readonly onCancel?: (() => void) | undefined;
};

export function ProgressBar({ label, done, total, onCancel }: Props) {
  const t = useWords('parts');
  const language = useLanguage();
  const share = total === null || total === 0 ? null : done / total;
  const of =
    total === null
      ? ''
      : t('of', { done: writeNumber(done, language), total: writeNumber(total, language) });
  return (
    <div className="progress">
      <div className="progress-words">
        <bdi>{label}</bdi>
        <span className="soft">{of}</span>
      </div>
      <div className="progress-row">
        <div
          className="progress-track"
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share === null ? undefined : Math.round(share * 100)}
          aria-valuetext={of || undefined}
        >
          <div
            className={share === null ? 'progress-fill unknown' : 'progress-fill'}
            style={{ inlineSize: share === null ? '30%' : `${share * 100}%` }}
          />
        </div>
        {onCancel !== undefined && (
          <Button small onPress={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
