// The picture of a page in the fineness that is wanted; the one before stays until
// it is there.
import { useEffect, useState } from 'react';
import type { Drawn, PdfLink } from './pdf-link.ts';

/** A page this wide in points is about as wide as the side of a desk. */
const sharpness = 1.6;
const finest = 4;

export function useDrawn(link: PdfLink, page: number, zoom: number) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    setFailed(false);
    const scale = Math.min(finest, sharpness * zoom * Math.min(2, window.devicePixelRatio));
    link.draw(page, scale).then(
      (found) => isOver || setDrawn(found),
      () => isOver || setFailed(true),
    );
    return () => {
      isOver = true;
    };
  }, [link, page, zoom]);
  return { drawn, isFailed };
}
