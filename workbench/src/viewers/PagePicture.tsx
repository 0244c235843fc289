// The picture of a page as the frame drew it.
import { useEffect, useRef } from 'react';
import type { Drawn } from './pdf-link.ts';

type Props = { readonly drawn: Drawn | null; readonly label: string };

export function PagePicture({ drawn, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (current === null || drawn === null) return;
    current.width = drawn.picture.width;
    current.height = drawn.picture.height;
    current.getContext('2d')?.drawImage(drawn.picture, 0, 0);
    current.dataset.drawn = '';
  }, [drawn]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
