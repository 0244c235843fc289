// Lists, menus and tips that float above the page beside what opened them. They are the
// browser's popovers: they stand in the page where they belong, are drawn above everything,
// and what lies beneath them is hidden from nobody.
import { type RefObject, useLayoutEffect } from 'react';

type Ends = {
  readonly floating: RefObject<HTMLElement | null>;
  readonly anchor: RefObject<Element | null>;
  readonly align?: 'start' | 'middle';
};

/**
 * Shows it while it is open, beside its anchor, and keeps it there while the page scrolls.
 * One that the browser opened by itself is not seen before it has its place.
 */
export function useFloating(isOpen: boolean, { floating, anchor, align = 'start' }: Ends): void {
  useLayoutEffect(() => {
    const [box, beside] = [floating.current, anchor.current];
    if (!isOpen || box === null || beside === null) return;
    if (!box.matches(':popover-open')) box.showPopover();
    const place = () => placeBeside(box, beside, align);
    place();
    const watch = new ResizeObserver(place);
    watch.observe(box);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      watch.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
      delete box.dataset.placed;
      if (box.matches(':popover-open')) box.hidePopover();
    };
  }, [isOpen, floating, anchor, align]);
}

const gap = 4;
const edge = 8;
const leastRoom = 240;

function placeBeside(box: HTMLElement, anchor: Element, align: 'start' | 'middle'): void {
  const at = anchor.getBoundingClientRect();
  const { clientWidth: wide, clientHeight: high } = document.documentElement;
  box.style.setProperty('--anchor-width', `${at.width}px`);
  const above = at.top - gap - edge;
  const below = high - at.bottom - gap - edge;
  // Where it fits whole; a list that fits nowhere is cut below, unless little of it would show.
  const fits = (room: number) => room >= box.scrollHeight;
  const isAbove = !fits(below) && (fits(above) || (below < leastRoom && above > below));
  box.style.setProperty('--room', `${Math.max(isAbove ? above : below, 96)}px`);
  const { offsetWidth: width, offsetHeight: height } = box;
  const isRtl = getComputedStyle(anchor).direction === 'rtl';
  const begin = align === 'start' ? 0 : (at.width - width) / 2;
  const left = isRtl ? at.right - begin - width : at.left + begin;
  box.style.left = `${Math.max(edge, Math.min(left, wide - width - edge))}px`;
  box.style.top = `${isAbove ? at.top - gap - height : at.bottom + gap}px`;
  box.dataset.placed = '';
}
