// Holds the place of what is still on its way, so that nothing moves when it comes.
import './skeleton.css';
import { useWords } from '../words.ts';

type Props = { readonly lines?: number; readonly height?: string };

export function Skeleton({ lines = 3, height = '1.25rem' }: Props) {
  const t = useWords('parts');
  return (
    <div className="skeleton" role="status">
      <span className="only-read-aloud">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          key={line}
          className="skeleton-line"
          style={{ blockSize: height, inlineSize: `${100 - ((line * 17) % 35)}%` }}
        />
      ))}
    </div>
  );
}
