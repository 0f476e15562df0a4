import type { KeyboardEvent } from 'react';

/** In a row of items of which one is reached by Tab: the arrows, Home and End go to the others. Items are marked with `data-item`. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  if (here < 0) return;
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[
    event.key
  ];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[to]?.focus();
}
